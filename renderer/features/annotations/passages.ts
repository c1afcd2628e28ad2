import { passageWords } from '../../../shared/annotations/region-words.ts';
import type { Annotation, AnnotationTarget } from '../../../shared/model/annotation.ts';
import { call } from '../../api/client.ts';
import { atPassage, useActivePassage } from '../../stores/active-passage.ts';
import { showAnnotation } from '../../stores/show-annotation.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { announce } from '../../ui/announce.ts';
import { useHeldAnnotation } from '../../stores/held-annotation.ts';

/** The passage by which a document shows an annotation: its first there, else its first of all. */
export function passageIn({ targets }: Annotation, document: string): AnnotationTarget | undefined {
  return targets.find((target) => target.document === document) ?? targets[0];
}

/** Goes to one passage of an annotation, in whatever document it is. */
export function showPassage(annotation: Annotation, target: AnnotationTarget): void {
  showAnnotation(annotation, target);
  atPassage(target.id);
}

/** Adds the selected words to the annotation that is held, as one more passage. */
export async function addSelectedPassage(): Promise<void> {
  const { selection } = useWorkspace.getState();
  const { id } = useHeldAnnotation.getState();
  if (selection === null || id === null) return;
  const { capture, start, end } = selection;
  // The status bar says why it failed; the words stay selected for another try.
  const annotation = await call('annotations.addTarget', { id, capture, start, end }).catch(() => null);
  if (annotation === null) return;
  const added = annotation.targets.find(
    (target) => target.capture === capture && overlaps(target, selection),
  );
  useWorkspace.setState({ selection: null, activeAnnotation: id, inspector: 'annotations' });
  atPassage(added?.id ?? null);
  announce(`Added. The annotation has ${annotation.targets.length} passages.`);
}

/** Takes one passage away; the last one takes the annotation with it, so it cannot be taken away here. */
export async function removePassage(annotation: string, target: string): Promise<void> {
  await call('annotations.removeTarget', { id: annotation, target });
  announce('Passage removed. Undo brings it back.');
}

/** Goes to the next or previous passage of an annotation, round at the ends, also in other documents. */
export function stepPassage(annotation: Annotation, step: 1 | -1): void {
  const { targets } = annotation;
  const { target } = useActivePassage.getState();
  const { activeDocument } = useWorkspace.getState();
  const shown = targets.find(({ id }) => id === target) ?? passageIn(annotation, activeDocument ?? '');
  const index = shown === undefined ? 0 : targets.indexOf(shown);
  const next = targets[(index + step + targets.length) % targets.length];
  if (next === undefined) return;
  showPassage(annotation, next);
  announce(`Passage ${targets.indexOf(next) + 1} of ${targets.length}: ${passageWords(next)}`);
}

function overlaps(target: AnnotationTarget, { start, end }: { start: number; end: number }): boolean {
  return target.start !== null && target.end !== null && target.start < end && target.end > start;
}
