import { findBoxes } from '../lines/boxes.ts';
import type { FlowPart, PageFlow } from './flow.ts';
import { type Box, boxAround, type Line } from '../lines/line.ts';
import { inReadingOrder } from './reading-order.ts';
import { findTables } from './tables.ts';

/** Puts lines of a page that are turned alike into reading order. `bodySize` is the height of the document's running text. */
export function orderLines(lines: readonly Line[], bodySize: number): PageFlow {
  const { tables, others } = findTables(lines, bodySize);
  const units: (Box & { readonly parts: readonly FlowPart[] })[] = [];
  for (const box of findBoxes(others)) {
    const parts = box.lines.map((line) => ({ type: 'line', line }) as const);
    units.push({ ...boxAround(box.lines), parts });
  }
  for (const rows of tables) units.push({ ...boxAround(rows.flat()), parts: [{ type: 'table', rows }] });
  const rightToLeft = lines.filter(({ isRightToLeft }) => isRightToLeft).length;
  const { boxes, isCertain } = inReadingOrder(units, rightToLeft > lines.length / 2);
  return { parts: boxes.flatMap(({ parts }) => parts), isCertain };
}
