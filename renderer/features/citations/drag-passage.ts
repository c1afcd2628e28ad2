import type { DragEvent } from 'react';
import { citationText } from '../../../shared/citations/citation-text.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import { type TextSelection, useWorkspace } from '../../stores/workspace.ts';

/** What is dropped into a note: an annotation, or selected words that become one. */
export type DraggedPassage =
  | { readonly annotation: string }
  | { readonly capture: string; readonly start: number; readonly end: number };

/** Only Assay's own windows understand it; other programs are given the words. */
const passageType = 'application/x-assay-passage';

/** Starts to drag an annotation. */
export function dragAnnotation({ dataTransfer }: DragEvent, { id, targets }: Annotation): void {
  dataTransfer.setData(passageType, JSON.stringify({ annotation: id }));
  dataTransfer.setData('text/plain', citationText(targets.map(({ exact }) => ({ exact, reference: '' }))));
  dataTransfer.effectAllowed = 'copy';
}

/** Starts to drag the selected words of the text, else the active annotation. */
export function dragSelection(drag: DragEvent): void {
  const { selection, activeAnnotation } = useWorkspace.getState();
  const passage = passageAtHand(selection, activeAnnotation);
  if (passage === null) {
    drag.preventDefault();
    return;
  }
  drag.dataTransfer.setData(passageType, JSON.stringify(passage));
  drag.dataTransfer.setData('text/plain', getSelection()?.toString() ?? '');
  drag.dataTransfer.effectAllowed = 'copy';
}

function passageAtHand(selection: TextSelection | null, annotation: string | null): DraggedPassage | null {
  if (selection === null) return annotation === null ? null : { annotation };
  const { capture, start, end } = selection;
  return { capture, start, end };
}

/** What is dropped; null for anything that is no passage. While it is still over the window only its kind is known. */
export function draggedPassage(data: DataTransfer | null): DraggedPassage | 'unknown yet' | null {
  if (data === null || !data.types.includes(passageType)) return null;
  const written = data.getData(passageType);
  // Written by the functions above, in a window of this application.
  return written === '' ? 'unknown yet' : (JSON.parse(written) as DraggedPassage);
}
