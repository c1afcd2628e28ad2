import { type KeyboardEvent, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useStore } from 'zustand';
import { numberKeys } from '../../../../shared/tags/number-keys.ts';
import { Button } from '../../../ui/Button.tsx';
import { useReader } from '../view/reader-store.ts';
import { placeOf } from './RegionLayer.tsx';
import type { PagesControl } from './pages-control.ts';
import { boxBetween, isMeant, movedBox, type PagePoint, sizedBox } from './region-box.ts';
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
    const arrow = arrows[event.key];
    const tag = numberKeys(tags).get(Number(event.key));
    if (event.key === 'Enter' || event.key.toLowerCase() === 'h') void keepRegion();
    else if (tag !== undefined) void keepRegion([tag.id]);
    else if (event.key === 'Escape') leaveRegion();
    else if (arrow !== undefined) {
      const step = event.altKey ? fineStep : coarseStep;
      const by = { x: arrow.x * step, y: arrow.y * step };
      const change = event.shiftKey ? sizedBox : movedBox;
      useRegionTool.setState({ draft: { ...draft, box: change(draft.box, by) } });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const { x, y, width, height } = draft.box;
  return (
    <div
      ref={element}
      className="pages-region-draft"
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the keys that move it.
      tabIndex={0}
      aria-label={`Region on page ${label}: from ${percent(x)} across and ${percent(y)} down, ${percent(width)} wide, ${percent(height)} high`}
      aria-roledescription="rectangle"
      style={placeOf(draft.box)}
      onKeyDown={onKeyDown}
    />
  );
}

function percent(part: number): string {
  return `${Math.round(part * 100)} %`;
}

const coarseStep = 0.02;
const fineStep = 0.002;

const arrows: Readonly<Record<string, PagePoint>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

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

function pointOn(element: HTMLElement, { clientX, clientY }: PointerEvent): PagePoint {
  const box = element.getBoundingClientRect();
  return { x: (clientX - box.left) / box.width, y: (clientY - box.top) / box.height };
}
