/** One capitalised word, at its range in the piece (UTF-16). */
export interface NameWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** The small words between the word before and this one ("of", "of the"); empty where none. */
  readonly joint: string;
}

/** Capitalised words that stand beside each other. */
export interface Sequence {
  readonly words: readonly NameWord[];
  /** Whether it opens a sentence, a quotation or a list item, where every word has a capital. */
  readonly opensSentence: boolean;
}

const token =
  "(?:(?:\\p{Lu}\\.){1,5}(?:\\p{Lu}(?![\\p{L}\\p{M}]))?|(?:St|Dr|Mr|Mrs|Ms|Prof|Sen|Gen|Col|Capt|Lt|Maj|Rev|Hon|Ch)\\.|\\p{Lu}[\\p{L}\\p{M}\\p{N}]{0,40}(?:['’.-][\\p{L}\\p{M}\\p{N}]{1,40}){0,6}(?:\\(\\p{Lu}{1,2}\\))?(?:(?<=s)['’](?= \\p{Lu}))?)";
const joints =
  '(?: of(?: the)? | for(?: the)? | on(?: the)? | de(?: la| los)? | del | bin | ul | ur | von | van(?: der)? | & | al-| )';
const sequence = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}@#_/.])${token}(?:${joints}${token}){0,11}`, 'gu');
const inner = new RegExp(`(?<joint>${joints})?(?<word>${token})`, 'gu');
const opensSentence = /(?:^|[.!?…:;۔]["”’')\]]?\s|\]\s|\n|\t|[•·*–—|]\s?|(?:^|[\s([])["“‘«]|\) )["“‘«([]?$/u;

/** Finds sequences of capitalised words of `text`, at most twelve each. */
export function findSequences(text: string): Sequence[] {
  return [...text.matchAll(sequence)].map((match) => {
    const before = text.slice(Math.max(0, match.index - 4), match.index);
    const atStart = match.index === 0 || opensSentence.test(match.index < 4 ? `\n${before}` : before);
    return { words: readWords(match[0], match.index), opensSentence: atStart };
  });
}

function readWords(words: string, from: number): NameWord[] {
  return [...words.matchAll(inner)].map((match) => {
    const word = match.groups?.['word'] ?? '';
    const end = from + match.index + match[0].length;
    return { word, start: end - word.length, end, joint: (match.groups?.['joint'] ?? '').trim() };
  });
}
