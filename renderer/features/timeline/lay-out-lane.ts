import { type Extent, packRows, rowCount } from './pack-rows.ts';
import type { ShownEntry } from './shown-entries.ts';
import type { Span, Stretch } from './spans.ts';

export interface DrawnEntry extends ShownEntry {
  readonly span: Span;
}

/** An entry at its place in a lane, in pixels from the lane's upper left corner. */
export interface PlacedEntry extends Extent {
  readonly entry: DrawnEntry;
  readonly row: number;
  /** Where its words begin, from the beginning of its bar: in it where they have room, else behind it. */
  readonly labelAt: number;
}

/** Entries that found no room, near each other. */
export interface Stack extends Extent {
  readonly count: number;
  /** What they cover together. */
  readonly time: Stretch;
}

export interface LaneLayout {
  /** False where so many stand close together that their words would not. */
  readonly hasLabels: boolean;
  readonly rows: number;
  readonly placed: readonly PlacedEntry[];
  readonly stacks: readonly Stack[];
}

/** Narrower, nothing could be seen or hit. */
const narrowest = 8;
const longestLabel = 190;
const mostLabelledRows = 30;
const mostPlainRows = 20;
const stackWidth = 56;

/**
 * Places the entries of a lane: with their words where that takes few rows, else as bars alone, and what finds no room even
 * so in stacks. `entries` are ordered by their beginnings; `toX` gives the pixel of a moment,
 * and `textScale` says how large words are, 1 being as they come.
 */
export function layOutLane(
  entries: readonly DrawnEntry[],
  toX: (moment: number) => number,
  textScale = 1,
): LaneLayout {
  const bars = entries.map(({ span }) => barOf(span, toX));
  const labels = entries.map(({ words }) => labelWidth(words) * textScale);
  const labelled = bars.map(({ start, end }, index) => {
    const label = labels[index] ?? 0;
    return { start, end: hasRoomFor(label, { start, end }) ? end : end + label };
  });
  const withLabels = packRows(labelled, mostLabelledRows, 6);
  const hasLabels = !withLabels.includes(null);
  const rows = hasLabels ? withLabels : packRows(bars, mostPlainRows, 2);
  const placed: PlacedEntry[] = [];
  const left: PlacedEntry[] = [];
  for (const [index, entry] of entries.entries()) {
    const row = rows[index] ?? null;
    const bar = bars[index];
    if (bar !== undefined)
      (row === null ? left : placed).push({
        entry,
        row: row ?? 0,
        ...bar,
        labelAt: labelAt(bar, labels[index] ?? 0),
      });
  }
  return { hasLabels, rows: rowCount(rows), placed, stacks: stacksOf(left) };
}

/** Where the bar of a date stands. */
export function barOf({ start, end }: Stretch, toX: (moment: number) => number): Extent {
  const [from, to] = [toX(start), toX(end)];
  if (to - from >= narrowest) return { start: from, end: to };
  const middle = (from + to) / 2;
  return { start: middle - narrowest / 2, end: middle + narrowest / 2 };
}

/** The words of a date that began long ago stand where they can be seen, while its bar is long enough. */
function labelAt({ start, end }: Extent, width: number): number {
  return hasRoomFor(width, { start, end }) ? Math.max(0, -start) + 8 : end - start + 4;
}

/** Whether words of this width can be read inside the bar, of which nothing is seen before the pixel 0. */
function hasRoomFor(width: number, { start, end }: Extent): boolean {
  return end - Math.max(0, start) >= width;
}

/** About as wide as the words are in the interface's type. */
function labelWidth(words: string): number {
  return Math.min(words.length * 6.6 + 16, longestLabel);
}

function stacksOf(left: readonly PlacedEntry[]): Stack[] {
  const bins = Map.groupBy(left, ({ start }) => Math.floor(start / stackWidth));
  return [...bins].map(([bin, entries]) => ({
    start: bin * stackWidth,
    end: (bin + 1) * stackWidth,
    count: entries.length,
    time: {
      start: Math.min(...entries.map(({ entry }) => entry.span.start)),
      end: Math.max(...entries.map(({ entry }) => entry.span.end)),
    },
  }));
}
