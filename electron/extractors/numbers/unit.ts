import {
  endsUnit,
  isCollective,
  isFirstPart,
  isOnePerson,
  isPastForm,
  isPlural,
  isTimeUnit,
} from './unit-words.ts';

/** What a number counts, as it stands after it. */
export interface Unit {
  /** "people", "MQM workers"; empty where the noun is left out ("more than 1,800 had been killed"). */
  readonly words: string;
  /** Where the words end, counted from the end of the number (UTF-16). */
  readonly end: number;
}

const nextWord = /[ ]?(?<word>[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.&/()-]*)(?<after>[^ ]*)/uy;
const ofThem = /^(?: of)?(?: (?:the|its|their|his|her|our|my|your|these|those|all|other))?(?= )/i;
/** Longest noun phrase, in words. */
const longest = 7;

/**
 * Reads the noun phrase after a number, up to its first noun in the plural: "MQM workers", "unidentified gunmen", "rights activists". Null
 * where no counted noun stands there, and for durations, ages and times of day.
 */
export function readUnit(after: string, isOne: boolean): Unit | null {
  const offset = ofThem.exec(after)?.[0].length ?? 0;
  if (!isOne && /^ of (?:them|us|whom|these|those|which)(?![\p{L}])/iu.test(after)) {
    const words = /^ of (\p{L}+)/u.exec(after)?.[1] ?? '';
    return { words, end: 4 + words.length };
  }
  const words = readWords(after, offset);
  const [first] = words;
  if (!first || isTimeUnit(first.word) || /^[\d.,]+$/.test(first.word)) return null;
  if (isOne) return readOne(words, after);
  const head = headOf(words);
  if (head === null) return null;
  const last = words[head];
  if (!last || isTimeUnit(last.word) || (last.word === 'years' && head > 0)) return null;
  return { words: after.slice(first.start, last.end), end: last.end };
}

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Whether something else than a space follows, so that the phrase ends here. */
  readonly isLast: boolean;
}

function readWords(after: string, from: number): Word[] {
  const words: Word[] = [];
  nextWord.lastIndex = from;
  while (words.length < longest) {
    const match = nextWord.exec(after);
    if (!match) break;
    const { word: written = '', after: mark = '' } = match.groups ?? {};
    const word = written.replace(/(?:['’]s|[.'’/()-]+)$/u, '');
    const start = match.index + match[0].length - mark.length - written.length;
    const isLast = mark !== '' || written !== word;
    if (endsUnit(word)) break;
    words.push({ word, start, end: start + word.length, isLast });
    if (isLast) break;
  }
  return words;
}

/** The index of the noun that is counted. A participle before a noun is an adjective, else it is a verb and ends the phrase. */
function headOf(words: readonly Word[]): number | null {
  for (const [index, { word }] of words.entries()) {
    const next = words[index + 1];
    if (isPastForm(word) && !isPlural(word)) {
      if (next && !isPastForm(next.word) && words.slice(index + 1).some((later) => isPlural(later.word)))
        continue;
      return null;
    }
    if (!isPlural(word)) continue;
    if (next && isCollective(next.word) && /^\p{Lu}/u.test(word)) continue;
    if (next && isCollective(word) && isPlural(next.word)) continue;
    if (next && isFirstPart(word) && isPlural(next.word)) continue;
    const isAdjective =
      /^(?:injured|wounded|missing|dead|hurt)$/i.test(word) && next !== undefined && isPlural(next.word);
    if (isAdjective) continue;
    return index;
  }
  return null;
}

function readOne(words: readonly Word[], after: string): Unit | null {
  const index = words.findIndex(({ word }) => isOnePerson(word));
  const [first, last] = [words[0], words[index]];
  if (!first || !last || index > 2) return null;
  return { words: after.slice(first.start, last.end), end: last.end };
}
