import { type PointerEvent, useRef } from 'react';
import type { RegionBox } from '../../../../shared/model/page.ts';
import { keepChange, useBoxOf, useRegionChange } from './change-region.ts';
import type { PlacedRegion } from './place-regions.ts';
import { movedBox, type PagePoint } from './region-box.ts';
import { boxAfterCorner, type Corner, corners, pointOn } from './region-moves.ts';
import { placeOf } from './region-place.ts';

const edges = ['n', 'e', 's', 'w'] as const;

/** Around a rectangle of the active region: corners that size it, and edges that move it. Keys on its sign do the same. */
export function RegionHandles({ placed, index }: { readonly placed: PlacedRegion; readonly index: number }) {
  const box = useBoxOf(placed, index);
  const drag = useRef<{ readonly from: PagePoint; readonly box: RegionBox } | null>(null);
  if (box === undefined) return null;

  const take = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { from: pointOfPage(event), box };
  };
  const pull = (event: PointerEvent<HTMLElement>, corner: Corner | null): void => {
    if (drag.current === null) return;
    const { from, box: before } = drag.current;
    const to = pointOfPage(event);
    const next =
      corner === null
        ? movedBox(before, { x: to.x - from.x, y: to.y - from.y })
        : boxAfterCorner(before, corner, to);
    useRegionChange.setState({ change: { target: placed.target, index, box: next } });
  };
  const letGo = (): void => {
    drag.current = null;
    const { change } = useRegionChange.getState();
    if (change !== null) void keepChange(placed, change);
  };
  const leave = (): void => {
    drag.current = null;
    useRegionChange.setState({ change: null });
  };
  const handlers = (corner: Corner | null) => ({
    onPointerDown: take,
    onPointerMove: (event: PointerEvent<HTMLElement>) => pull(event, corner),
    onPointerUp: letGo,
    onPointerCancel: leave,
  });
  return (
    <div className="pages-region-frame" style={placeOf(box)}>
      {edges.map((edge) => (
        <div key={edge} className="pages-region-edge" data-edge={edge} {...handlers(null)} />
      ))}
      {corners.map((corner) => (
        <div key={corner} className="pages-region-corner" data-corner={corner} {...handlers(corner)} />
      ))}
    </div>
  );
}

function pointOfPage(event: PointerEvent<HTMLElement>): PagePoint {
  const page = event.currentTarget.closest<HTMLElement>('.pages-page') ?? event.currentTarget;
  return pointOn(page, event);
}
