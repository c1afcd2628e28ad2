import { type CSSProperties, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { TextRange } from '../../../../shared/model/capture.ts';
import { useWorkspace } from '../../../stores/workspace.ts';
import { goToAnnotation } from '../actions/go-to-annotation.ts';
import { useLayoutChanges } from '../hooks/use-layout-changes.ts';
import type { PlacedAnnotation } from '../paint/annotation-layer.ts';
import { stripSlots } from '../ranges/strip-slots.ts';
import { boxAt, firstOffsetBelow } from '../surface/geometry.ts';
import { usePaneLabel } from '../view/pane.ts';
import { useReader, useReaderStore } from '../view/reader-store.ts';
import type { ReadingView } from '../view/reading-view.ts';

const annotationSlot = 5;
const hitSlot = 3;

/** Where annotations and hits fall in the whole document; a click goes there. N and P go there by key. */
export function PositionStrip({ view }: { readonly view: ReadingView }) {
  const label = usePaneLabel('Where annotations fall in the document');
  const annotations = useReader((state) => state.annotations);
  const hits = useReader((state) => state.find.hits);
  const active = useWorkspace((state) => state.activeAnnotation);
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

  const slots = useMemo(
    () => stripSlots(points(annotations.items, view, placing), height, annotationSlot),
    [annotations, view, height, placing],
  );
  const hitSlots = useMemo(
    () => stripSlots(points(hits, view, placing), height, hitSlot),
    [hits, view, height, placing],
  );
  return (
    <nav className="reader-strip" aria-label={label}>
      <div ref={band} className="reader-strip-band" />
      {hitSlots.map(({ top }) => (
        <div key={top} className="reader-strip-hit" style={{ top }} />
      ))}
      {slots.map(({ top, items }) => (
        <StripMark key={top} top={top} items={items} active={active} />
      ))}
    </nav>
  );
}

function StripMark({
  top,
  items,
  active,
}: {
  readonly top: number;
  readonly items: readonly PlacedAnnotation[];
  readonly active: string | null;
}) {
  const reader = useReaderStore();
  const shown = items.find((item) => item.id === active) ?? items[0];
  if (shown === undefined) return null;
  const goOn = () => {
    const index = items.findIndex((item) => item.id === active);
    const next = items[(index + 1) % items.length];
    if (next !== undefined) goToAnnotation(reader, next);
  };
  const style: CSSProperties = { top };
  return (
    <button
      type="button"
      className="reader-strip-mark"
      tabIndex={-1}
      style={style}
      title={describe(items)}
      aria-label={describe(items)}
      aria-current={shown.id === active ? 'true' : undefined}
      data-tag-colour={shown.tag?.colour ?? 'amber'}
      onClick={goOn}
    />
  );
}

function describe(items: readonly PlacedAnnotation[]): string {
  const [first] = items;
  if (first === undefined) return '';
  const quote = first.exact;
  const short = quote.length > 80 ? `${quote.slice(0, 79)}…` : quote;
  const words = first.tag === null ? short : `${first.tag.name}: ${short}`;
  return items.length === 1 ? words : `${words} (and ${items.length - 1} more here)`;
}

/** `placing` says that lines may have moved; the places themselves are read from the page. */
function points<Item extends TextRange>(items: readonly Item[], view: ReadingView, placing: number) {
  const { length } = view.surface.content.text;
  const isByLine = placing > 0 && isWhollyInView(view);
  const frame = view.scroller.getBoundingClientRect();
  return items.map((item) => {
    const line = isByLine ? boxAt(view.surface, item.start, 'forward') : null;
    const place =
      line === null
        ? item.start / Math.max(1, length)
        : ((line.top + line.bottom) / 2 - frame.top) / frame.height;
    return { item, place };
  });
}

function isWhollyInView({ scroller }: ReadingView): boolean {
  return scroller.scrollHeight <= scroller.clientHeight + 1;
}

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
