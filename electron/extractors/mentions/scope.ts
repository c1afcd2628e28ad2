import type { TextRange } from '../../../shared/model/finding.ts';
import { indexAt, type Passage } from './passage.ts';

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
  const index = indexAt(passage.sentences, bracket.start);
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

/**
 * The words that rest on an attribution: its sentence; where this ends a quotation that began in an earlier sentence of the block,
 * from there on; where it ends its block with a colon, with the list that follows.
 */
export function scopeOfSentence(passage: Passage, index: number): TextRange {
  const { text, block, sentences, input } = passage;
  const sentence = sentences[index] ?? passage;
  let { start, end } = sentence;
  const close = text.slice(start, end).search(/[“”]/u);
  if (close >= 0 && text.charAt(start + close) === '”') {
    const opened = text.lastIndexOf('“', start);
    if (opened >= passage.start) start = sentences[Math.max(0, indexAt(sentences, opened))]?.start ?? start;
  }
  if (text.charAt(end - 1) === ':' && end >= block.end) {
    let next = indexAt(input.blocks, block.start) + 1;
    for (; input.blocks[next]?.type === 'list-item'; next += 1) end = input.blocks[next]?.end ?? end;
  }
  return { start, end };
}
