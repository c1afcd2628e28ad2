/** What an importer process may take for one file; beyond any of these it is ended and the file refused. */
export interface ProcessLimits {
  /** Time for any file, and for each megabyte more, up to the longest; waiting for core does not count. In milliseconds. */
  readonly baseMs: number;
  readonly msPerMegabyte: number;
  readonly longestMs: number;
  /** Time for each page on which words are recognised, in milliseconds. */
  readonly pageMs: number;
  /** JavaScript heap of the parser's thread, in megabytes. */
  readonly heapMb: number;
  /** Resident memory of the process, buffers and all threads included, in bytes. */
  readonly memoryBytes: number;
}

/** One minute and a second for each megabyte, at most ten minutes; five for a recognised page; 1 GB of heap, 1.5 GB in all. */
export const defaultProcessLimits: ProcessLimits = {
  baseMs: 60_000,
  msPerMegabyte: 1_000,
  longestMs: 600_000,
  pageMs: 300_000,
  heapMb: 1_024,
  memoryBytes: 1_500_000_000,
};
