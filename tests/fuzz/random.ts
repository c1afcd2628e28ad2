import { createHash } from 'node:crypto';

/** Numbers that look random and are always the same for the same words. */
export interface Random {
  /** A whole number from 0 to `limit - 1`; 0 when the limit is 0. */
  below(limit: number): number;
  /** One of these; throws when there are none. */
  of<Item>(items: readonly Item[]): Item;
  /** True one time in `times`. */
  oneIn(times: number): boolean;
}

/** Gives the numbers that belong to `words` (sfc32, seeded by a hash). */
export function randomOf(words: string): Random {
  const hash = createHash('sha256').update(words).digest();
  let a = hash.readUInt32LE(0);
  let b = hash.readUInt32LE(4);
  let c = hash.readUInt32LE(8);
  let counter = hash.readUInt32LE(12);
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  const below = (limit: number) => (limit <= 0 ? 0 : Math.floor((next() / 2 ** 32) * limit));
  return {
    below,
    of: (items) => {
      if (items.length === 0) throw new Error('There is nothing to choose from.');
      return items[below(items.length)] as (typeof items)[number];
    },
    oneIn: (times) => below(times) === 0,
  };
}
