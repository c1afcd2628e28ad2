import { type Mutation, mutateBytes } from '../mutate-bytes.ts';

/** Bytes at the end of a binary property list that say where everything is. */
const trailerBytes = 32;

/** Changes a binary property list where it hurts: its trailer, its table of offsets, or a reference, which then leads in a circle. */
export const mutatePlist: Mutation = (bytes, random, tokens) => {
  if (bytes.length < 8 + trailerBytes || random.oneIn(3)) return mutateBytes(bytes, random, tokens);
  const changed = Buffer.from(bytes);
  const trailer = bytes.length - trailerBytes;
  if (random.oneIn(3)) {
    changed[trailer + random.below(trailerBytes)] = random.of([0, 1, 2, 8, 0x7f, 0x80, 0xff]);
    return changed;
  }
  const table = Number(bytes.readBigUInt64BE(trailer + 24));
  if (random.oneIn(2) && table < trailer) {
    changed[table + random.below(trailer - table)] = random.below(256);
    return changed;
  }
  // Small numbers are what references to objects look like.
  const places = [...bytes.subarray(8, trailer).entries()].filter(([, byte]) => byte < 64);
  if (places.length > 0) changed[8 + (random.of(places)[0] ?? 0)] = random.below(64);
  return changed;
};
