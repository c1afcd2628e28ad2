import { useEffect } from 'react';
import { create } from 'zustand';
import type { RegionBox } from '../../../../shared/model/page.ts';
import { call } from '../../../api/client.ts';
import { announce } from '../../../ui/announce.ts';
import { putIntoCache } from '../actions/annotation-cache.ts';
import { ignoreShown } from '../actions/make-annotation.ts';
import type { PlacedRegion } from './place-regions.ts';
import { boxInWords } from './region-moves.ts';

/** One rectangle of a region in its new place, from the first movement until it is kept. */
export interface RegionChange {
  /** Of the region. */
  readonly target: string;
  /** Which of its rectangles, from 0. */
  readonly index: number;
  readonly box: RegionBox;
}

/** The rectangle that is being moved or sized, until the region as it was kept is shown; null while none is. */
export const useRegionChange = create<{ readonly change: RegionChange | null }>()(() => ({ change: null }));

/** Changes that core was asked for and has not answered yet. */
let asked = 0;

/** Where a rectangle is: in the place it is being moved to, else where it was kept. */
export function boxOf({ target, region }: PlacedRegion, index: number): RegionBox | undefined {
  const { change } = useRegionChange.getState();
  return change?.target === target && change.index === index ? change.box : region.boxes[index];
}

/** The same, while it changes. */
export function useBoxOf(placed: PlacedRegion, index: number): RegionBox | undefined {
  useRegionChange((state) => state.change);
  return boxOf(placed, index);
}

/** Ends a change once the region is shown as it was kept, or as an undo left it. */
export function useSettledRegion({ target, region }: PlacedRegion): void {
  useEffect(() => {
    const isIts = region !== null && useRegionChange.getState().change?.target === target;
    if (isIts && asked === 0) useRegionChange.setState({ change: null });
  }, [target, region]);
}

/** Keeps a rectangle in its new place; it can be undone. Changes of one `mergeKey` are undone together. */
export async function keepChange(
  placed: PlacedRegion,
  change: RegionChange,
  mergeKey?: string,
): Promise<void> {
  const { id, target, region } = placed;
  useRegionChange.setState({ change });
  const boxes = region.boxes.map((box, index) => (index === change.index ? change.box : box));
  asked += 1;
  const kept = await call('annotations.updateRegion', {
    id,
    target,
    region: { page: region.page, boxes },
    mergeKey,
  }).catch(ignoreShown);
  asked -= 1;
  if (kept === null) {
    useRegionChange.setState({ change: null });
    return;
  }
  putIntoCache(kept.id, kept);
  announce(`Region ${boxInWords(change.box)}.`);
}
