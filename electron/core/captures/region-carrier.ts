import type { AnnotationTarget } from '../../../shared/model/annotation.ts';
import { findCapture, findPageSummaries } from '../../store/repositories/captures.ts';
import type { Store } from '../../store/store.ts';
import type { Writer } from '../../store/unit-of-work.ts';

/** Carries regions to other captures of the very same original: its pages look the same, so they stand where they stood. */
export interface RegionCarrier {
  /**
   * Writes, inside a step, where those of these targets that are regions stand in a stored capture; gives how many do. A region of
   * another original stays with its copy.
   */
  carry(write: Writer, targets: readonly AnnotationTarget[], capture: string): number;
}

/** Carries regions of this project, whose place is a page and not words. */
export function createRegionCarrier({ reader, newId }: Pick<Store, 'reader' | 'newId'>): RegionCarrier {
  const originalOf = (capture: string) => findCapture(reader, capture)?.sha256;
  return {
    carry: (write, targets, capture) => {
      const regions = targets.flatMap(({ id, capture: pinned, region }) =>
        region === null ? [] : [{ id, pinned, page: region.page }],
      );
      if (regions.length === 0) return 0;
      const original = originalOf(capture);
      const same = regions.filter(({ pinned }) => originalOf(pinned) === original);
      const pages = same.length === 0 ? [] : (findPageSummaries(reader, capture) ?? []);
      let carried = 0;
      for (const { id, page } of same) {
        const start = pages[page]?.start;
        if (start === undefined) continue;
        const place = { start, end: start, exact: '', state: 'exact', score: 1 } as const;
        const decision = { decision: 'open', decided_at: null } as const;
        write.insert('placement', { id: newId(), target_id: id, capture_id: capture, ...place, ...decision });
        carried += 1;
      }
      return carried;
    },
  };
}
