import type { Tokens } from './attribution.ts';
import { bodies, determiners, pronouns, sentenceBeginners, unnamedPeople } from './source-words.ts';
import type { Token } from './tokens.ts';

const months =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;
/** Small words that stand inside names. */
export const nameJoiners =
  /^(?:of|for|the|and|&|de|del|da|du|van|von|der|bin|bint|ibn|al|el|ul|ur|la|le|on|in|to|against)$/;

/** Whether a capital makes this token a part of a name, where it stands. */
export function isNameToken(tokens: Tokens, index: number): boolean {
  const token = tokens[index];
  if (!token?.isCapitalised || isPronoun(token)) return false;
  if (isFirst(tokens, index) && beginsSentence(token)) return false;
  if (!months.test(token.plain)) return true;
  const before = tokens[index - 1];
  return (
    tokens[index + 1]?.isCapitalised === true &&
    !(
      before &&
      (before.kind === 'number' ||
        /^(?:in|on|of|by|last|next|this|since|until|early|late|mid|and)$/.test(before.plain))
    )
  );
}

/** "they", "we’ve". */
export function isPronoun({ plain }: Token): boolean {
  return pronouns.has(plain.split("'", 1)[0] ?? plain);
}

/** Whether a word with a capital may have it only because a sentence begins with it. */
export function beginsSentence(token: Token): boolean {
  return (
    sentenceBeginners.has(token.plain) ||
    determiners.has(token.plain) ||
    unnamedPeople.has(token.plain) ||
    bodies.has(token.plain)
  );
}

/** Whether nothing but an opening sign stands before a token. */
export function isFirst(tokens: Tokens, index: number): boolean {
  const before = tokens[index - 1];
  return before === undefined || /^["“”‘'«(:;—–-]$/.test(before.word);
}
