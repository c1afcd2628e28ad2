import { firstWhere } from '../../../../shared/lists/first-where.ts';
import type { Block, Mark, TextRange } from '../../../../shared/model/capture.ts';
import type { Page, Region } from '../../../../shared/model/page.ts';
import type { ImportedAnnotation } from '../../imported.ts';
import type { Box } from '../lines/line.ts';
import type { PageAnnotation, PageLink } from '../reading/read-page-annotations.ts';
import { wordsUnder } from './words-under-boxes.ts';

/** Of the words between the first and the last that are marked, so much must be marked: else they are not read one after the other. */
const leastShare = 0.7;

/** More words than this are not what a link leads from, but a page that a link is laid over. In UTF-16 code units. */
const longestLink = 1_000;

/** More boxes than this are one region around them. */
const mostBoxes = 1_000;

/** Gives annotations their words; those without words, or with words that do not follow each other, a part of their page. */
export function placeAnnotations(
  annotations: readonly PageAnnotation[],
  pages: readonly Page[],
  text: string,
): readonly ImportedAnnotation[] {
  return annotations.flatMap(({ page, marks, boxes, comment, creator, createdAt }) => {
    const own = pages[page];
    if (own === undefined) return [];
    const words = marks === 'words' ? wordsUnder(boxes, own, text) : null;
    const isText = words !== null && words.share >= leastShare && words.end > words.start;
    const target = isText ? { start: words.start, end: words.end } : regionOf(page, boxes, own);
    return target === null ? [] : [{ target, comment, creator, createdAt }];
  });
}

/** Null where nothing of it stands on the page. */
function regionOf(page: number, boxes: readonly Box[], { width, height }: Page): Region | null {
  const fraction = (value: number, whole: number) =>
    Math.min(1, Math.max(0, Math.round((value / whole) * 100_000) / 100_000));
  const fractions = boxes.slice(0, mostBoxes).map((box) => {
    const [x, y] = [fraction(box.x0, width), fraction(box.top, height)];
    const size = [fraction(box.x1, width) - x, fraction(box.bottom, height) - y] as const;
    return { x, y, width: fraction(size[0], 1), height: fraction(size[1], 1) };
  });
  const seen = fractions.filter((box) => box.width > 0 && box.height > 0);
  return seen.length === 0 ? null : { page, boxes: seen };
}

/** A link with its words still to be marked: an address, or an offset of the text (UTF-16). */
export interface PlacedLink {
  readonly words: TextRange;
  readonly target: { readonly address: string } | { readonly offset: number };
}

/** The words of a link; null where it has none of its own. */
export function wordsOfLink(
  { page, boxes }: PageLink,
  pages: readonly Page[],
  text: string,
): TextRange | null {
  const own = pages[page];
  const words = own ? wordsUnder(boxes, own, text) : null;
  const isLink = words && words.share >= leastShare && words.end - words.start <= longestLink;
  return isLink && words.end > words.start ? { start: words.start, end: words.end } : null;
}

/** Marks the words of links, in each block that they run through. */
export function markLinks(links: readonly PlacedLink[], blocks: readonly Block[]): readonly Mark[] {
  const marks = links.flatMap(({ words, target }) =>
    blocksWithin(words, blocks).map((range): Mark => {
      return 'address' in target
        ? { type: 'link', href: target.address, ...range }
        : { type: 'internal-link', offset: target.offset, ...range };
    }),
  );
  return marks;
}

/** Marks in the order of the text; those that hold others before them. */
export function inTextOrder(marks: readonly Mark[]): readonly Mark[] {
  return marks.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** A range, cut at the ends of blocks. `blocks` are in text order. */
function blocksWithin(range: TextRange, blocks: readonly Block[]): readonly TextRange[] {
  const cut: TextRange[] = [];
  const first = firstWhere(blocks.length, (index) => (blocks[index]?.end ?? 0) >= range.start);
  for (let index = first; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block === undefined || block.start >= range.end) break;
    const start = Math.max(block.start, range.start);
    const end = Math.min(block.end, range.end);
    if (end > start) cut.push({ start, end });
  }
  return cut;
}
