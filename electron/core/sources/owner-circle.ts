import { edtfBounds } from '../../../shared/dates/compare-edtf.ts';
import type { AffiliationRelation } from '../../../shared/model/source.ts';

/** One source belongs to another, perhaps only for a time. */
export interface OwnerEdge {
  /** Ids of sources. */
  readonly from: string;
  readonly to: string;
  /** EDTF; null: not known. */
  readonly since: string | null;
  readonly until: string | null;
}

interface Span {
  readonly earliest: number;
  readonly latest: number;
}

/** Whether an affiliation makes one source belong to the other, so that following it must come to an end. */
export function belongs(relation: AffiliationRelation): boolean {
  return relation === 'owned by' || relation === 'part of';
}

/**
 * A circle of owners through `start` that may have existed at one time, as ids of sources from `start` on; null where there
 * is none. Ends of time that are not known are open.
 */
export function ownerCircle(edges: readonly OwnerEdge[], start: string): readonly string[] | null {
  const byOwned = Map.groupBy(edges, ({ from }) => from);
  const seek = (at: string, path: readonly string[], span: Span): readonly string[] | null => {
    for (const edge of byOwned.get(at) ?? []) {
      const shared = common(span, spanOf(edge));
      if (shared === null) continue;
      if (edge.to === start) return path;
      // A circle that does not come through the start is not its affair.
      if (path.includes(edge.to)) continue;
      const found = seek(edge.to, [...path, edge.to], shared);
      if (found !== null) return found;
    }
    return null;
  };
  return seek(start, [start], always);
}

const always: Span = { earliest: Number.NEGATIVE_INFINITY, latest: Number.POSITIVE_INFINITY };

function spanOf({ since, until }: OwnerEdge): Span {
  return {
    earliest: (since === null ? null : edtfBounds(since))?.earliest ?? always.earliest,
    latest: (until === null ? null : edtfBounds(until))?.latest ?? always.latest,
  };
}

function common(one: Span, other: Span): Span | null {
  const earliest = Math.max(one.earliest, other.earliest);
  const latest = Math.min(one.latest, other.latest);
  return earliest > latest ? null : { earliest, latest };
}
