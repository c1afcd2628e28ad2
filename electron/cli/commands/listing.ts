/** One kind of thing: its JSON records, and the cells of each in a table. */
export interface Listing {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

export interface Row {
  readonly record: Readonly<Record<string, unknown>>;
  readonly cells: readonly (string | number | null)[];
}
