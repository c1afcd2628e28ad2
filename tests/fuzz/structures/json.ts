import { longestInput, type Mutation } from '../mutate-bytes.ts';
import type { Random } from '../random.ts';

interface Place {
  readonly owner: Record<string, unknown> | unknown[];
  readonly key: string;
}

/** Values that stand where another one is expected. */
const values: readonly unknown[] = [
  null,
  true,
  -1,
  1e300,
  2 ** 53,
  '',
  ' ',
  '\u0000\ud800',
  '../../a',
  'file:///etc/passwd',
  '9999-99-99',
  '('.repeat(5_000),
  'a '.repeat(20_000),
  [],
  {},
  [[]],
  { toString: null, valueOf: 1, length: -1 },
];

/** Puts another value in place of one of a JSON document, takes one away, repeats it or nests it; `otherwise` for what is no JSON. */
export function mutateJson(otherwise: Mutation): Mutation {
  return (bytes, random, tokens) => {
    let root: unknown;
    try {
      root = JSON.parse(bytes.toString('utf8'));
    } catch {
      return otherwise(bytes, random, tokens);
    }
    const places = placesIn(root);
    if (places.length === 0 || random.oneIn(4)) return otherwise(bytes, random, tokens);
    const place = random.of(places);
    // The only words whose assignment would not make a member of its own.
    if (place.key !== '__proto__') change(place, random, places);
    return written(root) ?? otherwise(bytes, random, tokens);
  };
}

/** Null for what was nested deeper than can be written. */
function written(root: unknown): Buffer | null {
  try {
    return Buffer.from(JSON.stringify(root)).subarray(0, longestInput);
  } catch {
    return null;
  }
}

function change({ owner, key }: Place, random: Random, places: readonly Place[]): void {
  const members = owner as Record<string, unknown>;
  const value = members[key];
  switch (random.below(6)) {
    case 0:
      if (Array.isArray(owner)) owner.splice(Number(key), 1);
      else delete owner[key];
      break;
    case 1:
      members[key] = Array.from({ length: random.of([2, 50, 1_000]) }, () => value);
      break;
    case 2: {
      let nested: unknown = value;
      for (let left = random.of([1, 10, 1_000]); left > 0; left -= 1) nested = [nested];
      members[key] = nested;
      break;
    }
    case 3: {
      const other = random.of(places);
      members[key] = copyOf((other.owner as Record<string, unknown>)[other.key]);
      break;
    }
    default:
      members[key] = random.of(values);
  }
}

/** As it would be read from a file; what is nested too deep for that is left out. */
function copyOf(value: unknown): unknown {
  const bytes = written(value);
  return bytes === null || bytes.length === longestInput ? null : JSON.parse(bytes.toString('utf8'));
}

/** Every place of a value within `root`, the first few thousand of them. */
function placesIn(root: unknown): readonly Place[] {
  const places: Place[] = [];
  const open: unknown[] = [root];
  for (let owner = open.pop(); open.length > 0 || owner !== undefined; owner = open.pop()) {
    if (typeof owner !== 'object' || owner === null || places.length > 4_000) continue;
    for (const [key, value] of Object.entries(owner)) {
      places.push({ owner: owner as Place['owner'], key });
      open.push(value);
    }
  }
  return places;
}
