import type { SourcePhrase, Tokens } from './attribution.ts';
import { isNameToken, isPronoun } from './name-tokens.ts';
import { bracketStart, canQualify, isWriting, nameEndingAt, nounEndingAt } from './phrase-ends.ts';
import { adverbs, boundaryWords, joiningWords, unnamedPeople } from './source-words.ts';

/** Reads the phrase that ends with token `last`; null where it is no source: a pronoun, a place after a preposition, another thing. */
export function phraseBefore(tokens: Tokens, last: number): SourcePhrase | null {
  let to = last;
  if (tokens[to]?.word === ')') to = bracketStart(tokens, to) - 1;
  const head = tokens[to];
  if (!head || head.kind === 'sign' || boundaryWords.has(head.plain) || adverbs.has(head.plain)) return null;
  if (tokens[to - 1]?.plain === 'this' && isWriting(head.plain)) return null;
  if (isPronoun(head)) return readOneOf(tokens, to);
  if (head.kind === 'number' && tokens[to - 1]?.plain === 'of') {
    const phrase = phraseBefore(tokens, to - 2);
    return phrase && { ...phrase, to: last };
  }
  const phrase =
    isNameToken(tokens, to) || (head.kind === 'number' && isNameToken(tokens, to - 1))
      ? nameEndingAt(tokens, to)
      : nounEndingAt(tokens, to);
  const whole = phrase
    ? joined(tokens, { ...phrase, to: last })
    : !head.isCapitalised && personFurtherLeft(tokens, to - 1);
  return whole ? withOthers(tokens, { ...whole, to: last }) : null;
}

/** "one of them": somebody of those before. */
function readOneOf(tokens: Tokens, to: number): SourcePhrase | null {
  const from = to - 2;
  const isOneOf =
    tokens[to]?.plain === 'them' &&
    tokens[to - 1]?.plain === 'of' &&
    /^(?:one|some|many|several|most)$/.test(tokens[from]?.plain ?? '');
  return isOneOf ? { from, to, isAnonymous: true, isPlural: false } : null;
}

/** "the Inland Union (IU) and other parties": named by the first of them. */
function withOthers(tokens: Tokens, phrase: SourcePhrase): SourcePhrase | null {
  const isOthers =
    /^others?$/.test(tokens[phrase.from]?.plain ?? '') && tokens[phrase.from - 1]?.plain === 'and';
  if (!isOthers) return phrase;
  const comma = tokens[phrase.from - 2]?.word === ',' ? 1 : 0;
  const named = phraseBefore(tokens, phrase.from - 2 - comma);
  return named && { ...named, to: phrase.to, isPlural: true };
}

const quantifier = /^(?:one|two|three|four|five|some|several|many|most|both|all|few|dozens|hundreds)$/;

/** Follows "a spokesman for the board" to the left; null where the phrase only is the object of a preposition. */
function joined(tokens: Tokens, phrase: SourcePhrase): SourcePhrase | null {
  let whole = phrase;
  for (let turn = 0; turn < 3; turn += 1) {
    const preposition = tokens[whole.from - 1];
    if (!preposition) return whole;
    const closeTo = preposition.plain === 'to' && tokens[whole.from - 2]?.plain === 'close';
    const familiarWith = preposition.plain === 'with' && tokens[whole.from - 2]?.plain === 'familiar';
    if (!joiningWords.has(preposition.plain)) {
      return /^(?:about|against|into|under|over|between|among|upon|towards?|despite|during|after|before|than|following|amid|like|called|killing|killed|via)$/.test(
        preposition.plain,
      )
        ? null
        : whole;
    }
    const nounAt = whole.from - 2 - (closeTo || familiarWith ? 1 : 0);
    if (preposition.plain === 'of' && quantifier.test(tokens[nounAt]?.plain ?? '')) {
      whole = { ...whole, from: nounAt, isAnonymous: true };
      continue;
    }
    const isName = isNameToken(tokens, nounAt);
    const left =
      (isName ? nameEndingAt(tokens, nounAt) : nounEndingAt(tokens, nounAt)) ??
      personFurtherLeft(tokens, nounAt);
    if (!left) return null;
    whole = { ...left, to: whole.to, isAnonymous: left.isAnonymous && !isSpokesman(tokens, nounAt) };
  }
  return whole;
}

/** "A former guard at the building on Marrow Street": a person with a preposition, and only words between. */
function personFurtherLeft(tokens: Tokens, start: number): SourcePhrase | null {
  for (let index = start; index > start - 8 && index > 0; index -= 1) {
    const token = tokens[index];
    if (token?.kind !== 'word') return null;
    if (!joiningWords.has(token.plain) || !unnamedPeople.has(tokens[index - 1]?.plain ?? '')) continue;
    return nounEndingAt(tokens, index - 1);
  }
  return null;
}

/** "a baker", "the old man": any noun with an article, for verbs that only people and papers do. */
export function anyNounBefore(tokens: Tokens, last: number): SourcePhrase | null {
  const head = tokens[last];
  if (head?.kind !== 'word' || head.isCapitalised || head.word.length < 3 || !canQualify(tokens, last))
    return null;
  let index = last - 1;
  while (last - index < 4 && canQualify(tokens, index)) index -= 1;
  const first = tokens[index];
  const isArticle =
    first !== undefined && /^(?:a|an|the|one|another|his|her|their|two|three|four)$/.test(first.plain);
  if (!isArticle || joiningWords.has(tokens[index - 1]?.plain ?? '')) return null;
  return {
    from: index,
    to: last,
    isAnonymous: /^(?:a|an|one|another|two|three|four)$/.test(first.plain),
    isPlural: /s$/.test(head.plain),
  };
}

function isSpokesman(tokens: Tokens, at: number): boolean {
  return /^(?:spokes|chairm|director|president|head|report|study|members?$)/.test(tokens[at]?.plain ?? '');
}
