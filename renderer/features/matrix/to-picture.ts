import { stance } from '../../../shared/model/claim.ts';
import type { MatrixPicture } from '../../../shared/model/matrix-picture.ts';
import { judgementWords } from '../evidence/index.ts';
import { markOf } from './cell-mark.ts';
import { columnWords, countWords } from './matrix-words.ts';
import type { ShownMatrix } from './shown-matrix.ts';

/** The matrix as it is shown, all of it, for a file. */
export function toPicture({ rows, columns }: ShownMatrix, title: string, corner: string): MatrixPicture {
  return {
    title,
    corner,
    columns: columns.map((column) => ({
      title: column.title,
      year: yearOf(column.published),
      grade: column.grade?.code ?? '',
      words: columnWords(column),
    })),
    rows: rows.map((row) =>
      row.type === 'question'
        ? { type: 'question', words: row.words }
        : {
            type: 'claim',
            statement: row.claim.statement,
            question: row.claim.question?.words ?? null,
            counts: countWords(row.counts),
          },
    ),
    cells: rows.flatMap((row, index) =>
      row.type === 'question'
        ? []
        : [...row.cells].map(([column, evidence]) => {
            const { stances, level, shade } = markOf(evidence);
            const inOrder = evidence.toSorted(
              (one, other) => stance.options.indexOf(one.stance) - stance.options.indexOf(other.stance),
            );
            return {
              row: index,
              column,
              stances: [...stances],
              level,
              shade,
              judgements: inOrder.map(judgementWords),
            };
          }),
    ),
  };
}

/** The year that a publication date begins with; empty where there is none. */
export function yearOf(published: string | null): string {
  return published?.match(/\d{4}/)?.[0] ?? '';
}
