import { SoundWriter, type Vowel, type WordSounds } from './sounds.ts';

/**
 * How a word in Arabic script sounds, as Urdu, Sindhi, Persian and Arabic write it; short vowels are not written. `word`
 * must be folded, so that letter variants are one.
 */
export function arabicSounds(word: string): WordSounds {
  const writer = new SoundWriter();
  for (const letter of word) {
    const vowel = longVowels[letter];
    const isFirst = writer.isEmpty;
    // Which short vowel a word begins with is not written either.
    if (isFirst && (letter === 'ا' || letter === 'ع')) writer.addConsonant('a');
    else if (vowel !== undefined && !isFirst) writer.addVowel(vowel);
    else if (letter !== 'ه' && letter !== 'ح' && letter !== 'ھ') {
      const consonant = consonants[letter];
      if (consonant !== undefined) writer.addConsonant(consonant);
    } else if (isFirst) writer.addConsonant('h');
  }
  return { script: 'arabic', sounds: writer.sounds(1) };
}

const longVowels: Readonly<Record<string, Vowel>> = { ا: 'a', و: 'u', ی: 'i', ے: 'i' };

const consonants: Readonly<Record<string, string>> = Object.fromEntries(
  (
    [
      ['b', 'بٻڀ'],
      ['p', 'پڦ'],
      ['t', 'تطٹٽٺٿ'],
      ['s', 'سصث'],
      ['j', 'جژڄ'],
      ['C', 'چڇ'],
      ['k', 'خقکڪ'],
      ['d', 'دڈڏڊڌ'],
      ['z', 'زذضظ'],
      ['r', 'رڑڙ'],
      ['S', 'ش'],
      ['g', 'غگڳ'],
      ['f', 'ف'],
      ['l', 'ل'],
      ['m', 'م'],
      ['n', 'نںڻ'],
      // Only where they begin a word; else they are vowels.
      ['v', 'و'],
      ['y', 'ی'],
    ] as const
  ).flatMap(([sound, letters]) => [...letters].map((letter) => [letter, sound])),
);
