import { artifact } from '../reading/content-tags.ts';
import { fieldFont } from '../reading/filled-fields.ts';
import { findLines } from '../lines/find-lines.ts';
import { type Line, shareColumn } from '../lines/line.ts';
import { lineOf } from '../lines/line-text.ts';
import type { PageRuns, PlacedRun } from '../reading/placed-run.ts';
import { rowsInOrder } from '../lines/rows.ts';
import { indexSpaces } from '../lines/space-index.ts';
import type { StructureElement } from './structure.ts';
import { blocksOfStructure, type TaggedContent } from './structure-blocks.ts';

/** A block of a page as its structure has it, with its lines. */
export interface TaggedBlock extends Omit<TaggedContent, 'cells'> {
  /** The cells of a table's row; everything else has one. */
  readonly cells: readonly (readonly Line[])[];
}

/** A page whose order and blocks are those of its structure. */
export interface TaggedPage {
  readonly blocks: readonly TaggedBlock[];
  /** What the structure says is no part of the text. */
  readonly artifacts: readonly Line[];
}

/**
 * Reads a page by its structure; null where that cannot be relied on: it leaves words out, has some twice, makes of everything one
 * block, or goes up and down the columns.
 */
export function readTagged(
  page: number,
  { runs, spaces, ...rest }: PageRuns,
  structure: StructureElement,
): TaggedPage | null {
  const byContent = Map.groupBy(runs, ({ content }) => content);
  const apart = byContent.get(artifact) ?? [];
  const contents = blocksOfStructure(structure);
  const ids = contents.flatMap(({ cells }) => cells.flat());
  const told = ids.reduce((sum, id) => sum + lettersOf(byContent.get(id) ?? []), 0);
  const words = lettersOf(runs) - lettersOf(apart);
  const isComplete = told >= leastTold * words && new Set(ids).size === ids.length;
  const isForm = runs.some(({ font }) => font === fieldFont);
  if (!isComplete || isForm || words === 0 || words < lettersOf(apart)) return null;

  const index = indexSpaces(spaces);
  let row = 0;
  const linesOf = (cell: readonly string[]) =>
    rowsInOrder(cell.flatMap((id) => byContent.get(id) ?? [])).flatMap(({ runs: own, baseline }) => {
      row += 1;
      return lineOf(own, { page, row, baseline }, index) ?? [];
    });
  const blocks = contents
    .map(({ cells, ...block }) => ({ ...block, cells: cells.map(linesOf) }))
    .filter(({ shape, cells }) => shape.type === 'figure' || cells.some((cell) => cell.length > 0));
  if (!isOrderly(blocks)) return null;
  const allLines = (own: readonly PlacedRun[]) =>
    findLines(page, { ...rest, runs: own, spaces }).flatMap(({ lines }) => lines);
  const known = new Set<string | null>([artifact, ...ids]);
  const left = allLines(runs.filter(({ content }) => !known.has(content)));
  return { blocks: [...blocks, ...left.map(paragraphOf)], artifacts: allLines(apart) };
}

/** So much of a page's text must stand in its structure; what does not comes after it. */
const leastTold = 0.98;

function paragraphOf(line: Line): TaggedBlock {
  return { shape: { type: 'paragraph' }, quoteDepth: 0, cells: [[line]] };
}

function lettersOf(runs: readonly PlacedRun[]): number {
  return runs.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0);
}

/** A page of so many lines is hardly ever one paragraph. */
const longestBlock = 40;

/** Of lines that follow each other in one column, so many may stand above those before them. */
const mostUpward = 0.05;

function isOrderly(blocks: readonly TaggedBlock[]): boolean {
  const lines = blocks
    .filter(({ shape }) => ['paragraph', 'heading', 'list-item'].includes(shape.type))
    .map(({ cells }) => cells.flat());
  const longest = Math.max(0, ...lines.map(({ length }) => length));
  if (longest > longestBlock && longest > 0.9 * lines.flat().length) return false;
  let upward = 0;
  let before: Line | undefined;
  for (const line of lines.flat()) {
    if (before && shareColumn(before, line) && line.bottom < before.top) upward += 1;
    before = line;
  }
  return upward <= Math.max(1, mostUpward * lines.flat().length);
}
