import type { TextRange } from '../../../shared/model/finding.ts';
import { type Passage, sentenceAt } from './passage.ts';

/** Nothing but points, marks and white space. */
const onlySigns = /^[\s\p{P}]*$/u;

/**
 * The words that rest on a citation in a bracket. The rule, which rather claims too little:
 * - at the end of its sentence: from the citation before in the same sentence, else from its beginning, to its end;
 * - inside a sentence: the same, up to its bracket;
 * - standing alone behind a full stop: the sentence before it, and in a block quotation the whole block.
 * Sentences without a citation are not claimed, also where the citation ends a paragraph.
 */
export function scopeOfBracket(
  passage: Passage,
  bracket: TextRange,
  before: TextRange | null,
): TextRange | null {
  const index = sentenceAt(passage, bracket.start);
  const sentence = passage.sentences[index];
  if (!sentence) return null;
  const { text, block } = passage;
  if (onlySigns.test(text.slice(sentence.start, bracket.start))) {
    if (block.quoteDepth !== undefined) return { start: block.start, end: bracket.end };
    return passage.sentences[index - 1] ?? null;
  }
  const isLast = onlySigns.test(text.slice(bracket.end, sentence.end));
  const start =
    before && before.end > sentence.start ? skipSigns(text, before.end, bracket.start) : sentence.start;
  return { start, end: isLast ? sentence.end : bracket.end };
}

/** Skips signs and "and" between two citations, so that a scope begins with words; the start itself where nothing is left. */
function skipSigns(text: string, start: number, end: number): number {
  const signs = /^[\s\p{P}]*(?:and\s+|but\s+|while\s+)?/u.exec(text.slice(start, end))?.[0] ?? '';
  return start + signs.length < end ? start + signs.length : start;
}
