import type { TextRange } from '../../../../shared/model/capture.ts';

/** The cells of a table row, in UTF-16 offsets: its text between the `\t` separators; an empty cell is empty. */
export function tableCells(text: string, row: TextRange): readonly TextRange[] {
  const cells: TextRange[] = [];
  let start = row.start;
  for (;;) {
    const tab = text.indexOf('\t', start);
    if (tab === -1 || tab >= row.end) return [...cells, { start, end: row.end }];
    cells.push({ start, end: tab });
    start = tab + 1;
  }
}
