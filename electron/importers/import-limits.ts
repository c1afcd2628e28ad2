/** What an imported file may cost at most. Beyond any of these it is refused, with the limit named. */
export interface ImportLimits {
  readonly maxBytes: number;
  /** Elements within elements; void elements such as `<br>` do not count. */
  readonly maxDepth: number;
  readonly maxAttributesPerElement: number;
  /** Elements, texts and comments together. */
  readonly maxNodes: number;
}

/** 50 MB; the markup limits stand far above real pages and far below what makes a parser stall. */
export const defaultImportLimits: ImportLimits = {
  maxBytes: 50_000_000,
  maxDepth: 512,
  maxAttributesPerElement: 256,
  maxNodes: 200_000,
};
