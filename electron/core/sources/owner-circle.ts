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
 * A circle of owners through `start` that may have existed at one time, as ids of sources from `start` on, the shortest; null
 * where there is none. Ends of time that are not known are open.
 */
export function ownerCircle(edges: readonly OwnerEdge[], start: string): readonly string[] | null {
  const spans = edges.map((edge) => ({ edge, span: spanOf(edge) }));
  // Where all edges of a circle hold at one time, they do so when the last of them begins.
  const moments = new Set(spans.map(({ span }) => span.earliest));
  for (const moment of moments) {
    const holding = spans.filter(({ span }) => span.earliest <= moment && moment <= span.latest);
    const circle = wayBack(
      holding.map(({ edge }) => edge),
      start,
    );
    if (circle !== null) return circle;
  }
  return null;
}

/** The shortest way along the edges from `start` to itself; without its end. */
function wayBack(edges: readonly OwnerEdge[], start: string): readonly string[] | null {
  const byOwned = Map.groupBy(edges, ({ from }) => from);
  const ways = new Map([[start, [start]]]);
  // A map goes on to give what is added while it is walked.
  for (const [at, way] of ways) {
    for (const { to } of byOwned.get(at) ?? []) {
      if (to === start) return way;
      if (!ways.has(to)) ways.set(to, [...way, to]);
    }
  }
  return null;
}

const always: Span = { earliest: Number.NEGATIVE_INFINITY, latest: Number.POSITIVE_INFINITY };

function spanOf({ since, until }: OwnerEdge): Span {
  return {
    earliest: (since === null ? null : edtfBounds(since))?.earliest ?? always.earliest,
    latest: (until === null ? null : edtfBounds(until))?.latest ?? always.latest,
  };
}
