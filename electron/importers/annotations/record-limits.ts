/** What one record of an annotation file may hold at most; beyond any of these it is listed as invalid. */
export const recordLimits = {
  /** Records of one file; a file with more is refused. */
  records: 200_000,
  quoteCharacters: 50_000,
  commentCharacters: 1_000_000,
  targets: 1_000,
  bodies: 1_000,
  tags: 500,
  tagCharacters: 500,
} as const;
