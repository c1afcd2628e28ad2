import type { TagLook } from '../paint/annotation-layer.ts';
import { type Stop, stopWords } from '../ranges/stops.ts';
import type { StripSlot } from '../ranges/strip-slots.ts';

/** How many of the passages at one place have a tag; null: none. */
export interface TagShare {
  readonly tag: TagLook | null;
  readonly passages: number;
}

/** Which tags passages have, the most frequent first; of two that are as frequent the one that comes first. */
export function sharesOf(items: readonly Stop[]): readonly TagShare[] {
  const counts = new Map<string, { tag: TagLook | null; passages: number }>();
  for (const { tag } of items) {
    const key = tag?.id ?? '';
    const share = counts.get(key);
    if (share === undefined) counts.set(key, { tag, passages: 1 });
    else share.passages += 1;
  }
  return [...counts.values()].sort((one, other) => other.passages - one.passages);
}

/** The number of passages at the fullest place. */
export function fullestOf(slots: readonly StripSlot<Stop>[]): number {
  return slots.reduce((most, { items }) => Math.max(most, items.length), 0);
}

/**
 * How long a place's bar is, 0 to 1. Lengths grow with the square root of the passages: of thousands one still sees
 * where there are twice as many, and a single one is not lost beside them.
 */
export function barLength(passages: number, fullest: number): number {
  if (fullest <= 1) return 1;
  return leastLength + (1 - leastLength) * Math.sqrt((passages - 1) / (fullest - 1));
}

const leastLength = 0.4;

/** What stands at a place, in words: one passage by its quote, several by their tags. */
export function placeInWords(items: readonly Stop[]): string {
  const [first] = items;
  if (first === undefined) return '';
  if (items.length > 1) return `${items.length} passages: ${sharesInWords(sharesOf(items))}`;
  const quote = shortened(stopWords(first));
  return first.tag === null ? quote : `${first.tag.name}: ${quote}`;
}

/** A quote short enough for a line or two. */
export function shortened(quote: string): string {
  return quote.length > mostCharacters ? `${quote.slice(0, mostCharacters - 1)}…` : quote;
}

const mostCharacters = 80;

function sharesInWords(shares: readonly TagShare[]): string {
  return shares.map(({ tag, passages }) => `${nameOf(tag)} ${passages}`).join(', ');
}

/** The name that the strip gives a tag, or passages without one. */
export function nameOf(tag: TagLook | null): string {
  return tag?.name ?? 'Untagged';
}
