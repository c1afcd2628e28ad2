import { firstWhere } from '../../../../shared/lists/first-where.ts';
import type { CaptureContent, TextRange } from '../../../../shared/model/capture.ts';
import { type FindableText, findInFindable, makeFindable } from '../../../../shared/text/find.ts';
import { findHits } from '../../../../shared/search/find-hits.ts';
import { useWorkspace } from '../../../stores/workspace.ts';
import { selectWords } from '../selection/read-selection.ts';
import { closedFind, type ReaderStore } from '../view/reader-store.ts';

const findable = new WeakMap<CaptureContent, FindableText>();
const searching = new WeakMap<ReaderStore, ReturnType<typeof setTimeout>>();

/** Opens the bar, or puts the focus into it again. */
export function openFind(reader: ReaderStore): void {
  reader.setState(({ find }) => ({ find: { ...find, isOpen: true, focusSerial: find.focusSerial + 1 } }));
}

/** Closes the bar; the hit one is at stays selected, so that it can be annotated at once. */
export function closeFind(reader: ReaderStore): void {
  clearTimeout(searching.get(reader));
  const { find, view } = reader.getState();
  const hit = find.hits[find.current];
  reader.setState({ find: { ...closedFind, focusSerial: find.focusSerial } });
  useWorkspace.setState({ findQuery: null });
  if (view === null) return;
  view.surface.element.focus({ preventScroll: true });
  if (hit !== undefined) selectWords(view.surface, hit);
}

/** Marks all hits of a search in the open text. What was asked to be brought into view stays the place. */
export function markQuery(reader: ReaderStore, query: string): void {
  clearTimeout(searching.get(reader));
  const { view } = reader.getState();
  if (view === null) return;
  const hits = findHits(view.surface.content.text, query);
  const shown = useWorkspace.getState().reveal;
  const current = shown?.capture === view.capture ? hits.findIndex((hit) => hit.start >= shown.start) : -1;
  reader.setState(({ find }) => ({
    find: { ...find, isOpen: true, kind: 'query', text: query, hits, current },
  }));
}

/** Takes what is typed into the bar; the hits follow when the typing pauses. */
export function setFindText(reader: ReaderStore, text: string): void {
  reader.setState(({ find }) => ({ find: { ...find, kind: 'words', text } }));
  useWorkspace.setState({ findQuery: null });
  clearTimeout(searching.get(reader));
  searching.set(
    reader,
    setTimeout(() => showHits(reader, text), typingPauseMs),
  );
}

/** Goes to the next or previous hit, round at the ends; from where one reads where none was gone to yet. */
export function stepFind(reader: ReaderStore, step: 1 | -1): void {
  const { hits, current } = reader.getState().find;
  if (hits.length === 0) return;
  const next = current === -1 ? hitInView(reader, hits) : (current + step + hits.length) % hits.length;
  goToHit(reader, next);
}

function showHits(reader: ReaderStore, text: string): void {
  const { view } = reader.getState();
  if (view === null) return;
  const hits = findInFindable(findableOf(view.surface.content), text);
  reader.setState(({ find }) => ({ find: { ...find, hits, current: -1 } }));
  if (hits.length > 0) goToHit(reader, hitInView(reader, hits));
}

function goToHit(reader: ReaderStore, index: number): void {
  const { view, find } = reader.getState();
  const hit = find.hits[index];
  reader.setState({ find: { ...find, current: index } });
  if (hit !== undefined) view?.bringIntoView(hit);
}

/** The index of the first hit from the first line in view on; the first of all when there is none. */
function hitInView(reader: ReaderStore, hits: readonly TextRange[]): number {
  const from = reader.getState().view?.firstOffset() ?? 0;
  const index = firstWhere(hits.length, (candidate) => (hits[candidate]?.start ?? 0) >= from);
  return index === hits.length ? 0 : index;
}

function findableOf(content: CaptureContent): FindableText {
  const present = findable.get(content);
  if (present !== undefined) return present;
  const made = makeFindable(content.text);
  findable.set(content, made);
  return made;
}

const typingPauseMs = 80;
