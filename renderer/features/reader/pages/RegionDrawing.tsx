import { type KeyboardEvent, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useStore } from 'zustand';
import { numberKeys } from '../../../../shared/tags/number-keys.ts';
import { Button } from '../../../ui/Button.tsx';
import { useReader } from '../view/reader-store.ts';
import { placeOf } from './region-place.ts';
import type { PagesControl } from './pages-control.ts';
import { boxBetween, isMeant, type PagePoint } from './region-box.ts';
import { boxAfterKey, boxInWords, pointOn } from './region-moves.ts';
import { keepRegion, leaveRegion, type RegionDraft, useRegionTool } from './region-tool.ts';

/** The rectangle while it is drawn, on its page, and what one can do with it. */
export function RegionDrawing({
  pages,
  capture,
}: {
  readonly pages: PagesControl;
  readonly capture: string;
}) {
  const draft = useStore(useRegionTool, (state) => state.draft);
  const isHere = draft?.capture === capture;
  useEffect(() => (isHere ? drawByPointer(pages, capture) : undefined), [pages, capture, isHere]);
  // Leaving the pages leaves the rectangle.
  useEffect(() => () => useRegionTool.setState({ draft: null }), []);
  if (draft === null || !isHere) return null;
  const page = pages.pages[draft.page];
  if (page === undefined) return null;
  return (
    <>
      {createPortal(<Rectangle draft={draft} label={page.summary.label} />, page.regions)}
      <div className="pages-drawing-bar" role="toolbar" aria-label="Region">
        <span>
          Drag a rectangle. Or by keys: arrows move it, with Shift they size it, with Alt in small steps.
        </span>
        <Button size="small" variant="primary" keys="Enter" onClick={() => void keepRegion()}>
          Keep
        </Button>
        <Button size="small" keys="Escape" onClick={leaveRegion}>
          Leave
        </Button>
      </div>
    </>
  );
}

function Rectangle({ draft, label }: { readonly draft: RegionDraft; readonly label: string }) {
  const element = useRef<HTMLDivElement>(null);
  const tags = useReader((state) => state.tags);
  useEffect(() => element.current?.focus({ preventScroll: true }), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return;
    const changed = boxAfterKey(draft.box, event);
    const tag = numberKeys(tags).get(Number(event.key));
    if (event.key === 'Enter' || event.key.toLowerCase() === 'h') void keepRegion();
    else if (tag !== undefined) void keepRegion([tag.id]);
    else if (event.key === 'Escape') leaveRegion();
    else if (changed !== null) useRegionTool.setState({ draft: { ...draft, box: changed } });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={element}
      className="pages-region-draft"
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the keys that move it.
      tabIndex={0}
      aria-label={`Region on page ${label}: ${boxInWords(draft.box)}`}
      aria-roledescription="rectangle"
      style={placeOf(draft.box)}
      onKeyDown={onKeyDown}
    />
  );
}

/** Lets the pointer draw the rectangle on any page; what is let go of is kept. Returns what stops it. */
function drawByPointer(pages: PagesControl, capture: string): () => void {
  const surface = pages.pages[0]?.element.parentElement;
  if (surface == null) return () => {};
  let from: (PagePoint & { readonly page: number; readonly element: HTMLElement }) | null = null;

  const onDown = (event: PointerEvent): void => {
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>('.pages-page') : null;
    if (element === null || event.button !== 0) return;
    event.preventDefault();
    surface.setPointerCapture(event.pointerId);
    from = { ...pointOn(element, event), element, page: Number(element.dataset['page']) };
  };
  const onMove = (event: PointerEvent): void => {
    if (from === null) return;
    const box = boxBetween(from, pointOn(from.element, event));
    if (isMeant(box)) useRegionTool.setState({ draft: { capture, page: from.page, box } });
  };
  const onUp = (event: PointerEvent): void => {
    if (from === null) return;
    const box = boxBetween(from, pointOn(from.element, event));
    from = null;
    if (isMeant(box)) void keepRegion();
  };
  const onCancel = (): void => {
    from = null;
  };
  surface.dataset['drawing'] = '';
  surface.addEventListener('pointerdown', onDown, { capture: true });
  surface.addEventListener('pointermove', onMove);
  surface.addEventListener('pointerup', onUp);
  surface.addEventListener('pointercancel', onCancel);
  return () => {
    delete surface.dataset['drawing'];
    surface.removeEventListener('pointerdown', onDown, { capture: true });
    surface.removeEventListener('pointermove', onMove);
    surface.removeEventListener('pointerup', onUp);
    surface.removeEventListener('pointercancel', onCancel);
  };
}
