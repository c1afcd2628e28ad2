import { type MouseEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useWorkspace } from '../../../stores/workspace.ts';
import { goToAnnotation } from '../actions/go-to-annotation.ts';
import { useLayoutChanges } from '../hooks/use-layout-changes.ts';
import { keepSameSlots, type StripSlot, stripSlots } from '../ranges/strip-slots.ts';
import { type Stop, stopsIn } from '../ranges/stops.ts';
import { firstOffsetBelow } from '../surface/geometry.ts';
import { usePaneLabel } from '../view/pane.ts';
import { useReader, useReaderStore } from '../view/reader-store.ts';
import type { ReadingView } from '../view/reading-view.ts';
import { DensityBubble } from './DensityBubble.tsx';
import { DensityMark } from './DensityMark.tsx';
import { fullestOf } from './density.ts';
import { isWhollyInView, pointsOf } from './strip-places.ts';
import './margin.css';

const annotationSlot = 5;
const hitSlot = 3;

/**
 * Where annotations, of which tags and how many, and hits fall in the whole document; a click goes there. N and P go
 * there by key. Pointing tells what is there; pointing between the marks, what is in the whole document.
 */
export function DensityStrip({ view }: { readonly view: ReadingView }) {
  const label = usePaneLabel('Where annotations fall in the document');
  const reader = useReaderStore();
  const annotations = useReader((state) => state.annotations);
  const regions = useReader((state) => state.regions);
  const stops = useMemo(() => stopsIn(annotations.items, regions), [annotations, regions]);
  const hits = useReader((state) => state.find.hits);
  const active = useWorkspace((state) => state.activeAnnotation);
  const { height, placing, band } = usePlaces(view);
  const [pointed, setPointed] = useState<number | 'whole' | null>(null);

  const slots = useSlots(stops, view, { placing, height });
  const hitSlots = useMemo(
    () => stripSlots(pointsOf(hits, view, placing), height, hitSlot),
    [hits, view, height, placing],
  );
  const fullest = useMemo(() => fullestOf(slots), [slots]);
  const activeSlot = useMemo(
    () => (active === null ? -1 : slots.findIndex(({ items }) => items.some(({ id }) => id === active))),
    [slots, active],
  );

  const onClick = (event: MouseEvent) => {
    const items = slots[slotOf(event.target)]?.items ?? [];
    const index = items.findIndex((item) => item.id === active);
    const next = items[(index + 1) % items.length];
    if (next !== undefined) goToAnnotation(reader, next);
  };
  const onPoint = (event: MouseEvent) => {
    const slot = slotOf(event.target);
    setPointed(slot === -1 ? 'whole' : slot);
  };
  const slot = typeof pointed === 'number' ? slots[pointed] : undefined;
  const told = slot?.items ?? stops;
  return (
    // The marks are the buttons; their strip hears for all of them.
    // biome-ignore lint/a11y/useKeyWithClickEvents: N and P go from mark to mark.
    <nav
      className="reader-strip"
      aria-label={label}
      onClick={onClick}
      onMouseOver={onPoint}
      onMouseLeave={() => setPointed(null)}
      onFocus={() => {}}
    >
      <div ref={band} className="reader-strip-band" />
      {hitSlots.map(({ top }) => (
        <div key={top} className="reader-strip-hit" style={{ top }} />
      ))}
      {slots.map(({ top, items }, index) => (
        <DensityMark
          key={top}
          index={index}
          top={top}
          items={items}
          fullest={fullest}
          isActive={index === activeSlot}
        />
      ))}
      {pointed !== null && told.length > 0 && (
        <DensityBubble items={told} top={bubbleTop(slot, height)} isWhole={slot === undefined} />
      )}
    </nav>
  );
}

/** The places of the strip; those at which nothing has changed stay the same, so that their marks do. */
function useSlots(
  items: readonly Stop[],
  view: ReadingView,
  { placing, height }: { readonly placing: number; readonly height: number },
): readonly StripSlot<Stop>[] {
  const last = useRef<readonly StripSlot<Stop>[]>([]);
  const slots = useMemo(
    () => keepSameSlots(last.current, stripSlots(pointsOf(items, view, placing), height, annotationSlot)),
    [items, view, height, placing],
  );
  useEffect(() => {
    last.current = slots;
  }, [slots]);
  return slots;
}

/** The height of the strip, a number that changes when lines have moved, and the mark of what is in view. */
function usePlaces(view: ReadingView) {
  const [height, setHeight] = useState(0);
  const [placing, setPlacing] = useState(0);
  const band = useRef<HTMLDivElement>(null);
  const onLayout = useCallback(() => {
    setHeight(view.scroller.clientHeight);
    // Places follow the lines only where all of the text is in view; else they follow the text.
    if (isWhollyInView(view)) setPlacing((count) => count + 1);
    if (band.current !== null) moveBand(band.current, view);
  }, [view]);
  useLayoutChanges(view, onLayout);
  useEffect(onLayout, [onLayout]);
  return { height, placing, band };
}

/** The index of the place whose mark an element is in; -1 for none. */
function slotOf(target: EventTarget | null): number {
  const mark = target instanceof Element ? target.closest<HTMLElement>('.reader-strip-mark') : null;
  return Number(mark?.dataset['slot'] ?? -1);
}

/** Beside its mark, with room for its lines below. */
function bubbleTop(slot: StripSlot<Stop> | undefined, height: number): number {
  return Math.max(8, Math.min(slot?.top ?? 8, height - bubbleHeight));
}

const bubbleHeight = 170;

/** Shows on the strip which part of the text is in view. */
function moveBand(band: HTMLElement, view: ReadingView): void {
  band.hidden = isWhollyInView(view);
  if (band.hidden) return;
  const { length } = view.surface.content.text;
  const frame = view.scroller.getBoundingClientRect();
  const from = firstOffsetBelow(view.surface, frame.top) / Math.max(1, length);
  const to = firstOffsetBelow(view.surface, frame.bottom) / Math.max(1, length);
  band.style.top = `${from * 100}%`;
  band.style.height = `max(${(to - from) * 100}%, 6px)`;
}
