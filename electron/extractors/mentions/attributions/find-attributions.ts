import type { FindingOf, TextRange } from '../../../../shared/model/finding.ts';
import { introduced, readImpersonal, readPassive, readQuotedAs } from './attributing-phrases.ts';
import { readVerb } from './attributing-verbs.ts';
import { readOpening, withOpening } from './attribution-openings.ts';
import type { Attribution, Tokens } from './attribution.ts';
import { attributionFinding } from '../attribution-finding.ts';
import type { Passage } from '../passage.ts';
import { dateBeside } from './said-on.ts';
import { sayingVerb } from './saying-verbs.ts';
import { type Token, tokensIn } from './tokens.ts';

/** Longer sentences (UTF-16) are read as if they were several. */
const longestSentence = 4_000;

/** Finds sources that are named with the words they said: "according to X", "X said on Friday", "citing two officials". */
export function findAttributions(passage: Passage): readonly FindingOf<'mention'>[] {
  const found: FindingOf<'mention'>[] = [];
  for (const [index, sentence] of passage.sentences.entries()) {
    for (let start = sentence.start; start < sentence.end; start += longestSentence) {
      const stretch = { start, end: Math.min(sentence.end, start + longestSentence) };
      for (const mention of inSentence(passage, index, stretch)) found.push(mention);
    }
  }
  return found;
}

function inSentence(passage: Passage, index: number, stretch: TextRange): readonly FindingOf<'mention'>[] {
  const { text } = passage;
  const tokens = tokensIn(text, stretch);
  const opened = readOpening(tokens);
  const attributions = tokens.flatMap((token, at) => {
    const attribution = readAt(tokens, token, at);
    return attribution ? [withOpening(tokens, attribution)] : [];
  });
  if (opened) attributions.push(opened);
  return attributions.flatMap(({ from, to, name, isAnonymous }) => {
    const start = tokens[from]?.start ?? 0;
    const nameWords = nameOf(text, tokens, name);
    if (nameWords === '') return [];
    const said = dateBeside(passage, { start, end: tokens[to]?.end ?? start });
    const range = { start, end: said?.end ?? tokens[to]?.end ?? start };
    const attributed = {
      name: nameWords,
      isAnonymous,
      date: said?.edtf ?? null,
      dateWords: said?.words ?? null,
    };
    return [attributionFinding(passage, { sentence: index, range }, attributed)];
  });
}

function nameOf(text: string, tokens: Tokens, { from, to }: Attribution['name']): string {
  const first = tokens[from];
  const isArticle = first !== undefined && from < to && /^(?:a|an|the)$/.test(first.plain);
  const start = tokens[isArticle ? from + 1 : from]?.start ?? 0;
  return text
    .slice(start, tokens[to]?.end ?? start)
    .replace(/,?\s(?:and|&)\s(?:(?:several|some|many)\s)?others?(?:\s.*)?$/u, '')
    .replace(/\s\([^()]*\)$/u, '');
}

function readAt(tokens: Tokens, token: Token, at: number): Attribution | null {
  if (token.kind !== 'word') return null;
  if (token.plain === 'according' && tokens[at + 1]?.plain === 'to') return introduced(tokens, at, at + 2);
  if (token.plain === 'quoted' && tokens[at + 1]?.plain === 'as') return readQuotedAs(tokens, at);
  if (/^(?:citing|quoting)$/.test(token.plain)) return introduced(tokens, at, at + 1);
  if (token.plain === 'it') return readImpersonal(tokens, at);
  if (/^(?:by|in)$/.test(token.plain)) return readPassive(tokens, at);
  if (token.isCapitalised) return null;
  const verb = sayingVerb(token.plain);
  return verb ? readVerb(tokens, at, verb) : null;
}
