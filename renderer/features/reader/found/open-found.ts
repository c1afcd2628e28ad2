import type { ReadingPane } from '../../../stores/panes.ts';
import type { TextRange } from '../../../../shared/model/capture.ts';
import { goToFinding, useFindingsView } from '../../../stores/findings.ts';
import { usePreferences } from '../../../stores/preferences.ts';
import { useWorkspace } from '../../../stores/workspace.ts';
import { announce } from '../../../ui/announce.ts';
import { type FoundItem, itemOf, knownItems, lineOf, neighbourItem } from '../../findings/index.ts';
import { focusedReader, type ReaderStore } from '../view/reader-store.ts';

/**
 * Opens the card of the finding at an offset. Gives whether it did: of a finding and an annotation at the same words
 * the shorter one comes first, and the other one at the next click.
 */
export function openFoundAt(reader: ReaderStore, pane: ReadingPane, offset: number | null): boolean {
  const { view, found, annotations } = reader.getState();
  const at = offset === null ? undefined : shortest(found.at(offset));
  if (view === null || offset === null || at === undefined) {
    closeCard();
    return false;
  }
  const annotation = shortest(annotations.at(offset));
  const { current, card } = useFindingsView.getState();
  const isOpen = card !== null && itemOf([at.item], current) !== undefined;
  const isAnnotationActive = annotation?.id === useWorkspace.getState().activeAnnotation;
  if (isOpen || (annotation !== undefined && lengthOf(annotation) < lengthOf(at) && !isAnnotationActive)) {
    closeCard();
    return false;
  }
  showFound(reader, pane, at.item);
  return true;
}

/** Goes to the next or previous finding of the kinds that are shown (mentions, where none is), and opens its card. */
export function stepFound(step: 1 | -1): void {
  const reader = focusedReader();
  const { view } = reader.getState();
  if (view === null) return;
  const kinds = usePreferences.getState().shownFindings;
  const items = knownItems(view.document, view.capture);
  const wanted = items.filter(
    ({ kind, state }) =>
      state !== 'rejected' && (kinds.length === 0 ? kind === 'mention' : kinds.includes(kind)),
  );
  const left = itemOf(items, useFindingsView.getState().current);
  const from = { id: left?.id ?? null, offset: left?.range?.end ?? view.firstOffset() };
  const found = neighbourItem(wanted, from, step);
  if (found?.range == null) {
    announce('Nothing was found in this text.');
    return;
  }
  showFound(reader, useWorkspace.getState().focusedPane, found);
  view.surface.element.focus({ preventScroll: true });
  view.reveal(found.range);
  const place = wanted.indexOf(found) + 1;
  announce(`${found.mention?.status ?? found.state}, ${place} of ${wanted.length}: ${lineOf(found)}`);
}

function showFound(reader: ReaderStore, pane: ReadingPane, item: FoundItem): void {
  const { view } = reader.getState();
  if (view === null) return;
  useWorkspace.setState({ activeAnnotation: null, selection: null });
  reader.setState({ hasAnnotationToolbar: false });
  goToFinding(item.id, view.document, { pane, part: 'facts' });
}

function closeCard(): void {
  if (useFindingsView.getState().card !== null) useFindingsView.setState({ card: null });
}

function shortest<Item extends TextRange>(items: readonly Item[]): Item | undefined {
  return items.toSorted((one, other) => lengthOf(one) - lengthOf(other))[0];
}

function lengthOf({ start, end }: TextRange): number {
  return end - start;
}
