import type { OutlineEntry } from '../../../../shared/model/capture.ts';
import type { Page } from '../../../../shared/model/page.ts';
import type { Destination } from '../reading/destinations.ts';
import type { Line } from '../lines/line.ts';
import type { NamedHeadings } from '../blocks/match-outline.ts';
import type { PdfOutlineEntry } from '../reading/read-outline.ts';

/** A line that begins this far above a destination (points) still belongs to what it leads to. */
const tolerance = 4;

/** The offset (UTF-16) of the words that a destination leads to: the first ones that stand at its height or below. */
export function offsetOf({ page, y }: Destination, pages: readonly Page[]): number {
  const { runs = [], start = 0 } = pages[page] ?? {};
  if (y === null) return start;
  // Those of the text before those of the feet: runs are in text order.
  const below = runs.find((run) => run.turn === 0 && run.y >= y - tolerance);
  return below?.start ?? start;
}

/** Gives the outline in offsets of the text: of the headings it names, else of the words at the height it leads to. */
export function placeOutline(
  outline: readonly PdfOutlineEntry[],
  headings: NamedHeadings,
  starts: ReadonlyMap<Line, number>,
  pages: readonly Page[],
): readonly OutlineEntry[] {
  const named = new Map<PdfOutlineEntry, number>();
  for (const [line, entry] of headings) {
    const start = starts.get(line);
    if (start !== undefined) named.set(entry, Math.min(start, named.get(entry) ?? Infinity));
  }
  return outline
    .map((entry) => ({
      title: entry.title,
      level: entry.level,
      offset: named.get(entry) ?? offsetOf(entry.destination, pages),
    }))
    .sort((a, b) => a.offset - b.offset);
}
