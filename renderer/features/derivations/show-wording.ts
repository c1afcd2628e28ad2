import type { SharedWording } from '../../../shared/model/derivation.ts';
import { type PaintedWording, useSharedWording } from '../../stores/shared-wording.ts';
import { openBeside, revealPassage, showCapture } from '../../stores/workspace.ts';
import { closeAll } from './derivations-view.ts';

/** Two copies by their documents and captures. */
export interface WordingPair {
  readonly one: { readonly document: string; readonly capture: string };
  readonly other: { readonly document: string; readonly capture: string };
}

/** Shows two texts beside each other with what they share painted, and one sentence of it in view in both. */
export async function showBeside(
  { one, other }: WordingPair,
  sentences: PaintedWording['sentences'],
  sentence: SharedWording | undefined,
): Promise<void> {
  closeAll();
  useSharedWording.setState({
    painted: {
      documents: [one.document, other.document],
      one: one.capture,
      other: other.capture,
      sentences,
    },
  });
  showCapture(one.document, one.capture, 'main');
  if (sentence !== undefined) revealPassage({ ...one, ...placeOf(sentence.one) });
  // A pane takes a request when it is rendered; the next one would take its place.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  openBeside(other.document, other.capture);
  if (sentence !== undefined) revealPassage({ ...other, ...placeOf(sentence.other) });
}

function placeOf({ start, end }: SharedWording['one']) {
  return { start, end };
}
