/** What a number's words say, and how far an extractor may read them otherwise. */
export interface LabelledNumber {
  /** The least that counts as right, and the most; the same but for "dozens" and the like. */
  readonly least: readonly [number, number];
  /** Null where the words leave it open. */
  readonly most: readonly [number, number] | null;
}

/** "Dozens" is read as 12, 20 or 24 upwards, "hundreds" as 100 or 200. */
const vague = new Map<string, LabelledNumber>([
  ['dozens', { least: [12, 36], most: null }],
  ['scores', { least: [20, 60], most: null }],
  ['hundreds', { least: [100, 300], most: null }],
  ['thousands', { least: [1000, 3000], most: null }],
  ['tens of thousands', { least: [10_000, 30_000], most: null }],
]);

/** Reads `14`, `14..`, `0..14`, `~40` and words such as `dozens`; null where it is none of them. */
export function readNumberValue(value: string): LabelledNumber | null {
  const known = vague.get(value);
  if (known !== undefined) return known;
  const match = /^(~?)(\d+(?:\.\d+)?)(?:(\.\.)(\d+(?:\.\d+)?)?)?$/.exec(value);
  if (match === null) return null;
  const least = Number(match[2]);
  if (match[1] === '~') return { least: [least * 0.8, least], most: [least, least * 1.2] };
  if (match[3] === undefined) return { least: [least, least], most: [least, least] };
  const most = match[4] === undefined ? null : Number(match[4]);
  return { least: [least, least], most: most === null ? null : [most, most] };
}
