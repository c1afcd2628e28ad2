import type { CaptureContent, TextRange } from '../../../../shared/model/capture.ts';
import { type FindableText, findInFindable, makeFindable } from '../../../../shared/text/find.ts';
import { findHits } from '../../../../shared/search/find-hits.ts';
import { useWorkspace } from '../../../stores/workspace.ts';
import { firstWhere } from '../text/run-index.ts';
import { selectWords } from '../selection/read-selection.ts';
import { closedFind, useReader } from '../view/reader-store.ts';

const findable = new WeakMap<CaptureContent, FindableText>();
let searching: ReturnType<typeof setTimeout> | undefined;

/** Opens the bar, or puts the focus into it again. */
export function openFind(): void {
  useReader.setState(({ find }) => ({ find: { ...find, isOpen: true, focusSerial: find.focusSerial + 1 } }));
}

/** Closes the bar; the hit one is at stays selected, so that it can be annotated at once. */
export function closeFind(): void {
  clearTimeout(searching);
  const { find, view } = useReader.getState();
  const hit = find.hits[find.current];
  useReader.setState({ find: { ...closedFind, focusSerial: find.focusSerial } });
  useWorkspace.setState({ findQuery: null });
  if (view === null) return;
  view.surface.element.focus({ preventScroll: true });
  if (hit !== undefined) selectWords(view.surface, hit);
}

/** Marks all hits of a search in the open text. What was asked to be brought into view stays the place. */
export function markQuery(query: string): void {
  clearTimeout(searching);
  const { view } = useReader.getState();
  if (view === null) return;
  const hits = findHits(view.surface.content.text, query);
  const shown = useWorkspace.getState().reveal;
  const current = shown?.capture === view.capture ? hits.findIndex((hit) => hit.start >= shown.start) : -1;
  useReader.setState(({ find }) => ({
    find: { ...find, isOpen: true, kind: 'query', text: query, hits, current },
  }));
}

/** Takes what is typed into the bar; the hits follow when the typing pauses. */
export function setFindText(text: string): void {
  useReader.setState(({ find }) => ({ find: { ...find, kind: 'words', text } }));
  useWorkspace.setState({ findQuery: null });
  clearTimeout(searching);
  searching = setTimeout(() => showHits(text), typingPauseMs);
}

/** Goes to the next or previous hit, round at the ends; from where one reads where none was gone to yet. */
export function stepFind(step: 1 | -1): void {
  const { hits, current } = useReader.getState().find;
  if (hits.length === 0) return;
  const next = current === -1 ? hitInView(hits) : (current + step + hits.length) % hits.length;
  goToHit(next);
}

function showHits(text: string): void {
  const { view } = useReader.getState();
  if (view === null) return;
  const hits = findInFindable(findableOf(view.surface.content), text);
  useReader.setState(({ find }) => ({ find: { ...find, hits, current: -1 } }));
  if (hits.length > 0) goToHit(hitInView(hits));
}

function goToHit(index: number): void {
  const { view, find } = useReader.getState();
  const hit = find.hits[index];
  useReader.setState({ find: { ...find, current: index } });
  if (hit !== undefined) view?.bringIntoView(hit);
}

/** The index of the first hit from the first line in view on; the first of all when there is none. */
function hitInView(hits: readonly TextRange[]): number {
  const from = useReader.getState().view?.firstOffset() ?? 0;
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
