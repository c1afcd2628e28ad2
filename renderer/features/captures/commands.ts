import type { DocumentDetail } from '../../../shared/model/document.ts';
import { call } from '../../api/client.ts';
import { queryClient } from '../../api/hooks.ts';
import type { Command } from '../../app/commands/command.ts';
import { showReview, useReview } from '../../stores/review.ts';
import { focusedContent, showCapture, useWorkspace } from '../../stores/workspace.ts';
import { announce } from '../../ui/announce.ts';
import { copyWords } from '../../ui/copy-words.ts';
import {
  acceptItem,
  acceptSameWords,
  canPlace,
  carriedItems,
  currentItem,
  leaveItem,
  placeHere,
  startPlacing,
  stepItem,
  stopPlacing,
} from './review-actions.ts';
import { saveOriginal } from './save-original.ts';
import { type ReviewItem, sameWordItems } from './review-items.ts';

/** Putting a passage elsewhere: its keys come before those of the reader. */
export const placingCommands: readonly Command[] = [
  {
    id: 'review.placeHere',
    title: 'Place the passage here',
    keys: ['Enter'],
    isEnabled: canPlace,
    run: () => shown(placeHere()),
  },
  {
    id: 'review.stopPlacing',
    title: 'Leave the passage as it was',
    keys: ['Escape'],
    isEnabled: () => useReview.getState().placing !== null,
    run: stopPlacing,
  },
];

/** The copies of the open document, and the review of what was carried to the newest one. */
export const captureCommands: readonly Command[] = [
  copyStep(-1),
  copyStep(1),
  {
    id: 'copy.remove',
    title: 'Remove this copy',
    menu: 'File',
    group: 'copies',
    isEnabled: () => (copies()?.captures.length ?? 0) > 1,
    run: () => shown(removeCopy()),
  },
  {
    id: 'copy.saveOriginal',
    title: 'Save the original as…',
    menu: 'File',
    group: 'copies',
    isEnabled: () => shownCopy() !== null,
    run: async () => {
      const copy = shownCopy();
      if (copy !== null) await saveOriginal(copy);
    },
  },
  {
    id: 'review.open',
    title: 'Review what was carried over',
    keys: ['Mod+Shift+R'],
    menu: 'View',
    group: 'copies',
    isEnabled: () => carriedItems().length > 0,
    run: () => {
      const { activeDocument } = useWorkspace.getState();
      if (activeDocument === null) return;
      showReview(activeDocument);
      stepItem(1);
    },
  },
  {
    id: 'review.next',
    title: 'Next carried passage',
    keys: ['J'],
    menu: 'Go',
    group: 'carried',
    isEnabled: isReviewing,
    run: () => stepItem(1),
  },
  {
    id: 'review.previous',
    title: 'Previous carried passage',
    keys: ['K'],
    menu: 'Go',
    group: 'carried',
    isEnabled: isReviewing,
    run: () => stepItem(-1),
  },
  itemCommand({
    id: 'review.accept',
    title: 'Accept the carried passage',
    key: 'Y',
    isEnabled: ({ placement }) => placement.start !== null,
    run: acceptItem,
  }),
  itemCommand({ id: 'review.replace', title: 'Re-place the carried passage', key: 'R', run: startPlacing }),
  itemCommand({ id: 'review.leave', title: 'Leave the carried passage', key: 'V', run: leaveItem }),
  {
    id: 'review.acceptSameWords',
    title: 'Accept all carried passages with the same words',
    keys: ['Shift+Y'],
    menu: 'Annotation',
    group: 'carried',
    isEnabled: () => isReviewing() && sameWordItems(carriedItems()).length > 0,
    run: () => shown(acceptSameWords()),
  },
];

function isReviewing(): boolean {
  const { view, inspector } = useWorkspace.getState();
  return view === 'reader' && inspector === 'carried' && carriedItems().length > 0;
}

interface ItemCommand {
  readonly id: string;
  readonly title: string;
  readonly key: string;
  readonly isEnabled?: (item: ReviewItem) => boolean;
  readonly run: (item: ReviewItem) => void | Promise<void>;
}

/** A command on the carried passage that is looked at. */
function itemCommand({ id, title, key, isEnabled = () => true, run }: ItemCommand): Command {
  return {
    id,
    title,
    keys: [key],
    menu: 'Annotation',
    group: 'carried',
    isEnabled: () => {
      const item = isReviewing() ? currentItem() : undefined;
      return item !== undefined && isEnabled(item);
    },
    run: () => {
      const item = currentItem();
      return item === undefined ? undefined : shown(Promise.resolve(run(item)));
    },
  };
}

/** The status bar shows why a write failed; there is nothing more to do here. */
async function shown(work: Promise<void>): Promise<void> {
  await work.catch(() => undefined);
}

function copies(): DocumentDetail | undefined {
  const { view, activeDocument } = useWorkspace.getState();
  if (view !== 'reader' || activeDocument === null) return undefined;
  return queryClient.getQueryData<DocumentDetail>(['documents.get', { id: activeDocument }]);
}

/** Index of the copy that the focused pane shows; the newest where none was chosen. */
function shownIndex({ captures }: DocumentDetail): number {
  const chosen = focusedContent(useWorkspace.getState())?.capture ?? null;
  const index = captures.findIndex(({ id }) => id === chosen);
  return index === -1 ? captures.length - 1 : index;
}

/** The copy that is read; null when none is. */
function shownCopy(): string | null {
  const detail = copies();
  return detail?.captures[shownIndex(detail)]?.id ?? null;
}

function copyStep(step: 1 | -1): Command {
  const neighbour = () => {
    const detail = copies();
    return detail?.captures[shownIndex(detail) + step];
  };
  return {
    id: step === 1 ? 'copy.newer' : 'copy.older',
    title: step === 1 ? 'Show the next newer copy' : 'Show the next older copy',
    keys: [step === 1 ? 'Alt+PageDown' : 'Alt+PageUp'],
    menu: 'View',
    group: 'copies',
    isEnabled: () => neighbour() !== undefined,
    run: () => {
      const capture = neighbour();
      const all = copies()?.captures ?? [];
      if (capture === undefined) return;
      showCapture(capture.document, capture.id, useWorkspace.getState().focusedPane);
      announce(`Copy of ${copyWords(capture, all)}, ${all.indexOf(capture) + 1} of ${all.length}.`);
    },
  };
}

async function removeCopy(): Promise<void> {
  const detail = copies();
  const capture = detail?.captures[shownIndex(detail)];
  if (detail === undefined || capture === undefined) return;
  await call('captures.remove', { id: capture.id });
  showCapture(detail.id, null, useWorkspace.getState().focusedPane);
  announce('Removed the copy. Undo brings it back.');
}
