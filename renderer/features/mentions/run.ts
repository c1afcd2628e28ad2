/** Runs what may fail, and shows why it did. */
export type Run = (work: () => Promise<unknown>) => Promise<unknown>;
