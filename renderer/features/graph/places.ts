/** A point of the drawing, CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the middle of each node is, by its key. */
export type Layout = ReadonlyMap<string, Point>;
