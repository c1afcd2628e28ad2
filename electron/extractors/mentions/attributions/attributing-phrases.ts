import type { Attribution, SourcePhrase, Tokens } from './attribution.ts';
import { isNameToken } from './name-tokens.ts';
import { phraseBefore } from './phrases-before.ts';
import { phraseFrom } from './phrases-from.ts';
import { isPlaceTimeOrLanguage } from '../references/place-names.ts';

/** "according to the ministry", "citing “informed circles”". */
export function introduced(tokens: Tokens, from: number, first: number): Attribution | null {
  const isQuoted = /^["“'‘]$/.test(tokens[first]?.word ?? '');
  const phrase = phraseFrom(tokens, isQuoted ? first + 1 : first);
  if (!phrase) return null;
  const to = phrase.to + (isQuoted && /^["”'’]$/.test(tokens[phrase.to + 1]?.word ?? '') ? 1 : 0);
  return { from, to, name: phrase, isAnonymous: phrase.isAnonymous };
}

/** "it was reported", "it is alleged". */
export function readImpersonal(tokens: Tokens, at: number): Attribution | null {
  let to = at + 1;
  const isPassive = /^(?:is|was|has)$/.test(tokens[to]?.plain ?? '');
  while (
    /^(?:been|also|widely|often|further|now|being|reliably|later|generally)$/.test(
      tokens[to + 1]?.plain ?? '',
    )
  )
    to += 1;
  const verb = tokens[to + 1]?.plain ?? '';
  if (
    !isPassive ||
    !/^(?:reported|alleged|claimed|said|rumou?red|believed|understood|thought|suggested|learnt|learned|feared)$/.test(
      verb,
    )
  )
    return null;
  const { plain: next = '.', kind = 'sign' } = tokens[to + 2] ?? {};
  if (
    kind !== 'sign' &&
    !/^(?:that|to|in|on|by|at|here|there|locally|widely|earlier|later|yesterday)$/.test(next)
  )
    return null;
  return { from: at, to: to + 1, name: { from: at, to: to + 1 }, isAnonymous: true };
}

/** "An official is quoted as saying". */
export function readQuotedAs(tokens: Tokens, at: number): Attribution | null {
  const isPassive = /^(?:is|was|are|were|been)$/.test(tokens[at - 1]?.plain ?? '');
  const phrase = isPassive ? phraseBefore(tokens, at - (tokens[at - 1]?.plain === 'been' ? 3 : 2)) : null;
  return phrase && { from: phrase.from, to: at, name: phrase, isAnonymous: phrase.isAnonymous };
}

const passives =
  /^(?:cited|quoted|reported|published|printed|reprinted|alleged|confirmed|documented|reproduced|told|seen|obtained|described|noted|claimed|said|stated|written)$/;

/** "as reported by Dawn", "cited in the report", "a memo seen by this newspaper". */
export function readPassive(tokens: Tokens, at: number): Attribution | null {
  const verb = tokens[at - 1]?.plain ?? '';
  const isIn = tokens[at]?.plain === 'in';
  if (
    !passives.test(verb) ||
    (isIn && !/^(?:cited|quoted|reported|published|printed|reprinted|reproduced)$/.test(verb))
  )
    return null;
  if (/^(?:seen|obtained)$/.test(verb)) return readShown(tokens, at);
  const phrase = phraseFrom(tokens, at + 1);
  if (!phrase || !isNamedOrBody(tokens, phrase, isIn)) return null;
  const isSaidToBe = tokens[at - 2]?.plain === 'as';
  if (isIn && ((!isSaidToBe && verb === 'reported') || isPlaceTimeOrLanguage(wordsOf(tokens, phrase))))
    return null;
  const from = isSaidToBe ? at - 2 : at - 1;
  return { from, to: phrase.to, name: phrase, isAnonymous: phrase.isAnonymous };
}

function wordsOf(tokens: Tokens, { from, to }: SourcePhrase): string {
  return tokens
    .slice(from, to + 1)
    .map(({ word }) => word)
    .join(' ');
}

/** Of "published in …" only a name tells a source, and no year or town. */
export function isNamedOrBody(tokens: Tokens, phrase: SourcePhrase, isIn: boolean): boolean {
  for (let index = phrase.from; index <= phrase.to; index += 1) if (isNameToken(tokens, index)) return true;
  return !isIn;
}

/** "An internal memo seen by this newspaper": the paper is the source. */
function readShown(tokens: Tokens, at: number): Attribution | null {
  const phrase = phraseBefore(tokens, at - 2);
  if (
    !phrase ||
    !/^(?:memo|letter|document|documents|report|copy|email|e-mail|file|files|records|memorandum|statement|draft|papers)$/.test(
      tokens[phrase.to]?.plain ?? '',
    )
  )
    return null;
  return { from: phrase.from, to: at - 1, name: phrase, isAnonymous: false };
}
