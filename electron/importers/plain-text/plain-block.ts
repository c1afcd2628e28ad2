/** A block of a plain text. */
export interface PlainBlock {
  readonly type: 'paragraph' | 'heading' | 'list-item';
  /** Number of an item of a numbered list; null else. */
  readonly ordinal: number | null;
  /** The block's words; between two pieces is a line end that its author meant. */
  readonly pieces: readonly string[];
}
