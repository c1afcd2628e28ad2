import { otherPane, type ReadingPane } from '../../../stores/panes.ts';
import type { ReadingView } from '../view/reading-view.ts';
import { heightOf, placeAt } from './scroll-place.ts';

/** Gives the place of one text that stands for a place of the other. */
export type PlaceMap = (place: number, from: ReadingPane) => number;

type Views = Readonly<Record<ReadingPane, ReadingView>>;

let pausedUntil = 0;

/** Lets both texts be scrolled on their own for a moment: when both are brought to what is asked for. */
export function pauseLinkedScrolling(): void {
  pausedUntil = performance.now() + pauseMs;
}

/**
 * Makes each text follow when the other one is scrolled, so that places that stand for each other are at one height.
 * The text that `leader` names is followed at once. Returns what stops it.
 */
export function linkScrolling(views: Views, leader: ReadingPane, map: PlaceMap): () => void {
  let frame = 0;
  let corrections = 0;
  let led: { readonly pane: ReadingPane; readonly at: number } = { pane: leader, at: performance.now() };
  const expected: Partial<Record<ReadingPane, number>> = {};

  const followSoon = (): void => {
    if (frame === 0) frame = requestAnimationFrame(follow);
  };
  const follow = (): void => {
    frame = 0;
    if (performance.now() < pausedUntil) return;
    const followed = views[led.pane];
    const pane = otherPane(led.pane);
    const { scroller } = views[pane];
    const wanted = scrollTopFor(followed, views[pane], (place) => map(place, led.pane));
    if (wanted === null || Math.abs(wanted - scroller.scrollTop) < 1) return;
    scroller.scrollTo({ top: wanted, behavior: 'instant' });
    expected[pane] = scroller.scrollTop;
    // Heights on the way were estimates until now: what came into view is looked at once more.
    corrections += 1;
    if (corrections < mostCorrections) followSoon();
  };
  const listeners = (['main', 'beside'] as const).map((pane) => {
    const { scroller } = views[pane];
    const onScroll = (): void => {
      const isOurs = Math.abs(scroller.scrollTop - (expected[pane] ?? Number.NaN)) < 2;
      // What is laid out while it comes into view may move a text that follows: it does not lead by that.
      const isLate = led.pane !== pane && performance.now() - led.at < settleMs;
      if (isOurs || isLate) return;
      led = { pane, at: performance.now() };
      corrections = 0;
      followSoon();
    };
    const onInput = (): void => {
      led = { pane, at: 0 };
      expected[pane] = Number.NaN;
    };
    scroller.addEventListener('scroll', onScroll, { passive: true });
    for (const type of inputs) scroller.addEventListener(type, onInput, { passive: true, capture: true });
    return () => {
      scroller.removeEventListener('scroll', onScroll);
      for (const type of inputs) scroller.removeEventListener(type, onInput, { capture: true });
    };
  });
  followSoon();
  return () => {
    cancelAnimationFrame(frame);
    for (const stop of listeners) stop();
  };
}

/**
 * How far a text must be scrolled to stand beside another. Compared is what stands at a line that goes from the upper
 * edge of the pane to the lower one as the page goes from its beginning to its end. Null while one of them is not shown.
 */
function scrollTopFor(
  leader: ReadingView,
  follower: ReadingView,
  map: (place: number) => number,
): number | null {
  const { scroller } = leader;
  const frame = scroller.getBoundingClientRect();
  const room = scroller.scrollHeight - scroller.clientHeight;
  const own = follower.scroller.getBoundingClientRect();
  if (frame.height === 0 || own.height === 0) return null;
  const part = room <= 0 ? 0 : Math.min(1, scroller.scrollTop / room);
  const place = map(placeAt(leader, frame.top + part * frame.height));
  return follower.scroller.scrollTop + heightOf(follower, place) - (own.top + part * own.height);
}

const inputs = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const;
const mostCorrections = 20;
const settleMs = 250;
const pauseMs = 900;
