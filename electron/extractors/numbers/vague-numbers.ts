/** "Dozens of", with the least that a plural can mean: two of them. */
const leastOf = new Map<string, number>([
  ['tens', 20],
  ['dozens', 24],
  ['scores', 40],
  ['hundreds', 200],
  ['thousands', 2_000],
  ['tens of thousands', 20_000],
  ['hundreds of thousands', 200_000],
  ['lakhs', 200_000],
  ['millions', 2_000_000],
  ['tens of millions', 20_000_000],
  ['hundreds of millions', 200_000_000],
  ['crores', 20_000_000],
  ['billions', 2_000_000_000],
  ['درجنوں', 24],
  ['سینکڑوں', 200],
  ['سیکڑوں', 200],
  ['ہزاروں', 2_000],
  ['لاکھوں', 200_000],
  ['کروڑوں', 20_000_000],
  ['عشرات', 20],
  ['مئات', 200],
  ['آلاف', 2_000],
  ['ده‌ها', 20],
  ['صدها', 200],
  ['هزاران', 2_000],
]);

/** A regular expression's alternation of "dozens", "hundreds" and the like. */
export const vagueNumberPattern: string = [...leastOf.keys()].sort((a, b) => b.length - a.length).join('|');

/** The least that such a word means; null for another word. */
export function leastOfVague(word: string): number | null {
  return leastOf.get(word.toLowerCase()) ?? null;
}
