import type { Tokens } from './attribution.ts';
import { isNameToken } from './name-tokens.ts';
import { anyNounBefore, phraseBefore } from './phrases-before.ts';
import { isRoleWord } from './source-words.ts';

export interface Subject {
  readonly from: number;
  readonly name: { readonly from: number; readonly to: number };
  readonly isAnonymous: boolean;
  readonly isPlural: boolean;
}

/** The subject that ends with token `last`, with what stands between commas behind it. */
export function subjectBefore(tokens: Tokens, last: number): Subject | null {
  if (tokens[last]?.word === ',') return withInsertion(tokens, last);
  const phrase = phraseBefore(tokens, last);
  if (phrase) return { ...phrase, name: phrase };
  return withRelativeClause(tokens, last);
}

/** Takes any noun before a verb of saying as its subject, where no name or person was found; null for verbs that say too little. */
export function anySubject(tokens: Tokens, last: number, verb: string): Subject | null {
  const phrase = /^(?:said|told|says|claimed|alleged|testified)$/.test(verb)
    ? anyNounBefore(tokens, last)
    : null;
  return phrase && { ...phrase, name: phrase };
}

const clauseBeginner =
  /^(?:while|during|after|when|who|which|whose|a|an|the|its|his|her|their|one|speaking|quoting|citing|also|now|then|formerly|himself|herself|itself|himself|himself|through|in|on|at|of|for|also|chief|another|both|all|writing|himself)$/;

/** "Ilse Varrow, a spokeswoman for the board, said"; "the mayor, Ove Karlin, assured". */
function withInsertion(tokens: Tokens, comma: number): Subject | null {
  let commas = 0;
  for (let index = comma - 1; index > comma - 40 && index > 0 && commas < 4; index -= 1) {
    if (/^[;:]$/.test(tokens[index]?.word ?? '')) return null;
    if (tokens[index]?.word !== ',') continue;
    commas += 1;
    const first = tokens[index + 1];
    if (!first) return null;
    const isInsertion =
      clauseBeginner.test(first.plain) ||
      isNameToken(tokens, index + 1) ||
      isRoleWord(first.plain) ||
      first.kind === 'number' ||
      isRoleWord(tokens[comma - 1]?.plain ?? '');
    const phrase = isInsertion ? phraseBefore(tokens, index - 1) : null;
    if (!phrase) continue;
    const isNamed = isNameToken(tokens, phrase.to);
    const inserted =
      !isNamed && isNameToken(tokens, comma - 1) && isNameToken(tokens, index + 1)
        ? { from: index + 1, to: comma - 1 }
        : null;
    return inserted
      ? { from: phrase.from, name: inserted, isAnonymous: false, isPlural: false }
      : { ...phrase, name: phrase };
  }
  return null;
}

/** What may follow a person without a comma. */
const addsToPerson =
  /^(?:who|familiar|close|aware|briefed|speaking|present|involved|interviewed|contacted|reached|living|working|based|quoted|privy)$/;

/** "a senior official who asked not to be named said". */
function withRelativeClause(tokens: Tokens, last: number): Subject | null {
  for (let index = last - 1; index > last - 16 && index > 0; index -= 1) {
    const token = tokens[index];
    if (!token || (token.kind === 'sign' && !/^["“”'’-]$/.test(token.word))) return null;
    if (!addsToPerson.test(token.plain)) continue;
    if (token.plain !== 'who' && !isRoleWord(tokens[index - 1]?.plain ?? '')) continue;
    const phrase = phraseBefore(tokens, index - 1);
    return phrase && { ...phrase, name: phrase };
  }
  return null;
}
