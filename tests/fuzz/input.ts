import type { Fixture, FuzzedFormat } from './fixtures.ts';
import { longestInput, mutateBytes, replaced } from './mutate-bytes.ts';
import { mutateStructure } from './mutate-structure.ts';
import { randomOf } from './random.ts';
import { tokensOf } from './tokens.ts';

/** At most so many changes are made to one file. */
const mostChanges = 8;

/**
 * Gives the broken files of a format by number: the same for the same seed, format, fixtures and number. Every other one is changed with
 * knowledge of how the format is built.
 */
export function inputsOf(
  { name: format, fixtures }: FuzzedFormat,
  seed: number,
): (number: number) => Fixture {
  const tokens = tokensOf(format, fixtures);
  return (number) => {
    const random = randomOf(`${seed} ${format} ${number}`);
    const { name, bytes } = random.of(fixtures);
    let changed = bytes;
    if (random.oneIn(20)) {
      const other = random.of(fixtures).bytes;
      const from = random.below(other.length);
      changed = replaced(changed, random.below(changed.length), changed.length, other.subarray(from));
    }
    const mutate = number % 2 === 0 ? mutateStructure : mutateBytes;
    // One change as often as several: much of what is changed often is refused at once.
    for (let left = random.oneIn(2) ? 1 : 1 + random.below(mostChanges); left > 0; left -= 1)
      changed = (random.oneIn(8) ? mutateBytes : mutate)(changed, random, tokens).subarray(0, longestInput);
    return { name, bytes: changed };
  };
}
