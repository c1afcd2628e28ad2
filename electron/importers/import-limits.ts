/** What an imported file may cost at most. Beyond any of these it is refused, with the limit named. */
export interface ImportLimits {
  readonly maxBytes: number;
  /** Elements within elements; void elements such as `<br>` do not count. */
  readonly maxDepth: number;
  readonly maxAttributesPerElement: number;
  /** Elements, texts and comments of a page together. */
  readonly maxNodes: number;
  /** Attributes of all elements of a page together. */
  readonly maxAttributes: number;
  /** Lines of a plain text. */
  readonly maxLines: number;
  /** Markdown beyond this is imported as plain text: the time its parser takes grows faster than the text. */
  readonly maxMarkdownBytes: number;
}

/** 50 MB; the markup limits stand far above real pages and far below what makes a parser stall. */
export const defaultImportLimits: ImportLimits = {
  maxBytes: 50_000_000,
  maxDepth: 512,
  maxAttributesPerElement: 256,
  maxNodes: 200_000,
  maxAttributes: 1_000_000,
  maxLines: 500_000,
  maxMarkdownBytes: 2_000_000,
};
