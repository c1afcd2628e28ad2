import { type Anchoring, orphaned, type Quote } from '../../../shared/anchoring/quote.ts';
import { firstWhere } from '../../../shared/lists/first-where.ts';

/**
 * Takes back places that belong to another passage. Two passages that stood apart in a text cannot both stand at one place of
 * a newer one: where one of them has the very words there and the other has not, the other is not found. In lists and
 * tables, where lines differ by a number, the line that is gone would else be found in its neighbour.
 */
export function withoutTakenPlaces(
  quotes: readonly Quote[],
  anchorings: readonly Anchoring[],
): readonly Anchoring[] {
  const owners = anchorings
    .flatMap((anchoring, at) => {
      const quote = quotes[at];
      const isOwner = anchoring.state === 'exact' || anchoring.state === 'moved';
      return isOwner && quote !== undefined ? [{ ...anchoring, quote }] : [];
    })
    .toSorted((one, other) => one.start - other.start);
  const longest = owners.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  return anchorings.map((anchoring, at) => {
    const quote = quotes[at];
    if (anchoring.state !== 'approximate' || quote === undefined) return anchoring;
    const { start, end } = anchoring;
    for (let index = firstFrom(owners, start - longest); index < owners.length; index += 1) {
      const owner = owners[index];
      if (owner === undefined || owner.start >= end) break;
      const shared = Math.min(end, owner.end) - Math.max(start, owner.start);
      if (shared * 2 > end - start && standApart(quote, owner.quote)) return orphaned('absent');
    }
    return anchoring;
  });
}

function standApart(one: Quote, other: Quote): boolean {
  if (one.start === undefined || one.end === undefined) return false;
  if (other.start === undefined || other.end === undefined) return false;
  return one.end <= other.start || other.end <= one.start;
}

/** The index of the first that begins at or after an offset. */
function firstFrom(sorted: readonly { readonly start: number }[], offset: number): number {
  return firstWhere(sorted.length, (index) => (sorted[index]?.start ?? 0) >= offset);
}
