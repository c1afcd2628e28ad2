import type { PlainBlock } from './plain-block.ts';

/** Short lines between paragraphs that are no headings. */
const otherShortLine =
  /^(?:by|photo|file photo|image|picture|credit|caption|source|advertisement|read more|also read|see also|related|share|follow|https?:|www\.)\b|\|/i;

/**
 * Whether a paragraph is a heading beyond doubt: one short line that begins with a capital and ends without punctuation,
 * between a finished sentence and a long paragraph of sentences. In scripts without capitals nothing is beyond doubt.
 */
export function isCrosshead(
  block: PlainBlock,
  before: PlainBlock | undefined,
  after: PlainBlock | undefined,
): boolean {
  const [words = '', ...more] = block.pieces;
  if (block.type !== 'paragraph' || more.length > 0 || after?.type !== 'paragraph') return false;
  if (words.length > 80 || words.split(' ').length > 12) return false;
  if (!/^["'“‘]?\p{Lu}/u.test(words) || /(?![)\]”’"'])\p{P}$/u.test(words) || otherShortLine.test(words))
    return false;
  const isAfterSentence = before === undefined || endsSentence(before);
  return isAfterSentence && endsSentence(after) && after.pieces.join(' ').length >= 100;
}

function endsSentence(block: PlainBlock): boolean {
  return /[.!?…][\p{Pe}\p{Pf}"']*$/u.test(block.pieces.at(-1) ?? '');
}
