import { isGeneric } from './generic-noun.ts';
import { isKnownPlace } from './known-places.ts';
import { placeNouns } from './word-lists.ts';

interface EdgedName {
  readonly words: readonly string[];
  readonly count: number;
}

/** The beginnings and ends of names, with the name each belongs to. */
export type Edges = ReadonlyMap<string, string>;

/** Of several names with the same end, the one that stands in the text most often is meant. */
export function* edgesOf(
  accepted: ReadonlyMap<string, EdgedName>,
  isOther: (edge: string, full: string) => boolean,
): Generator<void, Edges> {
  const edges = new Map<string, string>();
  const openings = openingsOf(accepted);
  const score = (key: string, edge: string) =>
    (accepted.get(key)?.count ?? 0) * 2 + (key.endsWith(edge) ? 1 : 0);
  let done = 0;
  for (const [key, { words }] of accepted) {
    done += 1;
    if (done % 2_000 === 0) yield;
    for (const edge of beginningsAndEnds(words, openings)) {
      const known = edges.get(edge);
      const isBetter = known === undefined || score(known, edge) < score(key, edge);
      if (isBetter && isPlain(edge) && !isOther(edge, key)) edges.set(edge, key);
    }
  }
  return edges;
}

/** What the words begin with, unless other names begin with it too, and what they end with, unless "of" stands before it. A branch, "Inland Union (Farmers)", is another than the union. */
function beginningsAndEnds(words: readonly string[], openings: ReadonlyMap<string, number>): string[] {
  if (words.at(-1)?.startsWith('(')) return [];
  return words.slice(1).flatMap((_, index) => {
    const beginning = words.slice(0, index + 1).join(' ');
    const isShared = (openings.get(beginning) ?? 0) > 1;
    const isAfterOf = /^(?:of|for|the|on)$/.test(words.at(-index - 2) ?? '');
    return [isShared ? '' : beginning, isAfterOf ? '' : words.slice(-index - 1).join(' ')];
  });
}

/** How many different names begin with the same words, each going on otherwise: "Sindh Police", "Sindh Assembly". */
function openingsOf(accepted: ReadonlyMap<string, EdgedName>): ReadonlyMap<string, number> {
  const next = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const { words } of accepted.values()) {
    for (let length = 1; length < words.length; length += 1) {
      const opening = words.slice(0, length).join(' ');
      const following = words[length] ?? '';
      if (next.get(opening) === following) continue;
      next.set(opening, following);
      counts.set(opening, (counts.get(opening) ?? 0) + 1);
    }
  }
  return counts;
}

/** "Ministry of" and "Board" name nothing by themselves. */
function isPlain(edge: string): boolean {
  return (
    edge.length > 1 &&
    !isGeneric(edge) &&
    !/(?:^| )(?:of|for|the|&)$|^(?:of|for|the|&) /.test(edge) &&
    !placeNouns.has(edge) &&
    !isKnownPlace(edge.charAt(0).toUpperCase() + edge.slice(1))
  );
}
