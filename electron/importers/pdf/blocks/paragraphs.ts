import type { BodyType } from './body-type.ts';
import type { DraftBlock } from './draft-block.ts';
import type { FlowPart } from './flow.ts';
import { type Line, shareColumn } from '../lines/line.ts';
import type { NamedHeadings } from './match-outline.ts';
import { isNoteSign, scriptOf } from '../lines/scripts.ts';
import { isCaption, isOpen } from './sentence-ends.ts';
import { draftOfTagged } from '../tagged/tagged-drafts.ts';

/** Type larger than the running text by this is a heading's. */
const headingScale = 1.12;

/** A heading is not longer than this, in UTF-16 code units. */
const longestHeading = 200;

/** A block that lines are still added to. */
interface OpenBlock {
  readonly lines: Line[];
  /** From the baseline before the last to the last; null while there is one line. */
  leading: number | null;
}

/**
 * Puts the parts of a document, in reading order, into blocks: paragraphs, headings, rows of tables, preformatted lines. `named` are
 * lines that are known to be headings.
 */
export function findBlocks(
  parts: readonly FlowPart[],
  body: BodyType,
  named: NamedHeadings,
): readonly DraftBlock[] {
  const blocks: DraftBlock[] = [];
  const edges = columnEdges(parts, body);
  let open: OpenBlock | null = null;
  let tables = 0;
  let tableKey: string | null = null;
  for (const part of parts) {
    if (part.type === 'block') {
      open = null;
      const key = part.block.shape.type === 'table-row' ? `${part.page} ${part.block.shape.table}` : null;
      if (key !== null && key !== tableKey) tables += 1;
      tableKey = key ?? tableKey;
      blocks.push(draftOfTagged(part.block, part.page, tables - 1));
      continue;
    }
    if (part.type === 'table') {
      open = null;
      for (const row of part.rows) blocks.push(rowBlock(row, tables));
      tables += 1;
      continue;
    }
    const { line } = part;
    const last = open?.lines.at(-1);
    const isSetApart = [line, last].some(
      (each) => each && (named.has(each) || isNumberedHeading(each, body)),
    );
    const isJoined =
      open && last && isSetApart
        ? named.has(line) && named.get(line) === named.get(last)
        : open && last && continues(open, last, line, body, edges);
    if (open && last && isJoined) {
      open.leading = line.page === last.page ? line.baseline - last.baseline : open.leading;
      open.lines.push(line);
    } else {
      open = { lines: [line], leading: null };
      blocks.push({ shape: { type: 'paragraph' }, page: line.page, lines: open.lines });
    }
  }
  return blocks.map((block) => (block.isTagged ? block : { ...block, shape: shapeOf(block, body, named) }));
}

function rowBlock(row: readonly Line[], table: number): DraftBlock {
  const isRightToLeft = row.filter((cell) => cell.isRightToLeft).length > row.length / 2;
  return {
    shape: { type: 'table-row', table, header: false },
    page: row[0]?.page ?? 0,
    lines: row.toSorted((a, b) => (isRightToLeft ? b.x1 - a.x1 : a.x0 - b.x0)),
  };
}

function shapeOf({ shape, lines }: DraftBlock, body: BodyType, named: NamedHeadings): DraftBlock['shape'] {
  const [first] = lines;
  if (shape.type !== 'paragraph' || first === undefined) return shape;
  if (named.has(first) || isNumberedHeading(first, body)) return { type: 'heading', level: 2 };
  if (isPreformatted(first, body)) return { type: 'preformatted' };
  const words = lines.map(({ text }) => text).join(' ');
  const isHeading =
    isLarge(first, body) && words.length < longestHeading && (words.match(/\p{L}/gu)?.length ?? 0) >= 2;
  return isHeading ? { type: 'heading', level: 2 } : shape;
}

function isLarge({ size, isMonospaced }: Line, body: BodyType): boolean {
  return size > headingScale * body.size && (!isMonospaced || body.isMonospaced);
}

/** A line with a number, in another font than the running text. */
function isNumberedHeading({ text, font, isMonospaced }: Line, body: BodyType): boolean {
  if (font === body.font || isMonospaced || text.length > longestHeading / 2) return false;
  return /^(?:\d{1,2}(?:\.\d{1,2}){0,4}|[A-Z](?:\.\d{1,2}){1,4})\.?\s+\p{L}/u.test(text) && isOpen(text);
}

function isPreformatted(line: Line, body: BodyType): boolean {
  return line.isMonospaced && !body.isMonospaced;
}

/** Whether lines read in quite another direction; those of a page that was scanned askew differ a little. */
function isTurnedFrom(last: Line, line: Line): boolean {
  const [a = 0, b = 0] = [last, line].map(({ pieces: [first] }) => first?.run.turn);
  const angle = Math.abs(a - b);
  return Math.min(angle, 360 - angle) > 20;
}

function continues(open: OpenBlock, last: Line, line: Line, body: BodyType, edges: ColumnEdges): boolean {
  const isSameSize = Math.abs(last.size - line.size) < 0.06 * Math.max(last.size, line.size);
  if (!isSameSize || isPreformatted(last, body) !== isPreformatted(line, body)) return false;
  if (line.page === last.page && isTurnedFrom(last, line)) return false;
  if (line.page !== last.page || !shareColumn(line, last)) return goesOnElsewhere(open, last, line, body);
  const gap = line.baseline - last.baseline;
  if (gap <= 0) return false;
  if (isLarge(line, body)) return gap < 1.5 * line.size;
  if (gap >= Math.max((1.45 * body.leading * line.size) / body.size, 1.45 * line.size)) return false;
  if (isPreformatted(line, body)) return true;
  if (beginsAnew.test(line.text) || isCaption(line.text) || beginsWithSign(line)) return false;
  const isSentenceOver = !isOpen(last.text);
  // The lines of an item hang from its bullet.
  const isHanging = open.lines.length === 1 && beginsAnew.test(last.text);
  const isIndented = !isHanging && !hasInitial(last) && isIndentedAfter(last, line);
  const isShort = edges.endsShort(last);
  const isWide = open.leading !== null && gap > 1.15 * open.leading + 1;
  return !((isIndented || isShort || isWide) && isSentenceOver) && !(isIndented && isShort);
}

/** A bullet, a number of a list, a reference. */
const beginsAnew = /^(?:[•●▪■◦○‣–*-]\s|\(?\d{1,2}[.)]\s|\[\d+\])/u;

/** Whether a line begins with the raised sign of a note. */
function beginsWithSign(line: Line): boolean {
  const [piece] = line.pieces;
  if (piece === undefined || scriptOf(piece.run, line) !== 'superscript') return false;
  return isNoteSign(line.text.slice(piece.start, piece.start + piece.length));
}

/** Over the edge of a column or page a paragraph goes on where its sentence does. */
function goesOnElsewhere(open: OpenBlock, last: Line, line: Line, body: BodyType): boolean {
  if (isLarge(last, body) || !isOpen(last.text)) return false;
  if (isPreformatted(last, body)) return false;
  const letters = open.lines.reduce((sum, { text }) => sum + text.length, 0);
  return (
    /^\p{Ll}/u.test(line.text) ||
    last.isBroken ||
    /[-\u2010]$/.test(last.text) ||
    (letters > 200 && /^[(\d]/.test(line.text)) ||
    (letters > 200 && line.isRightToLeft)
  );
}

/** Whether a line begins with a large initial, which others stand beside too. */
function hasInitial({ pieces: [first], size }: Line): boolean {
  return first !== undefined && first.length <= 2 && first.run.bottom - first.run.top > 1.8 * size;
}

function isIndentedAfter(last: Line, line: Line): boolean {
  const indent = line.isRightToLeft ? last.x1 - line.x1 : line.x0 - last.x0;
  return indent > 0.7 * line.size && (line.isRightToLeft || indent < 5 * line.size);
}

interface ColumnEdges {
  /** Whether a line ends well before the edge that other lines of its column reach. */
  endsShort(line: Line): boolean;
}

function columnEdges(parts: readonly FlowPart[], body: BodyType): ColumnEdges {
  const lines = parts.flatMap((part) => (part.type === 'line' ? [part.line] : []));
  const pages = Map.groupBy(lines, ({ page }) => page);
  const inColumn = (line: Line) =>
    (pages.get(line.page) ?? []).filter((other) =>
      line.isRightToLeft
        ? Math.abs(other.x1 - line.x1) < 3 * body.size
        : Math.abs(other.x0 - line.x0) < 3 * body.size,
    );
  return {
    endsShort(line) {
      let edge = line.isRightToLeft ? line.x0 : line.x1;
      for (const { x0, x1 } of inColumn(line))
        edge = line.isRightToLeft ? Math.min(edge, x0) : Math.max(edge, x1);
      return line.isRightToLeft ? line.x0 > edge + 3 * line.size : line.x1 < edge - 3 * line.size;
    },
  };
}
