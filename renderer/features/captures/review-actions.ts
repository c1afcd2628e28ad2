import type { Annotation } from '../../../shared/model/annotation.ts';
import { call } from '../../api/client.ts';
import { queryClient } from '../../api/hooks.ts';
import { patchAnnotationLists } from '../../api/annotation-lists.ts';
import { atPassage } from '../../stores/active-passage.ts';
import { endMarking } from '../../stores/marking.ts';
import { newestCapture } from '../../stores/newest-capture.ts';
import { useReview } from '../../stores/review.ts';
import { revealPassage, useWorkspace } from '../../stores/workspace.ts';
import { announce } from '../../ui/announce.ts';
import {
  filterItems,
  likelyOffset,
  nextToReview,
  type ReviewItem,
  reviewItems,
  sameWordItems,
} from './review-items.ts';

/** What was carried to the newest copy of the active document, as it was read last. */
export function carriedItems(): readonly ReviewItem[] {
  const { activeDocument } = useWorkspace.getState();
  if (activeDocument === null) return [];
  const capture = newestCapture(activeDocument);
  const annotations = queryClient.getQueryData<readonly Annotation[]>([
    'annotations.list',
    { document: activeDocument },
  ]);
  if (capture === null || annotations === undefined || hasOneCopy(activeDocument)) return [];
  if (last?.annotations !== annotations || last.capture !== capture) {
    last = { annotations, capture, items: reviewItems(annotations, activeDocument, capture) };
  }
  return last.items;
}

/** Nothing is carried where there is but one copy: then the annotations need not be gone through. */
function hasOneCopy(document: string): boolean {
  return queryClient.getQueryData<readonly unknown[]>(['captures.list', { document }])?.length === 1;
}

/** What was answered last: every command of the review asks, each time that anything changes. */
let last: {
  readonly annotations: readonly Annotation[];
  readonly capture: string;
  readonly items: readonly ReviewItem[];
} | null = null;

/** The item that is looked at; undefined when there is none. */
export function currentItem(): ReviewItem | undefined {
  const { current } = useReview.getState();
  return carriedItems().find(({ placement }) => placement.id === current);
}

/** Makes an item the one that is looked at, and shows where it was found in the newest copy, or may have stood. */
export function lookAt(item: ReviewItem): void {
  const { annotation, target, placement } = item;
  useReview.setState({ current: placement.id, placing: null });
  const { capture, start, end } = placement;
  const at = likelyOffset(carriedItems(), item);
  const range = start === null || end === null ? { start: at, end: at } : { start, end };
  revealPassage({ document: target.document, capture, ...range }, annotation.id);
  atPassage(target.id);
}

/** Shows the words where they stand in the copy that the annotation was made on. */
export function showBefore({ annotation, target }: ReviewItem): void {
  if (target.start === null || target.end === null) return;
  const { document, capture, start, end } = target;
  revealPassage({ document, capture, start, end }, annotation.id);
}

/** Goes to the next or previous item that the filter leaves. */
export function stepItem(step: 1 | -1): void {
  const { current, filter } = useReview.getState();
  const items = filterItems(carriedItems(), filter);
  const index = items.findIndex(({ placement }) => placement.id === current);
  const next = index === -1 ? (step === 1 ? 0 : items.length - 1) : index + step;
  const item = items[(next + items.length) % items.length];
  if (item === undefined) return;
  lookAt(item);
  announce(`${item.placement.state}: ${item.target.exact}`);
}

/** Says that an item stands where it was found, and goes to the next one. */
export async function acceptItem(item: ReviewItem): Promise<void> {
  const next = nextToReview(carriedItems(), item.placement.id);
  await call('placements.accept', { ids: [item.placement.id] });
  goOn('Accepted.', next);
}

/** Leaves an item with the copy it was made on, and goes to the next one. */
export async function leaveItem(item: ReviewItem): Promise<void> {
  const next = nextToReview(carriedItems(), item.placement.id);
  await call('placements.leave', { ids: [item.placement.id] });
  goOn('Left with the older copy.', next);
}

/** Accepts all whose words are the same. */
export async function acceptSameWords(): Promise<void> {
  const ids = sameWordItems(carriedItems()).map(({ placement }) => placement.id);
  if (ids.length === 0) return;
  await call('placements.accept', { ids });
  announce(`Accepted ${ids.length}.`);
}

/** Asks for the words of an item in the newest copy: what is selected next may be its place. */
export function startPlacing(item: ReviewItem): void {
  endMarking();
  lookAt(item);
  const { target, placement } = item;
  const { id, capture } = placement;
  useWorkspace.setState({ selection: null });
  useReview.setState({
    placing: { placement: id, document: target.document, capture, exact: target.exact },
  });
  announce('Select the words where this passage stands now, then press Enter. Escape leaves.');
}

export function stopPlacing(): void {
  useReview.setState({ placing: null });
  announce('The passage stays as it was.');
}

/** Whether words are selected where a passage can be put. */
export function canPlace(): boolean {
  const { placing } = useReview.getState();
  const { selection } = useWorkspace.getState();
  return placing !== null && selection?.capture === placing.capture;
}

/** Puts the passage that is being placed where words are selected, and goes to the next one. */
export async function placeHere(): Promise<void> {
  const { placing } = useReview.getState();
  const { selection } = useWorkspace.getState();
  if (placing === null || selection === null || selection.capture !== placing.capture) return;
  const next = nextToReview(carriedItems(), placing.placement);
  const { start, end } = selection;
  const placed = await call('placements.place', { id: placing.placement, start, end });
  patchAnnotationLists(queryClient, new Map([[placed.id, placed]]));
  useWorkspace.setState({ selection: null });
  useReview.setState({ placing: null });
  goOn('Placed.', next);
}

function goOn(said: string, next: ReviewItem | null): void {
  if (next === null) {
    announce(`${said} Nothing is left to review.`);
    return;
  }
  lookAt(next);
  announce(`${said} Next: ${next.placement.state}: ${next.target.exact}`);
}
