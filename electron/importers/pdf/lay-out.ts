import { readBodyType } from './body-type.ts';
import type { DraftBlock } from './draft-block.ts';
import type { FlowPart, PageFlow } from './flow.ts';
import { type FurnitureRole, findFurniture } from './furniture.ts';
import { levelHeadings } from './headings.ts';
import { readVocabulary, type Vocabulary } from './hyphens.ts';
import { joinInterrupted } from './join-interrupted.ts';
import type { Line } from './line.ts';
import { matchOutline, type NamedHeadings } from './match-outline.ts';
import { orderLines } from './page-flow.ts';
import { findBlocks } from './paragraphs.ts';
import type { PdfOutlineEntry } from './read-outline.ts';
import type { ReadPage } from './read-pages.ts';

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
  const upright = pages.map(({ height, groups }) => ({
    height,
    lines: groups.flatMap(({ turn, lines }) => (turn === 0 ? lines : [])),
  }));
  const furniture = findFurniture(upright);
  const text = pages.map(({ groups }) =>
    groups.map(({ lines }) => lines.filter((line) => !furniture.has(line))),
  );
  const { size } = readBodyType(text.flat(2));
  const flows = text.map((groups, page) =>
    groups.map((lines) => (pages[page]?.isOrdered ? asOrdered(lines) : orderLines(lines, size))),
  );
  const parts = flows.flat().flatMap((flow) => flow.parts);
  const lines = parts.flatMap(linesOf);
  const headings = matchOutline(outline, lines);
  const body = readBodyType(lines);
  const found = joinInterrupted(findBlocks(parts, body, headings), body);
  const drafts = levelHeadings(found, headings);
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

function asOrdered(lines: readonly Line[]): PageFlow {
  return { parts: lines.map((line) => ({ type: 'line', line })), isCertain: true };
}

function linesOf(part: FlowPart): readonly Line[] {
  return part.type === 'line' ? [part.line] : part.rows.flat();
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
  return pages.flatMap(({ height, groups, isPicture }, page) => {
    const all = groups
      .flatMap(({ lines }) => lines)
      .flatMap((line) => {
        const role = furniture.get(line);
        return role ? [{ line, role }] : [];
      });
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
