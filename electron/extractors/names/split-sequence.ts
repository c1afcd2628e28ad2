import type { NameWord, Sequence } from './capitalised.ts';
import {
  innerPossessives,
  noNames,
  organisationNouns,
  sentenceOpeners,
  titleParts,
  titles,
} from './word-lists.ts';

/** Words that may be a name, taken out of a sequence. */
export interface NamePart {
  readonly words: readonly NameWord[];
  /** Whether a title stands before it: "Minister Edda Marlow". */
  readonly afterTitle: boolean;
  /** Whether its first word has a capital only since it opens a sentence, as far as can be told. */
  readonly opensSentence: boolean;
}

/**
 * Splits capitalised words into what may be names: at titles ("Finance Minister | Edda Marlow"), possessives ("Pakistan's | Rangers"), words that are
 * no names ("Friday"), "of" after what is no organisation, and between an organisation and a person ("Sindh Assembly | Ali Khorshidi").
 */
export function splitSequence({ words, opensSentence }: Sequence): NamePart[] {
  const parts: NamePart[] = [];
  let current: NameWord[] = [];
  let afterTitle = false;
  let first = opensSentence;
  const close = () => {
    if (current.length > 0) parts.push({ words: current, afterTitle, opensSentence: first });
    current = [];
    afterTitle = false;
    first = false;
  };
  for (const [index, written] of words.entries()) {
    const word = withoutPossessive(written);
    const lower = word.word.toLowerCase().replace(/\.$/, '');
    if (isContraction(written.word) || (first && current.length === 0 && sentenceOpeners.has(lower))) {
      close();
      first = false;
      continue;
    }
    if (current.length > 0 && word.joint !== '' && !joins(current, word.joint)) close();
    if (
      noNames.has(lower) &&
      !(
        current.length > 0 &&
        /^(?:may|march|april|june|august|western|eastern|northern|southern|act|islamic|christian|muslim)$/.test(
          lower,
        )
      )
    ) {
      if (!isOpener(lower) && !opensName(lower, words[index + 1])) {
        close();
        first = false;
        continue;
      }
    }
    const isTitle = titles.has(lower) && !isAcronym(word.word) && !(current.length > 0 && word.joint !== '');
    if (isTitle) {
      dropTitleParts(current);
      close();
      afterTitle = true;
      continue;
    }
    current.push(word);
    if (word.end !== written.end && !innerPossessives.has(lower)) close();
    else if (word.end !== written.end) current[current.length - 1] = written;
  }
  close();
  return parts.flatMap(splitAfterOrganisation);
}

/** "I’m", "We’ll", "Don’t". */
function isContraction(word: string): boolean {
  return /['’](?:m|ll|re|ve|d|t)$/iu.test(word);
}

/** "May Harrow", "March Street": a month that a name goes on from. */
function opensName(lower: string, next: NameWord | undefined): boolean {
  return (
    /^(?:april|may|june|august|march|jan)$/.test(lower) &&
    next !== undefined &&
    next.joint === '' &&
    !noNames.has(next.word.toLowerCase())
  );
}

/** "Western", "Northern" and the like open names of more words. */
function isOpener(lower: string): boolean {
  return /^(?:western|eastern|northern|southern|islamic|christian|muslim|european|african|asian|american|arab)$/.test(
    lower,
  );
}

/** "Of" and "for" go on in the name of an organisation or a place: "Ministry of Finance", "Gulf of Varn". */
function joins(words: readonly NameWord[], joint: string): boolean {
  if (!/^(?:of|for|on)/.test(joint)) return true;
  if (joint.startsWith('on'))
    return /^(?:committee|commission|conference|forum|council|inquiry)$/i.test(words.at(-1)?.word ?? '');
  return opensOf.has(words.at(-1)?.word.toLowerCase() ?? '');
}

const opensOf = new Set(
  'ministry court bank university department house houses council chamber institute commission committee board bureau office association federation government republic state states kingdom province district city port gulf bay isle isles island islands church academy school college society union league embassy secretary museum library cape strait sea lake mount institution centre center organisation organization directorate registry faculty diocese confederation congress parliament assembly front friends doctors reporters campaign alliance'.split(
    ' ',
  ),
);

function withoutPossessive(word: NameWord): NameWord {
  const bare = word.word.replace(/['’]s$/u, '');
  return { ...word, word: bare, end: word.start + bare.length };
}

/** "Federal Health" of "Federal Health Minister". */
function dropTitleParts(words: NameWord[]): void {
  while (titleParts.has(words.at(-1)?.word.toLowerCase() ?? '')) words.pop();
}

function splitAfterOrganisation(part: NamePart): NamePart[] {
  const { words } = part;
  const last = words.findLastIndex(({ word }) => organisationNouns.has(word.toLowerCase()));
  const rest = words.slice(last + 1);
  const splits = last > 0 && rest.length >= 2 && rest.every(({ joint }) => joint === '');
  if (!splits) return [part];
  return [
    { ...part, words: words.slice(0, last + 1) },
    { words: rest, afterTitle: false, opensSentence: false },
  ];
}

/** Whether a word is an abbreviation in capitals: "HRW", "U.S.", "MQM(A)". */
export function isAcronym(word: string): boolean {
  return /^(?:\p{Lu}[\p{Lu}\p{N}&-]{1,9}(?:\(\p{Lu}{1,2}\))?|(?:\p{Lu}\.){2,5}\p{Lu}?)$/u.test(word);
}
