import type { PreparedName } from './compare-names.ts';
import type { WordSounds } from './sounds.ts';

/** What of a name can be compared at once. */
export interface NameLook {
  readonly joined: string;
  readonly initials: ReadonlySet<string>;
  /** How often each kind of consonant is heard; null where the name has words without sounds. */
  readonly kinds: Uint8Array | null;
  readonly words: number;
  readonly hasInitial: boolean;
  /** The kinds that its words begin with, in order of kinds, and the one that the name begins with. */
  readonly begins: string;
  readonly first: number;
}

/** What is seen of a name at a glance: enough to tell which names cannot be like it. */
export function lookOf({ words, joined, initials }: PreparedName): NameLook {
  const heard = words.flatMap(({ sounds }) => (sounds === null ? [] : [sounds]));
  const begins = heard.map(beginningOf);
  return {
    joined: joined.folded,
    initials,
    kinds: heard.length === words.length ? countKinds(heard) : null,
    words: words.length,
    hasInitial: words.some(({ isInitial }) => isInitial),
    begins: begins.toSorted((one, other) => one - other).join(),
    first: begins[0] ?? 0,
  };
}

/** Whether comparing two names can find anything; false only where it hardly can. */
export function mayBeAlike(one: NameLook, other: NameLook): boolean {
  if (one.joined === other.joined || one.initials.has(other.joined) || other.initials.has(one.joined))
    return true;
  // Names of other scripts, and with numbers, are alike only word for word.
  if (one.kinds === null || other.kinds === null)
    return one.words > 1 && one.words === other.words && one.joined.length === other.joined.length;
  if (one.words === other.words ? one.begins !== other.begins : one.first !== other.first) return false;
  if (one.hasInitial || other.hasInitial) return true;
  let different = 0;
  for (let kind = 0; kind < kindCount; kind += 1)
    different += Math.abs((one.kinds[kind] ?? 0) - (other.kinds[kind] ?? 0));
  return different <= 2;
}

function countKinds(words: readonly WordSounds[]): Uint8Array {
  const counts = new Uint8Array(kindCount);
  for (const { sounds } of words)
    for (const { consonant } of sounds) {
      const kind = kindOf.get(consonant) ?? 0;
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
  return counts;
}

function beginningOf({ sounds: [first] }: WordSounds): number {
  return kindOf.get(first?.consonant ?? '') ?? 0;
}

/** Consonants that may be written for each other are of one kind. */
const kinds = ['ah', 'bpfv', 'tdszSCjykg', 'm', 'n', 'l', 'r'];
const kindCount = kinds.length + 1;
const kindOf = new Map(kinds.flatMap((letters, kind) => [...letters].map((letter) => [letter, kind + 1])));
