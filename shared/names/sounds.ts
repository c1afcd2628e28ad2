/** The vowels that spellings tell apart: `a`, `e`, `i` (also ai, ei, y), `u` (also o, au, ou, w). */
export type Vowel = 'a' | 'e' | 'i' | 'u';

/** A consonant with what is heard after it, as far as its script writes that. */
export interface Sound {
  /** A letter of `consonants`, or `a` for a word that begins with a vowel. */
  readonly consonant: string;
  /** Null: no vowel is written, which in Arabic script does not say that there is none. */
  readonly vowel: Vowel | null;
  /** Written with several letters, or, in Arabic script, with a letter at all. */
  readonly isLong: boolean;
}

/** How a word sounds, whatever the language it was spelt for. */
export interface WordSounds {
  readonly script: 'latin' | 'arabic';
  readonly sounds: readonly Sound[];
}

/** Puts consonants and the vowels between them together. */
export class SoundWriter {
  readonly #sounds: { consonant: string; vowel: Vowel | null; letters: number }[] = [];

  /** A consonant. */
  addConsonant(consonant: string): void {
    this.#sounds.push({ consonant, vowel: null, letters: 0 });
  }

  /** A vowel after the last consonant; at the beginning of a word it stands for itself. Of several one is heard. */
  addVowel(vowel: Vowel): void {
    if (this.#sounds.length === 0) this.#sounds.push({ consonant: 'a', vowel: null, letters: 0 });
    const last = this.#sounds.at(-1);
    if (last === undefined) return;
    last.letters += 1;
    last.vowel = last.vowel === null ? vowel : together(last.vowel, vowel);
  }

  get isEmpty(): boolean {
    return this.#sounds.length === 0;
  }

  /** `longFrom`: how many letters make a vowel long. */
  sounds(longFrom: number): readonly Sound[] {
    return this.#sounds.map(({ consonant, vowel, letters }) => ({
      consonant,
      vowel,
      isLong: letters >= longFrom,
    }));
  }
}

/** "au", "ou" and "ow" are heard as `u`, "ai", "ei" and "ee" as `i`. */
function together(one: Vowel, other: Vowel): Vowel {
  if (one === 'u' || other === 'u') return 'u';
  return one === 'a' && other === 'a' ? 'a' : 'i';
}
