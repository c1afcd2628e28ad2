import { arabicSounds } from './arabic-sounds.ts';
import { initialsOf } from './initials.ts';
import { latinSounds } from './latin-sounds.ts';
import { lettersDiffer } from './letters-differ.ts';
import { type NameWord, nameWords } from './name-words.ts';
import { soundDistance } from './sound-distance.ts';
import type { WordSounds } from './sounds.ts';

/** A name made ready for being compared with many others. */
export interface PreparedName {
  readonly name: string;
  readonly words: readonly PreparedWord[];
  /** All words as one: "kaimkhani" for "Kaim Khani". */
  readonly joined: PreparedWord;
  readonly initials: ReadonlySet<string>;
}

interface PreparedWord extends NameWord {
  /** Null where its script is neither Latin nor Arabic, or it is a number. */
  readonly sounds: WordSounds | null;
}

/** How two names are alike. */
export interface NameLikeness {
  /** Above 0, at most 1. */
  readonly likeness: number;
  /** As a person is told: "sound alike", "one letter differs". */
  readonly because: string;
}

/** Makes a name ready for being compared with many others. */
export function prepareName(name: string): PreparedName {
  const words = nameWords(name);
  const joined = words.map(({ folded }) => folded).join('');
  return {
    name,
    words: words.map(prepareWord),
    joined: prepareWord({ folded: joined, isInitial: false }),
    initials: words.length > 1 ? initialsOf(words) : new Set(),
  };
}

/**
 * Whether two names may be spellings of one, and why: the same but for spaces and signs, by initials, in Arabic and Latin
 * script, by sound, by a letter, by the order of their words, with first names abbreviated. Null where nothing speaks for it.
 */
export function compareNames(one: PreparedName, other: PreparedName): NameLikeness | null {
  if (one.words.length === 0 || other.words.length === 0) return null;
  if (one.joined.folded === other.joined.folded)
    return { likeness: 1, because: 'the same but for spaces and signs' };
  if (isAbbreviation(one, other) || isAbbreviation(other, one)) return { likeness: 0.8, because: 'initials' };
  const isSplit = one.words.length !== other.words.length;
  if (isSplit) return ofWords([one.joined], [other.joined]);
  return ofWords(one.words, other.words) ?? inAnotherOrder(one.words, other.words);
}

function prepareWord(word: NameWord): PreparedWord {
  return { ...word, sounds: soundsOf(word.folded) };
}

function soundsOf(folded: string): WordSounds | null {
  if (/^[a-z]+$/.test(folded)) return latinSounds(folded);
  return /^\p{Script=Arabic}+$/u.test(folded) ? arabicSounds(folded) : null;
}

function isAbbreviation(short: PreparedName, long: PreparedName): boolean {
  return short.words.length < long.words.length && long.initials.has(short.joined.folded);
}

/** Why two words are alike; the higher, the weaker. */
type Way = 'same' | 'across' | 'initial' | 'sound' | 'letter';
const weakness: Readonly<Record<Way, number>> = { same: 0, across: 1, initial: 2, sound: 3, letter: 4 };

interface WordLikeness {
  readonly way: Way;
  /** 0 for the same, up to 1. */
  readonly difference: number;
}

/** Word by word, in this order. */
function ofWords(one: readonly PreparedWord[], other: readonly PreparedWord[]): NameLikeness | null {
  const pairs: WordLikeness[] = [];
  for (const [index, word] of one.entries()) {
    const opposite = other[index];
    const likeness = opposite === undefined ? null : compareWords(word, opposite, one.length === 1);
    if (likeness === null) return null;
    pairs.push(likeness);
  }
  return judged(pairs);
}

function judged(pairs: readonly WordLikeness[]): NameLikeness | null {
  const ways = pairs.map(({ way }) => way);
  // Two initials, or an initial and a word that is only similar, say too little.
  if (ways.includes('initial') && !ways.some((way) => way === 'same' || way === 'across')) return null;
  const [weakest = 'same'] = ways.toSorted((a, b) => weakness[b] - weakness[a]);
  const difference = pairs.reduce((sum, pair) => sum + pair.difference, 0) / pairs.length;
  return { likeness: Math.max(0.5, 0.98 - difference), because: reasons[weakest] };
}

const reasons: Readonly<Record<Way, string>> = {
  same: 'the same words',
  across: 'the same in Arabic and Latin script',
  initial: 'a first name is abbreviated',
  sound: 'sound alike',
  letter: 'a letter or two differ',
};

/** Each word has its own opposite, in another order. */
function inAnotherOrder(one: readonly PreparedWord[], other: readonly PreparedWord[]): NameLikeness | null {
  if (one.length < 2 || one.length > 6) return null;
  const left = [...other];
  const ordered = one.map((word) => {
    const at = left.findIndex((opposite) => {
      const likeness = compareWords(word, opposite, false);
      return likeness !== null && likeness.way !== 'initial' && likeness.difference < 0.15;
    });
    return at === -1 ? undefined : left.splice(at, 1)[0];
  });
  if (!ordered.every((word) => word !== undefined)) return null;
  const likeness = ofWords(one, ordered);
  if (likeness === null) return null;
  const because = likeness.because === reasons.same ? '' : `, and ${likeness.because}`;
  return {
    likeness: Math.max(0.5, likeness.likeness - 0.08),
    because: `the words in another order${because}`,
  };
}

/** How much of the sounds of a word may differ. */
const mostDifferent = 0.125;

/** The words of names recur, so what was found of two of them is kept for a while. */
const known = new Map<string, WordLikeness | null>();
const mostKnown = 200_000;

function compareWords(one: PreparedWord, other: PreparedWord, isWholeName: boolean): WordLikeness | null {
  if (one.folded === other.folded) return { way: 'same', difference: 0 };
  if (isWholeName) return differentWords(one, other, isWholeName);
  const key = `${one.folded} ${other.folded}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const likeness = differentWords(one, other, isWholeName);
  if (known.size >= mostKnown) known.clear();
  known.set(key, likeness);
  return likeness;
}

function differentWords(one: PreparedWord, other: PreparedWord, isWholeName: boolean): WordLikeness | null {
  if (one.isInitial !== other.isInitial) {
    const [short, long] = one.isInitial ? [one, other] : [other, one];
    return long.folded.startsWith(short.folded) ? { way: 'initial', difference: 0.2 } : null;
  }
  if (one.sounds === null || other.sounds === null) return null;
  const lengths = [lengthOf(one.sounds), lengthOf(other.sounds)];
  const difference = soundDistance(one.sounds, other.sounds) / Math.max(...lengths);
  const isAcross = one.sounds.script !== other.sounds.script;
  // What is short sounds like too much else. Arabic script does not write short vowels.
  const fewest = isAcross ? 3 : isWholeName || difference > 0 ? 4 : 3;
  if (Math.min(...lengths) >= fewest && difference <= mostDifferent)
    return { way: isAcross ? 'across' : 'sound', difference };
  // Where only vowels differ, the sounds have decided.
  if (isAcross || consonantsOf(one.sounds) === consonantsOf(other.sounds)) return null;
  return lettersDiffer(one.folded, other.folded) ? { way: 'letter', difference: 0.2 } : null;
}

/** Consonants and vowels. */
function lengthOf({ sounds }: WordSounds): number {
  return sounds.reduce((sum, { vowel }) => sum + (vowel === null ? 1 : 2), 0);
}

function consonantsOf({ sounds }: WordSounds): string {
  return sounds.map(({ consonant }) => consonant).join('');
}
