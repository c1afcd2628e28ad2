import { splitAtGutters } from './gutters.ts';
import type { Line } from './line.ts';
import { lineOf } from './line-text.ts';
import type { PageRuns, PlacedRun } from '../reading/placed-run.ts';
import { findRows } from './rows.ts';
import { indexSpaces } from './space-index.ts';

/** Lines of one page that are turned alike, from the top down. */
export interface LineGroup {
  readonly turn: number;
  readonly lines: readonly Line[];
}

/** Finds the lines of a page, by how far they are turned: the upright ones first, then those that hold most. */
export function findLines(page: number, { runs, spaces }: PageRuns): readonly LineGroup[] {
  const turns = Map.groupBy(runs, ({ turn }) => turn);
  const index = indexSpaces(spaces);
  let rows = 0;
  return [...turns]
    .toSorted(([a, x], [b, y]) => Number(b === 0) - Number(a === 0) || countLetters(y) - countLetters(x))
    .map(([turn, alike]) => {
      const found = findRows(alike);
      const lines = splitAtGutters(found).flatMap((stretches, number) => {
        rows += 1;
        const place = { page, row: rows, baseline: found[number]?.baseline ?? 0 };
        return stretches.flatMap((stretch) => lineOf(stretch, place, index) ?? []);
      });
      return { turn, lines };
    });
}

function countLetters(runs: readonly PlacedRun[]): number {
  return runs.reduce((sum, { text }) => sum + text.length, 0);
}
