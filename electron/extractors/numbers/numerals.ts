/** Number words of English and Urdu by their value. Hundreds and more multiply what stands before them. */
const unitWords = wordsFrom(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
);
const tenWords = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const urduWords = wordsFrom(
  'صفر ایک دو تین چار پانچ چھ سات آٹھ نو دس گیارہ بارہ تیرہ چودہ پندرہ سولہ سترہ اٹھارہ انیس بیس اکیس بائیس تئیس چوبیس پچیس چھبیس ستائیس اٹھائیس انتیس تیس اکتیس بتیس تینتیس چونتیس پینتیس چھتیس سینتیس اڑتیس انتالیس چالیس',
);
const small = new Map<string, number>([
  ...unitWords,
  ...tenWords.map((word, index): [string, number] => [word, (index + 2) * 10]),
  ...urduWords,
  ['پینتالیس', 45],
  ['پچاس', 50],
  ['پچپن', 55],
  ['ساٹھ', 60],
  ['پینسٹھ', 65],
  ['ستر', 70],
  ['پچھتر', 75],
  ['نوے', 90],
  ['dozen', 12],
]);
const scales = new Map<string, number>([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['crores', 1e7],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['سو', 100],
  ['ہزار', 1e3],
  ['لاکھ', 1e5],
  ['کروڑ', 1e7],
  ['ارب', 1e9],
  ['ألف', 1e3],
  ['آلاف', 1e3],
  ['مليون', 1e6],
  ['هزار', 1e3],
  ['میلیون', 1e6],
]);

const figures = '\\d{1,3}(?:,\\d{2,3})*,\\d{3}(?:\\.\\d+)?(?![\\d])|\\d{1,12}(?:[.٫]\\d{1,6})?';
const scaleWords = [...scales.keys()].sort(longestFirst).join('|');
const smallWords = [...small.keys()]
  .filter((word) => word !== 'zero' && word !== 'dozen')
  .sort(longestFirst)
  .join('|');
const inWords = `(?:half a|(?:a|an)(?= (?:${scaleWords})(?!\\p{L}))|${smallWords})(?:[ -](?:and )?(?:${smallWords}|${scaleWords})(?!\\p{L}))*`;

/**
 * A regular expression's source for one number: "1,800", "2.5 million", "three hundred and twelve", "a dozen". Case and digits have to be
 * folded by flag and before; what it matches `readNumeral` reads.
 */
export const numeralPattern: string = `(?:(?:${figures})(?: (?:${scaleWords})(?!\\p{L}))*|${inWords})`;

/** Gives the value of words that `numeralPattern` matched; null where they make no number. */
export function readNumeral(words: string): number | null {
  const [first = '', ...rest] = words.toLowerCase().split(/[ -]+/);
  const start = /^\d/.test(first) ? Number(first.replace(/,/g, '').replace('٫', '.')) : null;
  if (start !== null) return rest.reduce((value, word) => value * (scales.get(word) ?? 1), start);
  return readWords([first, ...rest]);
}

function readWords(words: readonly string[]): number | null {
  let total = 0;
  let group: number | null = null;
  for (const word of words) {
    if (word === 'and') continue;
    const scale = scales.get(word);
    if (scale !== undefined && (group !== null || words[0] !== word)) {
      group = (group ?? 1) * scale;
      if (scale >= 1000) {
        total += group;
        group = 0;
      }
      continue;
    }
    const value: number | undefined =
      word === 'a' || word === 'an' ? (group ?? 1) : word === 'half' ? 0.5 : small.get(word);
    if (value === undefined) return null;
    group = word === 'a' || word === 'an' ? value : (group ?? 0) + value;
  }
  return group === null ? null : total + group;
}

function wordsFrom(words: string): [string, number][] {
  return words.split(' ').map((word, index) => [word, index]);
}

function longestFirst(a: string, b: string): number {
  return b.length - a.length;
}
