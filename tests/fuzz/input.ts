import { formats } from '../../electron/importers/formats/formats.ts';
import type { Job } from '../../electron/importers/process/messages.ts';
import type { Fixture, FuzzedFormat } from './fixtures.ts';
import { longestInput, mutateBytes, replaced } from './mutate-bytes.ts';
import { mutateStructure } from './mutate-structure.ts';
import { type Random, randomOf } from './random.ts';
import { tokensOf } from './tokens.ts';

/** A broken file, and how it is given to an importer. */
export interface FuzzInput extends Fixture, Pick<Job, 'purpose' | 'password'> {}

/** At most so many changes are made to one file. */
const mostChanges = 8;

/** Of the fixtures that are locked. */
const passwordOfFixtures = 'quay';

/**
 * Gives the broken files of a format by number: the same for the same seed, format, fixtures and number. Every other one is changed with
 * knowledge of how the format is built. One of five containers that let choose is listed, not imported; locked files are given their
 * password every other time; now and then a file has the name of another format.
 */
export function inputsOf(
  { name: format, fixtures }: FuzzedFormat,
  seed: number,
): (number: number) => FuzzInput {
  const tokens = tokensOf(format, fixtures);
  const letsChoose = formats.some(({ name, letsChoose }) => name === format && letsChoose);
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
    const isLocked = name.includes('locked');
    return {
      name: random.oneIn(40) ? otherwiseNamed(random) : name,
      bytes: changed,
      purpose: letsChoose && random.oneIn(5) ? 'list' : 'import',
      password: isLocked && random.oneIn(2) ? passwordOfFixtures : null,
    };
  };
}

function otherwiseNamed(random: Random): string {
  const { extensions } = random.of(formats);
  return `harbour.${extensions[0] ?? 'unknown'}`;
}
