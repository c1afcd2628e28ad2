import { createRandom } from '../generate.ts';

/** What texts of one writing are made of. */
export interface Script {
  readonly name: 'Latin' | 'Arabic';
  /** Words by falling frequency. */
  readonly words: readonly string[];
  readonly letters: string;
  readonly comma: string;
  readonly fullStop: string;
  /** Whether words are broken with a hyphen at the ends of lines, and sentences begin with a capital. */
  readonly hasHyphens: boolean;
}

const vocabularySize = 20_000;

const commonLatin =
  'the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which one ' +
  'were all her she there would their we him been has when who will no more if out so up said what its about than into them can ' +
  'only other time new some could these two may first then do any now over such our even most made after also did many off before ' +
  'must well back through years where much way down should because long each just those people too how little good make very still ' +
  'own work men day here old life both between being under three never know same another while last might us great since against';
const commonArabic =
  'في من على أن إلى عن مع هذا هذه التي الذي كان كانت بعد قبل كل ما لا هو هي أو ثم قد بين حتى عند غير إن لم لن ذلك تلك ' +
  'كما لكن حيث أي منذ خلال ضد نحو فوق تحت أمام حول دون بعض جميع أكثر أول آخر يوم عام سنة قال قالت أكد أعلن ذكر أضاف وقد وكان';

const syllables =
  'ba ke li mo nu ra se ti vo zu an er in or ul sta pre con ment har fi ffi fla dre gor sil tan ver ing ted ly port mar den ' +
  'lo ch ea qui spo ble ous ate tion ri ne ga wa';
const rootLetters = 'بتثجحخدذرزسشصضطظعغفقكلمنهوي';
/** Patterns of Arabic words; the digits are the letters of the root. */
const patterns =
  '123 1ا23 م12و3 ت12ي3 ا1ت2ا3 است12ا3 1123ة 12ا3ة م1ا23ة ال123 ال1ا23 الم12و3 الت12ي3 ال12ا3ة ي123 ت123 1123ون م1ا23ات 12ي3 أ12ا3';

export const latin: Script = {
  name: 'Latin',
  words: vocabulary(commonLatin, 11, latinWord),
  letters: 'abcdefghijklmnopqrstuvwxyz ',
  comma: ',',
  fullStop: '.',
  hasHyphens: true,
};

export const arabic: Script = {
  name: 'Arabic',
  words: vocabulary(commonArabic, 12, arabicWord),
  letters: 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي ',
  comma: '،',
  fullStop: '.',
  hasHyphens: false,
};

type MakeWord = (pick: (from: string) => string, random: () => number) => string;

function vocabulary(common: string, seed: number, make: MakeWord): readonly string[] {
  const random = createRandom(seed);
  const pick = (from: string) => {
    const parts = from.includes(' ') ? from.split(' ') : [...from];
    return parts[Math.floor(random() * parts.length)] ?? '';
  };
  const words = new Set(common.split(' '));
  while (words.size < vocabularySize) words.add(make(pick, random));
  return [...words];
}

function latinWord(pick: (from: string) => string, random: () => number): string {
  const count = 2 + Math.floor(random() * 3);
  return Array.from({ length: count }, () => pick(syllables)).join('');
}

function arabicWord(pick: (from: string) => string): string {
  const root = [pick(rootLetters), pick(rootLetters), pick(rootLetters)];
  return pick(patterns).replace(/[123]/g, (digit) => root[Number(digit) - 1] ?? '');
}
