/** One kind of thing: its JSON records, and the cells of each in a table. */
export interface Listing {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** True where something could not be listed, and was named. */
  readonly hasFailed?: boolean;
}

export interface Row {
  readonly record: Readonly<Record<string, unknown>>;
  readonly cells: readonly (string | number | null)[];
}
