import type { Line } from '../lines/line.ts';

export type FurnitureRole = 'running-head' | 'page-number';

/** A page as far as furniture is looked for on it. */
export interface FurnishedPage {
  readonly height: number;
  readonly lines: readonly Line[];
}

/** Furniture stands within this share of the page's height from its edges, and is among so many outermost lines. */
const edgeShare = 0.12;
const outermost = 3;

/** How far the places of what is the same on several pages may differ, in points. */
const tolerance = 6;

/**
 * Finds what stands on page after page beside the text: lines near the upper or lower edge that say the same but for their numbers, at
 * the same height, on two or more pages (on three or more of ten and more pages, unless they are near each other); and what stands in
 * one row with such a line, as the title of a chapter beside the number of its page.
 */
export function findFurniture(pages: readonly FurnishedPage[]): ReadonlyMap<Line, FurnitureRole> {
  const alike = new Map<string, { readonly page: number; readonly line: Line }[]>();
  for (const [page, { height, lines }] of pages.entries()) {
    for (const line of edgeLines(lines, height)) {
      const words = withoutNumbers(line.text);
      const same = alike.get(words);
      if (same === undefined) alike.set(words, [{ page, line }]);
      else same.push({ page, line });
    }
  }
  const found = new Map<Line, FurnitureRole>();
  const needed = Math.max(2, Math.min(3, Math.ceil(pages.length * 0.3)));
  for (const [words, all] of alike) {
    const role = /^[^\p{L}]*#[^\p{L}]*$/u.test(words) ? 'page-number' : 'running-head';
    for (const group of atSameHeight(all)) {
      if (
        !isRepeated(
          group.map(({ page }) => page),
          needed,
        )
      )
        continue;
      for (const { line } of group) found.set(line, role);
    }
  }
  for (const { height, lines } of pages) {
    const rows = new Set(lines.filter((line) => found.has(line)).map(({ row }) => row));
    for (const line of edgeLines(lines, height))
      if (rows.has(line.row) && !found.has(line)) found.set(line, 'running-head');
  }
  return found;
}

/** Pages no further apart than this, as those of one chapter on one side, need be only two. */
const near = 2;

function isRepeated(pages: readonly number[], needed: number): boolean {
  const distinct = [...new Set(pages)].sort((a, b) => a - b);
  const areNear = distinct.some((page, index) => page - (distinct[index - 1] ?? -Infinity) <= near);
  return distinct.length >= needed || areNear;
}

function edgeLines(lines: readonly Line[], height: number): ReadonlySet<Line> {
  const sorted = lines.toSorted((a, b) => a.top - b.top);
  const upper = sorted.filter(({ bottom }) => bottom < height * edgeShare).slice(0, outermost);
  const lower = sorted.filter(({ top }) => top > height * (1 - edgeShare)).slice(-outermost);
  return new Set([...upper, ...lower]);
}

/** Arabic numbers, and Roman ones that stand as words, become `#`. */
function withoutNumbers(text: string): string {
  return text
    .toLowerCase()
    .replace(/\p{N}+/gu, '#')
    .replace(/(?<![\p{L}#])[ivxlc]+(?![\p{L}#])/gu, '#');
}

/** Parts lines into groups of which neighbours stand at nearly the same height; pages of a book may have several heights. */
function atSameHeight<Item extends { readonly line: Line }>(
  all: readonly Item[],
): readonly (readonly Item[])[] {
  const groups: Item[][] = [];
  let first = -Infinity;
  for (const item of all.toSorted((a, b) => a.line.baseline - b.line.baseline)) {
    if (item.line.baseline - first > tolerance) {
      groups.push([item]);
      first = item.line.baseline;
    } else {
      groups.at(-1)?.push(item);
    }
  }
  return groups;
}
