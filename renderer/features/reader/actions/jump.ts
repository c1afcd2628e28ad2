import { announce } from '../../../ui/announce.ts';
import { placeCaret } from '../selection/read-selection.ts';
import { type JumpTarget, jumpTargets } from '../text/jump-target.ts';
import type { ReaderStore, Trail } from '../view/reader-store.ts';
import type { ReadingView } from '../view/reading-view.ts';

/** Goes to what an element of the text leads to: a sign to its note, a note's label to its sign, a link to its place. Tells whether it led anywhere. */
export function jumpFromElement(reader: ReaderStore, element: Element): boolean {
  const { view } = reader.getState();
  const leading = element.closest<HTMLElement>('[data-at], [data-back]');
  if (view === null || leading === null) return false;
  const { at, note, back } = leading.dataset;
  const targets = jumpTargets(view.surface.content);
  return jump(reader, back === undefined ? targets.from(Number(at), note) : targets.backFrom(Number(back)));
}

/** Goes to what the words at an offset (UTF-16) lead to. Tells whether they led anywhere. */
export function jumpFromOffset(reader: ReaderStore, offset: number): boolean {
  const { view } = reader.getState();
  return view !== null && jump(reader, jumpTargets(view.surface.content).from(offset));
}

/** Goes to a place of the text and remembers where one was. */
export function jumpTo(reader: ReaderStore, offset: number): void {
  const { view } = reader.getState();
  if (view === null) return;
  leave(reader, view);
  view.goTo(offset);
  stand(view, offset);
}

/** Whether one followed a link within the text (`back`), or went back from one (`forward`). */
export function canRetrace(reader: ReaderStore, way: keyof Trail): boolean {
  return reader.getState().trail[way].length > 0;
}

/** Goes back to where one was before following a link within the text, or forward again. */
export function retrace(reader: ReaderStore, way: keyof Trail): void {
  const { view, trail } = reader.getState();
  const offset = trail[way].at(-1);
  if (view === null || offset === undefined) return;
  const other = way === 'back' ? 'forward' : 'back';
  const left = { [way]: trail[way].slice(0, -1), [other]: [...trail[other], view.firstOffset()] };
  reader.setState({ trail: { ...trail, ...left } });
  view.goTo(offset);
  stand(view, offset);
  announce(way === 'back' ? 'Back' : 'Forward');
}

/** Forgets the places to go back to that are in view again. */
export function forgetReached(reader: ReaderStore, isInView: (offset: number) => boolean): void {
  const { trail } = reader.getState();
  const furthest = trail.back.findLastIndex((offset) => !isInView(offset));
  if (furthest + 1 < trail.back.length) {
    reader.setState({ trail: { ...trail, back: trail.back.slice(0, furthest + 1) } });
  }
}

function jump(reader: ReaderStore, target: JumpTarget | null): boolean {
  const { view } = reader.getState();
  if (view === null || target === null) return false;
  leave(reader, view);
  view.reveal(target.range);
  stand(view, target.range.start);
  announce(target.words);
  return true;
}

function leave(reader: ReaderStore, view: ReadingView): void {
  const { back } = reader.getState().trail;
  reader.setState({ trail: { back: [...back.slice(-mostPlaces), view.firstOffset()], forward: [] } });
}

function stand(view: ReadingView, offset: number): void {
  view.surface.element.focus({ preventScroll: true });
  placeCaret(view.surface, offset);
}

const mostPlaces = 100;
