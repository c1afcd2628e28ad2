import type { TextRange } from '../model/capture.ts';
import { bracketPairs } from './brackets.ts';

/** Points that may end a sentence, with the quotation marks and brackets that close behind them; and line ends. */
const possibleEnd = /(?:(?<![.!?…])[.!?…]+|[。！？۔؟])['"”’»)\]）]*(?=\s|$|\p{Lo})|\n/gu;
/** Behind these a point does not end a sentence. */
const abbreviation =
  /(?:^|[\s("“‘'[])(?:\p{Lu}|(?:\p{L}\.)+\p{L}|mr|mrs|ms|dr|prof|st|sr|jr|gen|col|capt|maj|lt|sgt|brig|gov|sen|rep|pres|hon|rev|fr|ch|no|nos|vol|vols|vs|cf|ca|al|etc|pp?|fig|ed|eds|est|dept|inc|ltd|co|corp|art|sec|para|approx|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/iu;
/** Words that begin a sentence even behind an abbreviation: "in the U.S. The army". */
const beginner =
  /^["“‘'(]?(?:The|In|On|At|He|She|It|They|We|This|That|These|Those|But|And|However|After|Before|When|While|If|A|An|As|For|By|According|Since|Although|Many|Some|Several)\s/u;
/** A bracket longer than this does not keep a sentence together. */
const longestBracket = 400;

/**
 * The sentences of a stretch of `text`, in order, without the white space between them. Points in abbreviations, initials
 * and brackets end none; neither does one before a small letter. Made for Latin, Arabic and Chinese punctuation.
 */
export function sentencesIn(text: string, stretch: TextRange): TextRange[] {
  const sentences: TextRange[] = [];
  const brackets = outermost(bracketPairs(text, stretch));
  const words = text.slice(stretch.start, stretch.end);
  let start = stretch.start;
  let nextBracket = 0;
  for (const { 0: sign, index } of words.matchAll(possibleEnd)) {
    const at = stretch.start + index;
    const end = at + sign.length;
    while ((brackets[nextBracket]?.end ?? Number.POSITIVE_INFINITY) <= at) nextBracket += 1;
    if (sign !== '\n') {
      const bracket = brackets[nextBracket];
      if (bracket && bracket.start < at && end < bracket.end) continue;
      if (goesOn(text, { start, end: at }, sign, { start: end, end: stretch.end })) continue;
    }
    add(sentences, text, start, sign === '\n' ? at : end);
    start = end;
  }
  add(sentences, text, start, stretch.end);
  return sentences;
}

function goesOn(text: string, before: TextRange, sign: string, after: TextRange): boolean {
  const next = text.slice(after.start, Math.min(after.start + 24, after.end)).trimStart();
  if (/^["“‘'(]?\p{Ll}/u.test(next)) return true;
  if (sign[0] !== '.' || sign.startsWith('..')) return false;
  const last = text.slice(Math.max(before.start, before.end - 16), before.end);
  return next !== '' && abbreviation.test(last) && !beginner.test(next);
}

function outermost(pairs: readonly TextRange[]): TextRange[] {
  const kept: TextRange[] = [];
  for (const pair of pairs) {
    if (pair.end - pair.start > longestBracket) continue;
    while ((kept.at(-1)?.start ?? -1) > pair.start) kept.pop();
    kept.push(pair);
  }
  return kept;
}

function add(sentences: TextRange[], text: string, from: number, to: number): void {
  const words = text.slice(from, to);
  const start = from + words.length - words.trimStart().length;
  const end = to - (words.length - words.trimEnd().length);
  if (start < end) sentences.push({ start, end });
}
