/** One number of a bench, as a line of its table. */
export interface Measurement {
  /** What was done and how much of it, in a few words: `show 10,000 highlights in 1 MB`. */
  readonly what: string;
  /** In `unit`; for a time, of the processor unless `unit` says otherwise. */
  readonly value: number;
  readonly unit: 'ms' | 'ms by the clock' | 'files/s' | 'MB/s' | 'MB' | 'frames' | 'elements' | '1/s';
  /** Another program, or a plainer way, that did the same in the same run; its value is in the same unit. */
  readonly peer?: { readonly name: string; readonly value: number };
}

/** What one file of tests/bench measures. */
export interface Bench {
  /** One line above the table. */
  readonly title: string;
  /** What was measured on what, and what the numbers mean: a few short lines under the table. */
  readonly notes: readonly string[];
  readonly measurements: readonly Measurement[];
  /** What one line for each number would not show; printed below the measurements. */
  readonly grids?: readonly Grid[];
}

/** Cells under heads; the first column says what the row is. */
export interface Grid {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
