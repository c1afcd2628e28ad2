import type { TextRange } from '../../../../shared/model/capture.ts';

interface Stacked extends TextRange {
  readonly id: string;
}

/** Ranges at one point as a reader sees them, the uppermost first: shorter before longer, later before earlier. */
function inStackOrder<Item extends TextRange>(stack: readonly Item[]): readonly Item[] {
  return [...stack].sort((a, b) => a.end - a.start - (b.end - b.start) || b.start - a.start);
}

/** What a click on a stack activates: its uppermost range, or the one below the active one, round and round. */
export function nextInStack<Item extends Stacked>(
  stack: readonly Item[],
  active: string | null,
): Item | null {
  const ordered = inStackOrder(stack);
  const index = ordered.findIndex((item) => item.id === active);
  return ordered[(index + 1) % ordered.length] ?? null;
}

/**
 * The next or previous range in text order: from the active one, else from `offset`; round at the ends. `ordered` is
 * sorted by start. Null when there are no ranges.
 */
export function neighbour<Item extends Stacked>(
  ordered: readonly Item[],
  from: { readonly active: string | null; readonly offset: number },
  step: 1 | -1,
): Item | null {
  const index = ordered.findIndex((item) => item.id === from.active);
  if (index !== -1) return ordered[(index + step + ordered.length) % ordered.length] ?? null;
  const found =
    step === 1
      ? (ordered.find((item) => item.start >= from.offset) ?? ordered[0])
      : (ordered.findLast((item) => item.start < from.offset) ?? ordered.at(-1));
  return found ?? null;
}
