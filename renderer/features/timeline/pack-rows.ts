/** What takes a place in a row, in pixels. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** Which row each one stands in; null for those for which there was none. */
export type Rows = readonly (number | null)[];

/**
 * Puts extents, ordered by their beginnings, into the first row in which they touch nothing, with `gap` pixels between two.
 * There are `most` rows; what finds no room has none.
 */
export function packRows(extents: readonly Extent[], most: number, gap: number): Rows {
  const ends: number[] = [];
  return extents.map(({ start, end }) => {
    const free = ends.findIndex((taken) => taken + gap <= start);
    const row = free === -1 ? ends.length : free;
    if (row >= most) return null;
    ends[row] = end;
    return row;
  });
}

/** How many rows are taken. */
export function rowCount(rows: Rows): number {
  return rows.reduce<number>((most, row) => (row === null ? most : Math.max(most, row + 1)), 0);
}
