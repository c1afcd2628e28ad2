import type { CaptureChange } from '../../../../shared/contract/captures.ts';
import { otherPane } from '../../../stores/panes.ts';
import { announce } from '../../../ui/announce.ts';
import { pauseLinkedScrolling } from '../panes/link-scrolling.ts';
import { readerOf } from '../view/reader-store.ts';
import type { ReadingView } from '../view/reading-view.ts';
import { changeWords } from './change-words.ts';
import { useCompare } from './compare-store.ts';

/** The texts that are compared, older first; null while they are not (both) shown. */
export function comparedViews(): { readonly from: ReadingView; readonly to: ReadingView } | null {
  const { pair } = useCompare.getState();
  if (pair === null) return null;
  const from = readerOf(pair.fromPane).getState().view;
  const to = readerOf(otherPane(pair.fromPane)).getState().view;
  if (from?.capture !== pair.from || to?.capture !== pair.to) return null;
  return { from, to };
}

/** Brings a change into view in both texts. */
export function goToChange(index: number): void {
  const change = useCompare.getState().comparison?.changes[index];
  const views = comparedViews();
  if (change === undefined || views === null) return;
  useCompare.setState({ current: index });
  pauseLinkedScrolling();
  views.from.reveal(change.from);
  views.to.reveal(change.to);
  const count = useCompare.getState().comparison?.changes.length ?? 0;
  announce(`Change ${index + 1} of ${count}. ${changeWords(change, textsOf(views))}`);
}

/** Goes to the next or previous change, round at the ends; from where one reads where none was gone to yet. */
export function stepChange(step: 1 | -1): void {
  const { comparison, current } = useCompare.getState();
  const changes = comparison?.changes ?? [];
  if (changes.length === 0) return;
  goToChange(
    current === -1 ? changeInView(changes, step) : (current + step + changes.length) % changes.length,
  );
}

export function textsOf({ from, to }: { readonly from: ReadingView; readonly to: ReadingView }) {
  return { from: from.surface.content.text, to: to.surface.content.text };
}

/** The first change from the first line in view on, or the last one before it. */
function changeInView(changes: readonly CaptureChange[], step: 1 | -1): number {
  const offset = comparedViews()?.to.firstOffset() ?? 0;
  const found =
    step === 1
      ? changes.findIndex(({ to }) => to.start >= offset)
      : changes.findLastIndex(({ to }) => to.start < offset);
  return found === -1 ? (step === 1 ? 0 : changes.length - 1) : found;
}
