import {
  bodies,
  boundaryWords,
  determiners,
  isRoleWord,
  joiningWords,
  pronouns,
  sentenceBeginners,
  unnamedPeople,
} from './source-words.ts';
import type { Token } from './tokens.ts';

/** Words that name a source, as indexes of tokens; `to` is the last one. */
export interface SourcePhrase {
  readonly from: number;
  readonly to: number;
  readonly isAnonymous: boolean;
  readonly isPlural: boolean;
}

type Tokens = readonly Token[];

const months =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;
const nameJoiners =
  /^(?:of|for|the|and|&|de|del|da|du|van|von|der|bin|bint|ibn|al|el|ul|ur|la|le|on|in|to|against)$/;
/** A phrase is not followed further than this many words. */
const longestPhrase = 14;

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
function isPronoun({ plain }: Token): boolean {
  return pronouns.has(plain.split("'", 1)[0] ?? plain);
}

function beginsSentence(token: Token): boolean {
  return (
    sentenceBeginners.has(token.plain) ||
    determiners.has(token.plain) ||
    unnamedPeople.has(token.plain) ||
    bodies.has(token.plain)
  );
}

function isFirst(tokens: Tokens, index: number): boolean {
  const before = tokens[index - 1];
  return before === undefined || /^["“”‘'«(:;—–-]$/.test(before.word);
}

/** Reads the phrase that ends with token `last`; null where it is no source: a pronoun, a place after a preposition, another thing. */
export function phraseBefore(tokens: Tokens, last: number): SourcePhrase | null {
  let to = last;
  if (tokens[to]?.word === ')') to = bracketStart(tokens, to) - 1;
  const head = tokens[to];
  if (!head || head.kind === 'sign') return null;
  if (isPronoun(head)) return readOneOf(tokens, to);
  if (head.kind === 'number' && tokens[to - 1]?.plain === 'of') {
    const phrase = phraseBefore(tokens, to - 2);
    return phrase && { ...phrase, to: last };
  }
  const phrase =
    isNameToken(tokens, to) || (head.kind === 'number' && isNameToken(tokens, to - 1))
      ? nameEndingAt(tokens, to)
      : nounEndingAt(tokens, to);
  const whole = phrase && joined(tokens, { ...phrase, to: last });
  return whole && withOthers(tokens, whole);
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

function bracketStart(tokens: Tokens, end: number): number {
  for (let index = end - 1; index > end - 8 && index >= 0; index -= 1)
    if (tokens[index]?.word === '(') return index;
  return 0;
}

/** A name in capitals with the words for a role before it: "MQM spokesperson Mushtaq Ayaz". */
function nameEndingAt(tokens: Tokens, to: number): SourcePhrase | null {
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

function isWriting(plain: string): boolean {
  return /^(?:article|book|complaint|documents?|file|letter|memo|memoir|notice|paper|petition|post|record|records|reports?|statement|study|survey|column|interview|website|press)$/.test(
    plain,
  );
}

function isArticleLike(plain: string): boolean {
  return !/^(?:that|this|all|both|another|no)$/.test(plain);
}

/** Whether a token can stand before a noun of its phrase: "senior", "Pakistani", "party's". */
function canQualify(tokens: Tokens, index: number): boolean {
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
function nounEndingAt(tokens: Tokens, to: number): SourcePhrase | null {
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

/** "A report", "reports" and "sources" do not say whose; "the ministry", "his spokesman" and "MQM leaders" do. */
function isAnonymousNoun(head: string, first: string, before: Tokens): boolean {
  const isNamed = before.some(
    (token) =>
      token.isCapitalised &&
      !isAdjectiveOfPlace(token.plain) &&
      !determiners.has(token.plain) &&
      !unnamedPeople.has(token.plain) &&
      !beginsSentence(token),
  );
  if (
    /^(?:sources?|insiders?|circles|witness(?:es)?|eyewitness(?:es)?|observers?|officials?|residents?|analysts?|diplomats?|rumou?rs|locals|critics)$/.test(
      head,
    )
  )
    return true;
  if (unnamedPeople.has(head)) {
    const pointsBack = first === 'the' && !/(?:s|people|men)$/.test(head);
    return !isNamed && !pointsBack && !/^(?:his|her|their|its)$/.test(first);
  }
  if (/^(?:reports|leaders|records|documents|papers|studies|letters)$/.test(head))
    return !isNamed && !/^(?:the|his|her|their|its|these|those)$/.test(first);
  return (
    /^(?:a|an|one|some|several|another|many|two|three)$/.test(first) &&
    !isNamed &&
    /^(?:leader|chief|general|colonel|captain|judge|report|study|poll|survey|document|spokesman|spokeswoman|spokesperson|newspaper|letter|writer|columnist|commander|editor|head|director|author|owner|deputy)$/.test(
      head,
    )
  );
}

function isAdjectiveOfPlace(plain: string): boolean {
  return /(?:ani|ian|ish|ese|can|ch|i)$/.test(plain);
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
