import { isAnonymousNoun } from './anonymous-nouns.ts';
import { longestPhrase, type SourcePhrase, type Tokens } from './attribution.ts';
import { isFirst, isNameToken, nameJoiners } from './name-tokens.ts';
import {
  bodies,
  boundaryWords,
  determiners,
  isRoleWord,
  pronouns,
  sentenceBeginners,
  unnamedPeople,
} from './source-words.ts';

/** A name in capitals with the words for a role before it: "MQM spokesperson Mushtaq Ayaz". */
export function nameEndingAt(tokens: Tokens, to: number): SourcePhrase | null {
  let from = to;
  let hasAnd = false;
  for (let index = to - 1; index > to - longestPhrase && index >= 0; index -= 1) {
    const token = tokens[index];
    if (!token) break;
    if (isNameToken(tokens, index)) {
      from = index;
    } else if (nameJoiners.test(token.plain) && !token.isCapitalised && isNameToken(tokens, index - 1)) {
      if (/^(?:in|on|to|against)$/.test(token.plain) && !isBodyBefore(tokens, index)) break;
      if (token.plain === 'and') {
        if (hasAnd) break;
        hasAnd = true;
      }
    } else if (token.plain === 'the' && tokens[index - 1]?.plain === 'of' && isNameToken(tokens, index - 2)) {
    } else if (token.word === ')' && isNameToken(tokens, bracketStart(tokens, index) - 1)) {
      index = bracketStart(tokens, index);
    } else break;
  }
  from = withRole(tokens, from);
  const { plain } = tokens[from] ?? { plain: '' };
  return {
    from,
    to,
    isAnonymous: isUnnamedNoun(tokens, to),
    isPlural: hasAnd || /s$/.test(tokens[to]?.plain ?? '') || plain === 'many',
  };
}

/** "Committee on Missing Persons", not "Khan on Monday". */
function isBodyBefore(tokens: Tokens, index: number): boolean {
  return (
    bodies.has(tokens[index - 1]?.plain ?? '') ||
    (tokens[index + 1]?.plain !== undefined &&
      /^(?:committee|commission|council|group|centre|center|institute|union|campaign|movement|office)$/.test(
        tokens[index - 1]?.plain ?? '',
      ))
  );
}

function isUnnamedNoun(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && !token.isCapitalised && unnamedPeople.has(token.plain);
}

/** Takes in role words in small letters, what qualifies them, and an article. */
function withRole(tokens: Tokens, start: number): number {
  let from = start;
  let index = start - 1;
  const first = tokens[index];
  if (first && first.kind === 'word' && isRoleWord(first.plain) && !isWriting(first.plain)) {
    from = index;
    index -= 1;
    while (start - index < longestPhrase && canQualify(tokens, index)) {
      from = index;
      index -= 1;
    }
  }
  const article = tokens[index];
  return article && determiners.has(article.plain) && isArticleLike(article.plain) ? index : from;
}

/** A text rather than a person: before a name it is no title, and "this report" is the text itself. */
export function isWriting(plain: string): boolean {
  return /^(?:article|book|complaint|documents?|file|letter|memo|memoir|notice|paper|petition|post|record|records|reports?|statement|study|survey|column|interview|website|press)$/.test(
    plain,
  );
}

function isArticleLike(plain: string): boolean {
  return !/^(?:that|this|all|both|another|no|one|two|three|each|every)$/.test(plain);
}

/** Whether a token can stand before a noun of its phrase: "senior", "Pakistani", "party's". */
export function canQualify(tokens: Tokens, index: number): boolean {
  const token = tokens[index];
  if (!token || token.kind === 'sign') return false;
  if (token.kind === 'number') return false;
  if (isNameToken(tokens, index)) return true;
  if (boundaryWords.has(token.plain) || pronouns.has(token.plain) || determiners.has(token.plain))
    return false;
  if (isFirst(tokens, index)) return !sentenceBeginners.has(token.plain);
  return (
    !/(?:ed|ing|ly)$/.test(token.plain) ||
    /^(?:leading|ruling|retired|unnamed|ranking|opposing|working|serving|affected|armed|injured|united|wounded|elderly|ministerial|neighbouring|investigating|visiting|presiding)$/.test(
      token.plain,
    ) ||
    /-/.test(token.plain)
  );
}

/** A phrase with a noun in small letters: "a senior official", "Party insiders", "the ministry". */
export function nounEndingAt(tokens: Tokens, to: number): SourcePhrase | null {
  const head = tokens[to];
  if (head?.kind !== 'word') return null;
  const isPerson = unnamedPeople.has(head.plain);
  if (!isPerson && !bodies.has(head.plain)) return null;
  let from = to;
  let index = to - 1;
  while (to - index < 8 && canQualify(tokens, index)) {
    from = index;
    index -= 1;
  }
  const determiner = numberedFrom(tokens, index);
  const before = tokens[determiner];
  if (before && (determiners.has(before.plain) || before.kind === 'number')) {
    from = determiner;
    index = determiner - 1;
  }
  const word = tokens[from]?.plain ?? '';
  const isPlural =
    /(?:s|people|men|women|police|family|others|clergy|several|many|some)$/.test(head.plain) &&
    head.plain !== 'witness';
  const isBare =
    from === to &&
    !isPlural &&
    !/^(?:police|parliament|prosecutors|government|congress|management|army|opposition)$/.test(head.plain);
  if (isBare && !isFirst(tokens, from)) return null;
  return {
    from,
    to,
    isAnonymous: isAnonymousNoun(head.plain, word, tokens.slice(from, to)),
    isPlural: isPlural || head.plain === 'police',
  };
}

function numberedFrom(tokens: Tokens, index: number): number {
  const token = tokens[index];
  const before = tokens[index - 1];
  const isCounted = token !== undefined && (token.kind === 'number' || determiners.has(token.plain));
  return isCounted && before && /^(?:the|these|those|at|all)$/.test(before.plain) && before.plain !== 'at'
    ? index - 1
    : index;
}

/** The index of the bracket that the one at `end` closes. */
export function bracketStart(tokens: Tokens, end: number): number {
  for (let index = end - 1; index > end - 8 && index >= 0; index -= 1)
    if (tokens[index]?.word === '(') return index;
  return 0;
}
