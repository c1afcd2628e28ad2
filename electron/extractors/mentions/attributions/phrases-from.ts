import { isAnonymousNoun } from './anonymous-nouns.ts';
import { longestPhrase, type SourcePhrase, type Tokens } from './attribution.ts';
import { isNameToken, nameJoiners } from './name-tokens.ts';
import { bodies, boundaryWords, determiners, isRoleWord, joiningWords, pronouns } from './source-words.ts';

/** Reads the phrase that begins with token `first`, as behind "according to"; null where no source stands there. */
export function phraseFrom(tokens: Tokens, first: number): SourcePhrase | null {
  let end = first;
  let head = -1;
  for (; end < tokens.length && end - first < longestPhrase; end += 1) {
    const token = tokens[end];
    if (!token || (token.kind === 'sign' && !/^[-/]$/.test(token.word))) break;
    if (pronouns.has(token.plain) && !determiners.has(token.plain)) break;
    const joins = joiningWords.has(token.plain) || nameJoiners.test(token.plain);
    if (joins && head >= 0) {
      if (/^(?:on|in|at|by|within)$/.test(token.plain) && !continuesPhrase(tokens, end)) break;
      continue;
    }
    if (boundaryWords.has(token.plain) && !/^(?:and|close|familiar)$/.test(token.plain)) break;
    if (token.kind === 'word' && (isNameToken(tokens, end) || isRoleWord(token.plain))) head = end;
    else if (
      head >= 0 &&
      !determiners.has(token.plain) &&
      !/^(?:close|familiar|own|matter)$/.test(token.plain) &&
      !isNameToken(tokens, end) &&
      !isNounAhead(tokens, end)
    )
      break;
  }
  if (head < 0) return null;
  const mainHead = firstHead(tokens, first, head);
  const token = tokens[mainHead];
  if (!token) return null;
  const isName = isNameToken(tokens, mainHead);
  const isAnonymous =
    !isName && isAnonymousNoun(token.plain, tokens[first]?.plain ?? '', tokens.slice(first, mainHead));
  const namesOwner = isAnonymous && bodies.has(token.plain) && isNameToken(tokens, head);
  return { from: first, to: head, isAnonymous: isAnonymous && !namesOwner, isPlural: false };
}

/** A preposition goes on with the phrase where a name or a noun of sources follows, and no date. */
function continuesPhrase(tokens: Tokens, at: number): boolean {
  const next = tokens[at + 1]?.plain === 'the' ? at + 2 : at + 1;
  return isNameToken(tokens, next) || isRoleWord(tokens[next]?.plain ?? '');
}

function isNounAhead(tokens: Tokens, at: number): boolean {
  for (let index = at + 1; index <= at + 2; index += 1) {
    const token = tokens[index];
    if (token?.kind !== 'word' || boundaryWords.has(token.plain)) return false;
    if (isRoleWord(token.plain)) return true;
  }
  return false;
}

/** The noun that decides: the last one before the first preposition. */
function firstHead(tokens: Tokens, first: number, last: number): number {
  let head = last;
  for (let index = first; index <= last; index += 1) {
    const token = tokens[index];
    if (!token) break;
    if (joiningWords.has(token.plain) && index > first) break;
    if (isNameToken(tokens, index) || isRoleWord(token.plain)) head = index;
  }
  return head;
}
