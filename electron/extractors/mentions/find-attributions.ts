import type { FindingOf, TextRange } from '../../../shared/model/finding.ts';
import { dateBeside } from './said-on.ts';
import { anyNounBefore, isNameToken, phraseBefore, phraseFrom, type SourcePhrase } from './noun-phrases.ts';
import type { Passage } from './passage.ts';
import { type SayingVerb, sayingVerb } from './saying-verbs.ts';
import { scopeOfSentence } from './scope.ts';
import { adverbs, determiners, isRoleWord, pronouns } from './source-words.ts';
import { type Token, tokensIn } from './tokens.ts';
import { kindOfUse } from './use.ts';

type Tokens = readonly Token[];

/** An attribution in the tokens of one sentence; indexes of tokens, the last ones included. */
interface Attribution {
  readonly from: number;
  readonly to: number;
  readonly name: { readonly from: number; readonly to: number };
  readonly isAnonymous: boolean;
}

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
    const scope = scopeOfSentence(passage, index);
    return [
      {
        kind: 'mention' as const,
        ...range,
        exact: text.slice(range.start, range.end),
        value: {
          form: 'attribution' as const,
          name: nameWords,
          isAnonymous,
          use: kindOfUse(text, scope, [range]),
          date: said?.edtf ?? null,
          dateWords: said?.words ?? null,
          scope,
        },
      },
    ];
  });
}

function nameOf(text: string, tokens: Tokens, { from, to }: Attribution['name']): string {
  const first = tokens[from];
  const isArticle = first !== undefined && from < to && /^(?:a|an|the)$/.test(first.plain);
  const start = tokens[isArticle ? from + 1 : from]?.start ?? 0;
  return text.slice(start, tokens[to]?.end ?? start);
}

function readAt(tokens: Tokens, token: Token, at: number): Attribution | null {
  if (token.kind !== 'word') return null;
  if (token.plain === 'according' && tokens[at + 1]?.plain === 'to') return introduced(tokens, at, at + 2);
  if (/^(?:citing|quoting)$/.test(token.plain)) return introduced(tokens, at, at + 1);
  if (token.plain === 'it') return readImpersonal(tokens, at);
  if (/^(?:by|in)$/.test(token.plain)) return readPassive(tokens, at);
  if (token.isCapitalised) return null;
  const verb = sayingVerb(token.plain);
  return verb ? readVerb(tokens, at, verb) : null;
}

/** "according to the ministry", "citing “informed circles”". */
function introduced(tokens: Tokens, from: number, first: number): Attribution | null {
  const isQuoted = /^["“'‘]$/.test(tokens[first]?.word ?? '');
  const phrase = phraseFrom(tokens, isQuoted ? first + 1 : first);
  if (!phrase) return null;
  const to = phrase.to + (isQuoted && /^["”'’]$/.test(tokens[phrase.to + 1]?.word ?? '') ? 1 : 0);
  return { from, to, name: phrase, isAnonymous: phrase.isAnonymous };
}

/** "it was reported", "it is alleged". */
function readImpersonal(tokens: Tokens, at: number): Attribution | null {
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
  return { from: at, to: to + 1, name: { from: at, to: to + 1 }, isAnonymous: true };
}

const passives =
  /^(?:cited|quoted|reported|published|printed|reprinted|alleged|confirmed|documented|reproduced|told|seen|obtained|described|noted|claimed|said|stated|written)$/;

/** "as reported by Dawn", "cited in the report", "a memo seen by this newspaper". */
function readPassive(tokens: Tokens, at: number): Attribution | null {
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
  const from = tokens[at - 2]?.plain === 'as' ? at - 2 : at - 1;
  return { from, to: phrase.to, name: phrase, isAnonymous: phrase.isAnonymous };
}

/** Of "published in …" only a name tells a source, and no year or town. */
function isNamedOrBody(tokens: Tokens, phrase: SourcePhrase, isIn: boolean): boolean {
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
  return { from: phrase.from, to: at - 1, name: phrase, isAnonymous: phrase.isAnonymous };
}

function readVerb(tokens: Tokens, at: number, verb: SayingVerb): Attribution | null {
  const last = beforeAdverbs(tokens, at - 1);
  if (last === null) return null;
  const to = verbEnd(tokens, at);
  if (verb.turnsAround && isAfterQuotation(tokens, at)) {
    const behind = subjectBehind(tokens, at);
    if (behind) return behind;
  }
  if (verb.needsWords && !hasWords(tokens, at)) return null;
  if (/ing$/.test(tokens[at]?.plain ?? '') && !/^(?:was|were|is|are)$/.test(tokens[last + 1]?.plain ?? ''))
    return null;
  const subject = subjectBefore(tokens, last) ?? anySubject(tokens, last, tokens[at]?.plain ?? '');
  if (!subject) {
    const isAddressed = tokens[at]?.plain === 'told' && pronouns.has(tokens[last]?.plain ?? '');
    return isAddressed ? readTold(tokens, at) : null;
  }
  if (verb.isPlural && !subject.isPlural) return null;
  if (/'s$/.test(tokens[last]?.plain ?? '') && mayQualify.test(tokens[at]?.plain ?? '')) return null;
  return { from: subject.from, to, name: subject.name, isAnonymous: subject.isAnonymous };
}

/** Passes over adverbs and "has" before a verb; null where it is passive, negated or only possible. */
function beforeAdverbs(tokens: Tokens, start: number): number | null {
  let index = start;
  for (; index >= 0 && start - index < 8; index -= 1) {
    const { plain = '', kind } = tokens[index] ?? {};
    if (
      /^(?:was|were|is|are|been|be|being|to|not|will|would|could|should|can|may|might|must|of|been|widely|never|cannot|n't|shall|did|does|do)$/.test(
        plain,
      )
    ) {
      const isProgressive =
        /^(?:was|were|is|are)$/.test(plain) && /ing$/.test(tokens[start + 1]?.plain ?? '');
      if (!isProgressive) return null;
      continue;
    }
    if (
      adverbs.has(plain) ||
      (/ly$/.test(plain) && !/^(?:family|assembly|july|ally|italy|weekly|daily|monthly|reply)$/.test(plain))
    )
      continue;
    if (kind === 'word' && isWeekday(plain)) {
      if (tokens[index - 1]?.plain === 'on') index -= 1;
      continue;
    }
    break;
  }
  return index >= 0 ? index : start >= 0 ? null : -1;
}

function isWeekday(plain: string): boolean {
  return /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday)$/.test(plain);
}

/** "told" takes whom with it: "told reporters", "told the Northern Press Service". */
function verbEnd(tokens: Tokens, at: number): number {
  if (!/^(?:told|tells|assured|informed)$/.test(tokens[at]?.plain ?? '')) return at;
  if (/^(?:me|us|them|him|her)$/.test(tokens[at + 1]?.plain ?? '')) return at + 1;
  const phrase = phraseFrom(tokens, at + 1);
  return phrase && phrase.to - at <= 8 ? phrase.to : at;
}

/** "He told Reuters": the pronoun is no new source, but from there the text has it. */
function readTold(tokens: Tokens, at: number): Attribution | null {
  const phrase = phraseFrom(tokens, at + 1);
  if (!phrase || !isNamedOrBody(tokens, phrase, true) || !isOutlet(tokens, phrase)) return null;
  return { from: at, to: phrase.to, name: phrase, isAnonymous: false };
}

function isOutlet(tokens: Tokens, { from, to }: SourcePhrase): boolean {
  const words = tokens.slice(from, to + 1);
  return words.some(
    ({ word, plain }) =>
      /^(?:news|press|times|post|herald|tribune|gazette|courier|ledger|guardian|telegraph|dawn|reuters|radio|television|tv|agency|service|express|mirror|mail|observer|independent|journal|today|weekly|daily|newsline|chronicle|standard|inquirer|magazine|broadcasting|channel)$/.test(
        plain,
      ) ||
      /^(?:AFP|AP|BBC|CNN|ABC|NBC|CBS|NPR|PTI|ANI|UPI|DPA|Bloomberg|Axios|Politico|Newsweek|Vox|Wired|TechCrunch|Vice|Al)$/.test(
        word,
      ),
  );
}

function hasWords(tokens: Tokens, at: number): boolean {
  const { word = '' } = tokens[at + 1] ?? {};
  if (/^["“«:‘]$/.test(word)) return true;
  for (let index = at + 1; index <= at + 4; index += 1) {
    if (tokens[index]?.plain === 'that') return true;
    if (tokens[index]?.kind === 'sign') break;
  }
  if (word === ',' && /^["“«‘]$/.test(tokens[at + 2]?.word ?? '')) return true;
  if (/^quote/.test(tokens[at]?.plain ?? ''))
    return tokens.slice(at + 1, at + 8).some((token) => token.plain === 'as');
  return closesQuotation(tokens[at - 1]) || closesQuotation(tokens[beforeName(tokens, at)]);
}

/** Whether quoted words, or a comma that may stand for them, end just before this token. */
function isAfterQuotation(tokens: Tokens, at: number): boolean {
  return closesQuotation(tokens[at - 1]) || tokens[at - 1]?.word === ',';
}

function closesQuotation(token: Token | undefined): boolean {
  return /^["”»’']$/.test(token?.word ?? '');
}

/** The token before a name that ends right before token `at`: `…,” Kamal declared`. */
function beforeName(tokens: Tokens, at: number): number {
  let index = at - 1;
  while (at - index < 6 && tokens[index]?.kind === 'word') index -= 1;
  return index;
}

/** The source behind its verb: `…," said Tomas Reddick, a lorry driver`. */
function subjectBehind(tokens: Tokens, at: number): Attribution | null {
  const phrase = phraseFrom(tokens, at + 1);
  const next = tokens[at + 1];
  if (!phrase || !next || phrase.to - at > 10) return null;
  const isPhrase = isNameToken(tokens, at + 1) || determiners.has(next.plain) || isRoleWord(next.plain);
  const { word: sign = '.', plain: after = '' } = tokens[phrase.to + 1] ?? {};
  const isClosed =
    /^[.,;:?!—–"”(-]$/.test(sign) ||
    /^(?:in|on|at|of|who|after|when|as|from|to|during|last|this|about|with)$/.test(after);
  const isQuoted = /^["”»’']$/.test(tokens[at - 1]?.word ?? '');
  return isPhrase && (isClosed || isQuoted)
    ? { from: at, to: phrase.to, name: phrase, isAnonymous: phrase.isAnonymous }
    : null;
}

function anySubject(tokens: Tokens, last: number, verb: string): Subject | null {
  const phrase = /^(?:said|told|says|claimed|alleged|testified)$/.test(verb)
    ? anyNounBefore(tokens, last)
    : null;
  return phrase && { ...phrase, name: phrase };
}

/** Behind a possessive these qualify a noun: "the party's alleged use of torture". */
const mayQualify =
  /^(?:alleged|reported|claimed|stated|estimated|documented|suggested|announced|confirmed|accused|recorded|established|proposed|acknowledged|held|found|noted|continued|observed)$/;

interface Subject {
  readonly from: number;
  readonly name: { readonly from: number; readonly to: number };
  readonly isAnonymous: boolean;
  readonly isPlural: boolean;
}

const clauseBeginner =
  /^(?:who|which|whose|a|an|the|its|his|her|their|one|speaking|quoting|citing|also|now|then|formerly|himself|herself|itself|himself|himself|through|in|on|at|of|for|also|chief|another|both|all|writing|himself)$/;

/** The subject that ends with token `last`, with what stands between commas behind it. */
function subjectBefore(tokens: Tokens, last: number): Subject | null {
  if (tokens[last]?.word === ',') return withInsertion(tokens, last);
  const phrase = phraseBefore(tokens, last);
  if (phrase) return { ...phrase, name: phrase };
  return withRelativeClause(tokens, last);
}

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

/** "a senior official who asked not to be named said". */
function withRelativeClause(tokens: Tokens, last: number): Subject | null {
  for (let index = last - 1; index > last - 16 && index > 0; index -= 1) {
    const token = tokens[index];
    if (!token || (token.kind === 'sign' && !/^["“”'’-]$/.test(token.word))) return null;
    if (token.plain !== 'who') continue;
    const phrase = phraseBefore(tokens, index - 1);
    return phrase && { ...phrase, name: phrase };
  }
  return null;
}

const opening =
  /^(?:in (?:(?:a|an|his|her|their|its|the|another|one|separate|joint|recent) ){0,2}(?:[\p{L}-]+ ){0,2}(?:post|posts|tweet|tweets|letter|statement|interview|message|speech|video|press release|press conference|email|e-mail|memo|reply|report|book|article|column|note|briefing|address|affidavit|complaint|petition|paper|memoir|testimony|submission|remarks)\b|speaking\b|talking to\b|addressing\b|writing (?:in|on|for)\b|responding to\b|quoting\b)/iu;

/** Takes in the words that open the sentence and say where it was said: "In a post on X, Hussain described". */
function withOpening(tokens: Tokens, attribution: Attribution): Attribution {
  const { from } = attribution;
  if (from === 0 || from > 24) return attribution;
  const first = /^["“‘'«]$/.test(tokens[0]?.word ?? '') ? 1 : 0;
  const before = tokens.slice(first, from);
  const words = before.map(({ plain }) => plain).join(' ');
  const isSameClause = before.slice(0, -1).every(({ word }) => !/^[;:"“”]$/.test(word));
  const fits =
    isSameClause && opening.test(words) && !before.some(({ plain }) => sayingVerb(plain) && plain !== 'note');
  return fits ? { ...attribution, from: first } : attribution;
}

/** What else people do in a letter or speech, beside the verbs of saying. */
const spokenAct =
  /^(?:highlights?|highlighted|described|outlined|urged|called|lauded|praised|condemned|critici[sz]ed|demanded|appealed|asked|thanked|listed|detailed|shared|voiced|expressed|vowed|pledged|hailed|slammed|blamed|referred|addressed|hinted|defended|rejected|dismissed|welcomed|congratulated|raised|painted|spoke|wrote|gave|laid|put|drew|recalled|promised|apologi[sz]ed|called|wished)$/;

/** "In his letter to the UN, Hussain highlighted": whatever the verb is, the opening words say that it was said. */
function readOpening(tokens: Tokens): Attribution | null {
  const comma = tokens.slice(0, 24).findIndex(({ word }) => word === ',');
  if (
    comma < 2 ||
    !opening.test(
      tokens
        .slice(0, comma)
        .map(({ plain }) => plain)
        .join(' '),
    )
  )
    return null;
  const phrase = phraseFrom(tokens, comma + 1);
  if (!phrase || phrase.isAnonymous || !isNameToken(tokens, phrase.to)) return null;
  const verb = tokens[phrase.to + 1];
  const isVerb = verb?.kind === 'word' && spokenAct.test(verb.plain);
  return isVerb ? { from: 0, to: phrase.to + 1, name: phrase, isAnonymous: false } : null;
}
