import { type PointerEvent, useCallback, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { prevailingDirection } from '../../../../shared/text/strong-direction.ts';
import { isPinned, resizeAnnotation } from '../actions/change-annotation.ts';
import { useLayoutChanges } from '../hooks/use-layout-changes.ts';
import type { PlacedAnnotation } from '../paint/annotation-layer.ts';
import { boxAt, nearestOffset } from '../surface/geometry.ts';
import { type ResizePreview, useActivePlaced, useReader, useReaderStore } from '../view/reader-store.ts';
import type { ReadingView } from '../view/reading-view.ts';

/** Handles at both ends of the active annotation; dragging one moves that end. Keys do the same. */
export function ResizeHandles({ view }: { readonly view: ReadingView }) {
  const preview = useReader((state) => state.preview);
  const placed = useActivePlaced();
  if (placed === undefined || !isPinned(placed, view.capture)) return null;
  return createPortal(
    <>
      <Handle view={view} placed={placed} preview={preview} end="start" />
      <Handle view={view} placed={placed} preview={preview} end="end" />
    </>,
    view.page,
  );
}

interface HandleProps {
  readonly view: ReadingView;
  readonly placed: PlacedAnnotation;
  readonly preview: ResizePreview | null;
  readonly end: 'start' | 'end';
}

interface HandlePlace {
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

function Handle({ view, placed, preview, end }: HandleProps) {
  const reader = useReaderStore();
  const range = preview?.id === placed.id ? preview : placed;
  const offset = range[end];
  const [place, setPlace] = useState<HandlePlace | null>(null);
  const settle = useCallback(() => setPlace(placeOfEnd(view, offset, end)), [view, offset, end]);
  useLayoutEffect(settle, [settle]);
  useLayoutChanges(view, settle);

  const onPointerDown = (event: PointerEvent<HTMLButtonElement>): void => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    reader.setState({ preview: { id: placed.id, start: placed.start, end: placed.end } });
  };
  const onPointerMove = (event: PointerEvent<HTMLButtonElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    scrollAtEdge(view, event.clientY);
    const moved = offsetUnder(view, event, end);
    if (moved === null) return;
    const next = end === 'start' ? { start: moved, end: range.end } : { start: range.start, end: moved };
    if (next.start < next.end) reader.setState({ preview: { id: placed.id, ...next } });
  };
  const onPointerUp = (event: PointerEvent<HTMLButtonElement>): void => {
    event.currentTarget.releasePointerCapture(event.pointerId);
    const wanted = reader.getState().preview;
    reader.setState({ preview: null });
    if (wanted !== null) void resizeAnnotation(reader, placed.id, wanted);
  };
  if (place === null) return null;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`reader-handle reader-handle-${end}`}
      aria-label={end === 'start' ? 'Move the start of the annotation' : 'Move the end of the annotation'}
      style={{ left: place.left, top: place.top, height: place.height }}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={() => reader.setState({ preview: null })}
    />
  );
}

/** At the side of the character where the range ends, which in right-to-left text is the other one. */
function placeOfEnd(view: ReadingView, offset: number, end: 'start' | 'end'): HandlePlace | null {
  const chunk = view.surface.chunkAt(offset);
  if (chunk === undefined || !view.painter.shown().has(chunk)) return null;
  const point = view.surface.pointOf(offset, end === 'start' ? 'forward' : 'backward');
  const box = boxAt(view.surface, offset, end === 'start' ? 'forward' : 'backward');
  if (box === null || point === null) return null;
  const letter = view.surface.content.text.slice(
    ...(end === 'start' ? [offset, offset + 2] : [offset - 2, offset]),
  );
  const element = point.node.parentElement;
  const around = element === null ? view.direction : getComputedStyle(element).direction;
  const isRightToLeft = (prevailingDirection(letter) ?? around) === 'rtl';
  const origin = view.page.getBoundingClientRect();
  const side = (end === 'start') === isRightToLeft ? box.right : box.left;
  return { left: side - origin.left, top: box.top - origin.top, height: box.bottom - box.top };
}

/** The handle itself is under the pointer: the words are looked for as if it were not there. */
function offsetUnder(
  view: ReadingView,
  event: PointerEvent<HTMLElement>,
  end: 'start' | 'end',
): number | null {
  const handles = view.page.querySelectorAll<HTMLElement>('.reader-handle');
  for (const handle of handles) handle.style.pointerEvents = 'none';
  const offset = nearestOffset(view.surface, event.clientX, event.clientY, end);
  for (const handle of handles) handle.style.pointerEvents = '';
  return offset;
}

function scrollAtEdge({ scroller }: ReadingView, y: number): void {
  const frame = scroller.getBoundingClientRect();
  if (y < frame.top + edge) scroller.scrollBy({ top: -step, behavior: 'instant' });
  else if (y > frame.bottom - edge) scroller.scrollBy({ top: step, behavior: 'instant' });
}

const edge = 32;
const step = 24;
