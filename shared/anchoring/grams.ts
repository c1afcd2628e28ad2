/** How many units stand in a gram. */
export const gramLength = 5;

const fewestBits = 8;
const mostBits = 20;
const sliceLength = 0x10000;

/** Where each gram of a text stands. Grams that share a hash share a list. */
export interface GramPostings {
  readonly shift: number;
  /** Where the list of a hash begins in `positions`; it ends where the next one begins. */
  readonly starts: Uint32Array;
  /** Offsets of grams, rising within a list. */
  readonly positions: Uint32Array;
}

/** Whether folded units are long enough to hold a gram. */
export function hasGrams(units: Uint16Array): boolean {
  return units.length >= gramLength;
}

/** Lists where each gram of `units` stands, in slices of a few milliseconds. */
export function* postGrams(units: Uint16Array): Generator<void, GramPostings> {
  const count = Math.max(0, units.length - gramLength + 1);
  const bits = Math.min(mostBits, Math.max(fewestBits, Math.ceil(Math.log2(count + 1)) - 2));
  const shift = 32 - bits;
  const starts = new Uint32Array(2 ** bits + 1);
  for (let from = 0; from < count; from += sliceLength) {
    countGrams({ shift, starts }, units, from, Math.min(from + sliceLength, count));
    yield;
  }
  let sum = 0;
  for (let hash = 0; hash < starts.length; hash += 1) {
    sum += starts[hash] as number;
    starts[hash] = sum;
  }
  const positions = new Uint32Array(count);
  for (let to = count; to > 0; to -= sliceLength) {
    yield;
    placeGrams({ shift, starts, positions }, units, Math.max(0, to - sliceLength), to);
  }
  return { shift, starts, positions };
}

function countGrams(
  { shift, starts }: Pick<GramPostings, 'shift' | 'starts'>,
  units: Uint16Array,
  from: number,
  to: number,
): void {
  for (let at = from; at < to; at += 1) {
    const hash = hashAt(units, at, shift);
    starts[hash] = (starts[hash] as number) + 1;
  }
}

/** Fills the lists from their ends, going back through the text; each start arrives where its list begins. */
function placeGrams(
  { shift, starts, positions }: GramPostings,
  units: Uint16Array,
  from: number,
  to: number,
): void {
  for (let at = to - 1; at >= from; at -= 1) {
    const hash = hashAt(units, at, shift);
    const place = (starts[hash] as number) - 1;
    starts[hash] = place;
    positions[place] = at;
  }
}

/** The hash of the gram that begins at `at`. */
export function hashAt(units: Uint16Array, at: number, shift: number): number {
  let hash = units[at] as number;
  for (let next = 1; next < gramLength; next += 1)
    hash = (Math.imul(hash, 0x2c1b3c6d) ^ (units[at + next] as number)) | 0;
  return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> shift;
}
