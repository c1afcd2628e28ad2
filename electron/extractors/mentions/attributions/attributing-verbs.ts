import { isNamedOrBody } from './attributing-phrases.ts';
import type { Attribution, SourcePhrase, Tokens } from './attribution.ts';
import { isNameToken } from './name-tokens.ts';
import { phraseFrom } from './phrases-from.ts';
import { isOftenNoun, type SayingVerb } from './saying-verbs.ts';
import { adverbs, determiners, isRoleWord, pronouns } from './source-words.ts';
import { anySubject, subjectBefore } from './subjects.ts';
import type { Token } from './tokens.ts';

/** Reads the source of a verb of saying, before it or behind it. */
export function readVerb(tokens: Tokens, at: number, verb: SayingVerb): Attribution | null {
  const last = beforeAdverbs(tokens, at - 1);
  if (last === null) return null;
  const to = verbEnd(tokens, at);
  if (verb.turnsAround && isAfterQuotation(tokens, at)) {
    const behind = subjectBehind(tokens, at);
    if (behind) return behind;
  }
  if (verb.needsWords && !hasWords(tokens, at)) return null;
  if (/^(?:speak|spoke)$/.test(tokens[at]?.plain ?? '') && tokens[at + 1]?.plain !== 'of') return null;
  if (/^(?:wrote|writes)$/.test(tokens[at]?.plain ?? '') && !isAboutWords(tokens, at)) return null;
  if (/ing$/.test(tokens[at]?.plain ?? '') && !/^(?:was|were|is|are)$/.test(tokens[last + 1]?.plain ?? ''))
    return null;
  const subject = subjectBefore(tokens, last) ?? anySubject(tokens, last, tokens[at]?.plain ?? '');
  if (!subject) {
    const isAddressed = tokens[at]?.plain === 'told' && pronouns.has(tokens[last]?.plain ?? '');
    return isAddressed ? readTold(tokens, at) : null;
  }
  if (verb.isPlural && !subject.isPlural) return null;
  if (/^(?:how|whether|why|what|where)$/.test(tokens[subject.from - 1]?.plain ?? '')) return null;
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
    if (/^(?:here|there)$/.test(plain)) continue;
    const opened = openedByStatement(tokens, index);
    if (opened !== null) {
      index = opened;
      continue;
    }
    if (kind === 'word' && isWeekday(plain)) {
      if (tokens[index - 1]?.plain === 'on') index -= 1;
      continue;
    }
    break;
  }
  return index >= 0 ? index : start >= 0 ? null : -1;
}

/** "The Rangers in a press release announced": the token that opens such words, if `index` ends them. */
function openedByStatement(tokens: Tokens, index: number): number | null {
  if (
    !/^(?:release|statement|tweet|letter|post|interview|message|note|speech|email)$/.test(
      tokens[index]?.plain ?? '',
    )
  )
    return null;
  for (let start = index - 1; start > index - 5 && start > 0; start -= 1)
    if (tokens[start]?.plain === 'in') return start;
  return null;
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
  const isNoun = isOftenNoun(tokens[at]?.plain ?? '');
  if (/^["“«:‘]$/.test(word)) return !isNoun;
  for (let index = at + 1; index <= at + 4; index += 1) {
    if (tokens[index]?.plain === 'that') return true;
    if (tokens[index]?.kind === 'sign') break;
  }
  if (word === ',' && /^["“«‘]$/.test(tokens[at + 2]?.word ?? '')) return true;
  if (/^quote/.test(tokens[at]?.plain ?? ''))
    return tokens.slice(at + 1, at + 8).some((token) => token.plain === 'as');
  return (
    (!isNoun && closesQuotation(tokens[at - 1])) ||
    closesQuotation(tokens[beforeName(tokens, at)]) ||
    endsSentence(tokens, at)
  );
}

/** "They admitted it, the press release added." */
function endsSentence(tokens: Tokens, at: number): boolean {
  return tokens[beforeName(tokens, at)]?.word === ',' && /^[.,]?$/.test(tokens[at + 1]?.word ?? '');
}

/** "wrote that", "wrote in the bulletin": not "wrote the book". */
function isAboutWords(tokens: Tokens, at: number): boolean {
  return (
    /^(?:in|on|to|of|about|how|why|later|again|back|,|there|back|last|this|for|at)$/.test(
      tokens[at + 1]?.plain ?? '',
    ) ||
    hasWords(tokens, at) ||
    isAfterQuotation(tokens, at)
  );
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

/** Behind a possessive these qualify a noun: "the party's alleged use of torture". */
const mayQualify =
  /^(?:alleged|reported|claimed|stated|estimated|documented|suggested|announced|confirmed|accused|recorded|established|proposed|acknowledged|held|found|noted|continued|observed)$/;
