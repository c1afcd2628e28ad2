/**
 * Reads pages as people write them, counted from 1: `1-3, 7`. Gives them counted from 0, in order and once each; null for what is
 * not written so, and for pages that a copy of `total` pages does not have.
 */
export function readPageRanges(written: string, total: number): readonly number[] | null {
  const found = new Set<number>();
  for (const part of written.split(/[,;\s]+/).filter((each) => each !== '')) {
    const match = /^(\d{1,6})(?:[-–](\d{1,6}))?$/.exec(part);
    if (match === null) return null;
    const first = Number(match[1]);
    const last = Number(match[2] ?? match[1]);
    if (first < 1 || last < first || last > total) return null;
    for (let page = first; page <= last; page += 1) found.add(page - 1);
  }
  return found.size === 0 ? null : [...found].sort((one, other) => one - other);
}

/** Pages counted from 0, in order, as people write them: `1-3, 7`. */
export function writePageRanges(pages: readonly number[]): string {
  const ranges: { readonly first: number; last: number }[] = [];
  for (const page of pages) {
    const range = ranges.at(-1);
    if (range !== undefined && page === range.last + 1) range.last = page;
    else ranges.push({ first: page, last: page });
  }
  return ranges
    .map(({ first, last }) => (first === last ? `${first + 1}` : `${first + 1}-${last + 1}`))
    .join(', ');
}
