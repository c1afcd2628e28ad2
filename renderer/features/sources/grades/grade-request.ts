import { firstTarget } from '../../../../shared/annotations/place-on.ts';
import { create } from 'zustand';
import type { Annotation } from '../../../../shared/model/annotation.ts';
import { showInspector, showSource } from '../../../stores/workspace.ts';

/** What a grade is to hold for. */
export interface GradeScope {
  /** Null: in general. */
  readonly document: string | null;
  /** Null: not for one passage alone. */
  readonly annotation: string | null;
}

export const inGeneral: GradeScope = { document: null, annotation: null };

interface GradeRequest {
  readonly source: string;
  readonly scope: GradeScope;
}

/** View state: the source whose form for grading is open, and the scope it begins with. */
export const useGradeRequest = create<{ readonly request: GradeRequest | null }>()(() => ({ request: null }));

/** Shows a source with the form for grading open. */
export function gradeSource(source: string, scope: GradeScope = inGeneral): void {
  showSource(source);
  useGradeRequest.setState({ request: { source, scope } });
}

/**
 * Shows the form for grading a source as it is in one passage. Without a source, the document's panel is shown, where
 * one can be assigned.
 */
export function gradePassage(source: string | null, annotation: Annotation): void {
  if (source === null) showInspector('document');
  else gradeSource(source, { document: firstTarget(annotation).document, annotation: annotation.id });
}

export function closeGradeForm(): void {
  useGradeRequest.setState({ request: null });
}
