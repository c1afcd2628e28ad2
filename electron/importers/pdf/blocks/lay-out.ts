import { readBodyType } from './body-type.ts';
import type { DraftBlock } from './draft-block.ts';
import type { FlowPart, PageFlow } from './flow.ts';
import { type FurnitureRole, findFurniture } from './furniture.ts';
import { levelHeadings } from './headings.ts';
import { readVocabulary, type Vocabulary } from './hyphens.ts';
import { joinInterrupted } from './join-interrupted.ts';
import type { Line } from '../lines/line.ts';
import { matchOutline, type NamedHeadings } from './match-outline.ts';
import { findLists } from './lists.ts';
import { findNotes } from './notes.ts';
import { orderLines } from './page-flow.ts';
import { findBlocks } from './paragraphs.ts';
import type { PdfOutlineEntry } from '../reading/read-outline.ts';
import type { ReadPage } from '../reading/read-pages.ts';
import type { TaggedBlock } from '../tagged/tagged-page.ts';

/** The blocks of a document in text order, and what joins their lines. */
export interface LaidOut {
  readonly drafts: readonly DraftBlock[];
  readonly vocabulary: Vocabulary;
  readonly headings: NamedHeadings;
  readonly furniture: ReadonlyMap<Line, FurnitureRole>;
  readonly remarks: readonly string[];
}

/** Puts the lines of all pages into reading order and into blocks. The outline tells which of them are headings. */
export function layOut(pages: readonly ReadPage[], outline: readonly PdfOutlineEntry[]): LaidOut {
  const upright = pages.map(({ height, groups, tagged }) => ({
    height,
    lines: [
      ...groups.flatMap(({ turn, lines }) => (turn === 0 ? lines : [])),
      ...(tagged?.blocks.flatMap(({ cells }) => cells.flat()) ?? []),
      ...(tagged?.artifacts ?? []),
    ],
  }));
  const furniture = new Map(findFurniture(upright));
  for (const line of pages.flatMap(({ tagged }) => tagged?.artifacts ?? []))
    if (!furniture.has(line)) furniture.set(line, roleOfArtifact(line));
  const text = pages.map(({ groups }) =>
    groups.map(({ lines }) => lines.filter((line) => !furniture.has(line))),
  );
  const tagged = pages.map(({ tagged: own }) =>
    (own?.blocks ?? []).map((block) => ({
      ...block,
      cells: block.cells.map((cell) => cell.filter((line) => !furniture.has(line))),
    })),
  );
  const { size } = readBodyType([...text.flat(2), ...tagged.flat().flatMap(({ cells }) => cells.flat())]);
  const flows = text.map((groups, page) => [
    ...groups.map((lines) => orderLines(lines, size)),
    flowOfTagged(tagged[page] ?? [], page),
  ]);
  const parts = flows.flat().flatMap((flow) => flow.parts);
  const lines = parts.flatMap(linesOf);
  const headings = matchOutline(outline, lines);
  const body = readBodyType(lines);
  const found = joinInterrupted(findNotes(findBlocks(parts, body, headings), body), body);
  const drafts = levelHeadings(findLists(found), headings);
  const uncertain = flows.filter((groups) => groups.some(({ isCertain }) => !isCertain)).length;
  return {
    drafts: withOthers(drafts, pages, furniture),
    vocabulary: readVocabulary(lines),
    headings,
    furniture,
    remarks:
      uncertain === 0
        ? []
        : [`The order of the text is uncertain on ${uncertain === 1 ? 'one page' : `${uncertain} pages`}.`],
  };
}

function linesOf(part: FlowPart): readonly Line[] {
  if (part.type === 'line') return [part.line];
  return part.type === 'table' ? part.rows.flat() : part.block.cells.flat();
}

function flowOfTagged(blocks: readonly TaggedBlock[], page: number): PageFlow {
  const parts = blocks
    .filter(({ shape, cells }) => shape.type === 'figure' || cells.some((cell) => cell.length > 0))
    .map((block) => ({ type: 'block', page, block }) as const);
  return { parts, isCertain: true };
}

/** A number alone is a page's; all else that a file says is no part of its text is shown as a running head. */
function roleOfArtifact({ text }: Line): FurnitureRole {
  return /^[^\p{L}]*\d{1,5}[^\p{L}\d]*$|^[ivxlc]{1,7}$/u.test(text) ? 'page-number' : 'running-head';
}

/**
 * Puts furniture and pictures among the blocks: heads before what begins on their page, feet after it, so that a paragraph that runs
 * over the edge of a page stays whole.
 */
function withOthers(
  drafts: readonly DraftBlock[],
  pages: readonly ReadPage[],
  furniture: ReadonlyMap<Line, FurnitureRole>,
): readonly DraftBlock[] {
  const byPage = Map.groupBy(drafts, ({ page }) => page);
  return pages.flatMap(({ height, groups, tagged, isPicture }, page) => {
    const own = tagged?.blocks.flatMap(({ cells }) => cells.flat()) ?? [];
    const all = [...groups.flatMap(({ lines }) => lines), ...own, ...(tagged?.artifacts ?? [])].flatMap(
      (line) => {
        const role = furniture.get(line);
        return role ? [{ line, role }] : [];
      },
    );
    const block = ({ line, role }: { readonly line: Line; readonly role: FurnitureRole }): DraftBlock => ({
      shape: { type: 'furniture', role },
      page,
      lines: [line],
    });
    const isHead = ({ line }: { readonly line: Line }) => line.bottom < height / 2;
    return [
      ...all.filter(isHead).map(block),
      ...(isPicture ? [{ shape: { type: 'page-image', page }, page, lines: [] } as const] : []),
      ...(byPage.get(page) ?? []),
      ...all.filter((each) => !isHead(each)).map(block),
    ];
  });
}
