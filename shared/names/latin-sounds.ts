import { SoundWriter, type Vowel, type WordSounds } from './sounds.ts';

/**
 * How a word in Latin script sounds, as it is spelt for names from South Asian languages, Persian and Arabic: "Kaimkhani" as
 * "Qaimkhani", "Hussain" as "Hussein", "Muttahida" as "Mothaidda". Aspiration and an h after the first letter are not
 * heard, nor are doubled consonants. `word` must be folded.
 */
export function latinSounds(word: string): WordSounds {
  const writer = new SoundWriter();
  const letters = word
    .replace(/que$/, 'q')
    .replace(/([bcdfgklmnprstvz])e$/, '$1')
    .replace(doubled, '$1');
  for (const [letter] of letters.matchAll(spelling)) {
    const written = spellings[letter] ?? letter;
    const isFirst = writer.isEmpty;
    if (written === 'x') for (const each of 'ks') writer.addConsonant(each);
    else if (written === 'c') writer.addConsonant('k');
    else if (written === 'qu') {
      writer.addConsonant('k');
      writer.addVowel('u');
    } else if ('aeiou'.includes(written)) writer.addVowel(vowels[written] ?? 'a');
    else if (written === 'y' && !isFirst) writer.addVowel('i');
    else if ((written === 'v' || written === 'w') && !isFirst) writer.addVowel('u');
    else if (written === 'w') writer.addConsonant('v');
    else if (written !== 'h' || isFirst) writer.addConsonant(written);
  }
  return { script: 'latin', sounds: writer.sounds(2) };
}

const spelling = /sch|tch|dj|dz|sh|ch|zh|kh|gh|dh|th|bh|jh|ph|ck|rh|qu(?=[aeiou])|[a-z]/g;
const doubled = /([b-df-hj-np-tv-z])\1+/g;

/** `S` stands for sh, `C` for ch. */
const spellings: Readonly<Record<string, string>> = {
  sch: 'S',
  sh: 'S',
  tch: 'C',
  ch: 'C',
  dj: 'j',
  zh: 'j',
  jh: 'j',
  dz: 'z',
  kh: 'k',
  gh: 'g',
  dh: 'd',
  th: 't',
  bh: 'b',
  ph: 'f',
  ck: 'k',
  rh: 'r',
  q: 'k',
};

const vowels: Readonly<Record<string, Vowel>> = { a: 'a', e: 'e', i: 'i', o: 'u', u: 'u' };
