import type { TextRange } from '../../../../shared/model/finding.ts';

/** A word or a sign of a sentence. */
export interface Token extends TextRange {
  readonly word: string;
  /** In small letters, with straight apostrophes. */
  readonly plain: string;
  readonly kind: 'word' | 'number' | 'sign';
  readonly isCapitalised: boolean;
}

const anyToken =
  /(?:\p{Lu}\.){2,}|(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Maj|Capt|Sgt|Brig|Sen|Rep|Gov|Jr|Sr|Rev|Hon|Ch)\.|\p{Lu}\.(?=\s\p{Lu})|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’.&@-][\p{L}\p{N}\p{M}]+)*(?:['’](?=\s))?|[^\s]/gu;

/** The words and signs of a stretch of `text`. Abbreviations with points, possessives and words with hyphens are one token each. */
export function tokensIn(text: string, { start, end }: TextRange): readonly Token[] {
  const tokens: Token[] = [];
  for (const { 0: word, index } of text.slice(start, end).matchAll(anyToken)) {
    const kind = /^\p{N}/u.test(word) ? 'number' : /^[\p{L}@]/u.test(word) ? 'word' : 'sign';
    tokens.push({
      word,
      plain: word.toLowerCase().replaceAll('’', "'"),
      kind,
      isCapitalised: kind === 'word' && /^(?:\p{Lu}|\p{Ll}{1,2}\p{Lu})/u.test(word),
      start: start + index,
      end: start + index + word.length,
    });
  }
  return tokens;
}
