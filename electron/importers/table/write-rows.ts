import type { Block, Mark } from '../../../shared/model/capture.ts';
import { canonicalLine, unifyLineEnds } from '../../../shared/text/canonical.ts';
import type { BuiltText } from '../text/text-builder.ts';

/**
 * Writes the rows of one table as canonical text: a block each, cells separated by tabs, lines within a cell by spaces with their
 * marks. Rows without words are left out.
 */
export function writeRows(rows: readonly (readonly string[])[], hasHead: boolean): BuiltText {
  const texts: string[] = [];
  const blocks: Block[] = [];
  const marks: Mark[] = [];
  let start = 0;
  for (const [index, row] of rows.entries()) {
    const breaks: number[] = [];
    const words = writeRow(row, breaks);
    if (words.trim() === '') continue;
    for (const at of breaks) marks.push({ type: 'line-break', start: start + at, end: start + at + 1 });
    const end = start + words.length;
    blocks.push({ type: 'table-row', table: 0, header: hasHead && index === 0, start, end });
    texts.push(words);
    start = end + 1;
  }
  return { text: texts.join('\n'), blocks, marks };
}

/** In longer cells, which a quotation mark that is not closed makes, lines are not told apart. */
const longestLined = 100_000;

/** Adds where lines end within cells to `breaks`. */
function writeRow(row: readonly string[], breaks: number[]): string {
  const cells: string[] = [];
  let start = 0;
  for (const cell of row) {
    const hasLines = cell.length <= longestLined && /[\r\n]/.test(cell);
    const words = hasLines ? writeLines(cell, start, breaks) : canonicalLine(cell);
    cells.push(words);
    start += words.length + 1;
  }
  return cells.join('\t');
}

function writeLines(cell: string, start: number, breaks: number[]): string {
  const lines = unifyLineEnds(cell)
    .split('\n')
    .map(canonicalLine)
    .filter((line) => line !== '');
  let end = start;
  for (const line of lines.slice(0, -1)) {
    end += line.length;
    breaks.push(end);
    end += 1;
  }
  return lines.join(' ');
}
