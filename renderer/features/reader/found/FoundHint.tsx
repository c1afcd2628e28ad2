import { useEffect, useState } from 'react';
import { kindWords, lineOf } from '../../findings/index.ts';
import { linesOf, offsetAt } from '../surface/geometry.ts';
import { useReaderStore } from '../view/reader-store.ts';
import type { ReadingView } from '../view/reading-view.ts';
import type { PlacedFound } from './found-layer.ts';

interface Hint {
  readonly found: PlacedFound;
  readonly left: number;
  readonly bottom: number;
}

/** Says what the words under the pointer were found to be, once it rests there; a click opens the card. */
export function FoundHint({ view, isHeld }: { readonly view: ReadingView; readonly isHeld: boolean }) {
  const hint = useHint(view);
  if (hint === null || isHeld) return null;
  const { item } = hint.found;
  return (
    <div className="finding-hint" style={{ left: hint.left, bottom: hint.bottom }} aria-hidden="true">
      <bdi>{lineOf(item)}</bdi>{' '}
      <span className="finding-hint-soft">
        {kindWords[item.kind].one.toLowerCase()}, {item.mention?.status ?? item.state}
      </span>
    </div>
  );
}

function useHint(view: ReadingView): Hint | null {
  const reader = useReaderStore();
  const [hint, setHint] = useState<Hint | null>(null);
  useEffect(() => {
    const { surface, scroller, painter } = view;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pointed: PlacedFound | undefined;
    const point = (next: PlacedFound | undefined): void => {
      if (next?.item === pointed?.item) return;
      pointed = next;
      clearTimeout(timer);
      setHint(null);
      if (next !== undefined) timer = setTimeout(() => show(next), restMs);
    };
    const show = (found: PlacedFound): void => {
      const [line] = linesOf(painter.shown(), found);
      const body = scroller.parentElement?.getBoundingClientRect();
      if (line === undefined || body === undefined) return;
      const left = Math.max(gap, Math.min(line.left - body.left, body.width - longestPx));
      setHint({ found, left, bottom: body.bottom - line.top + gap });
    };
    const onMove = (event: PointerEvent): void => {
      const { found } = reader.getState();
      const isIdle = event.buttons !== 0 || found.items.length === 0;
      const offset = isIdle ? null : offsetAt(surface, event.clientX, event.clientY);
      point(offset === null ? undefined : found.at(offset).at(-1));
    };
    const leave = (): void => point(undefined);
    surface.element.addEventListener('pointermove', onMove);
    surface.element.addEventListener('pointerleave', leave);
    scroller.addEventListener('scroll', leave, { passive: true });
    return () => {
      clearTimeout(timer);
      surface.element.removeEventListener('pointermove', onMove);
      surface.element.removeEventListener('pointerleave', leave);
      scroller.removeEventListener('scroll', leave);
    };
  }, [reader, view]);
  return hint;
}

const restMs = 350;
/** Pixels. */
const gap = 6;
const longestPx = 320;
