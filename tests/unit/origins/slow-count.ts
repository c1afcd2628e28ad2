import { personKey } from '../../../shared/origins/bonds.ts';
import type { OriginFacts, OriginQuestion } from '../../../shared/origins/origin-facts.ts';
import { createWays, keyOfStop, type Stop, type Way } from '../../../shared/origins/ways.ts';

/** What counting must come to, however it is done. */
export interface SlowCount {
  /** For each origin its roots and the passages that end there, in a fixed order. */
  readonly origins: readonly string[];
  readonly unknown: readonly number[];
  readonly roots: number;
}

interface End {
  readonly root: string;
  readonly facts: Set<string>;
  readonly passages: Set<number>;
}

/**
 * Counts origins by looking at everything again and again: all stops that can be reached, circles by who reaches whom, and
 * roots put together pair by pair until nothing changes.
 */
export function countSlowly(questions: readonly OriginQuestion[], facts: OriginFacts): SlowCount {
  const waysOf = createWays(facts);
  const ends: End[] = [];
  const unknown = new Set<number>();

  function nextStops(stop: Stop): Stop[] {
    return waysOf(stop).flatMap(({ to }) => (to.type === 'stop' ? [to.stop] : []));
  }

  /** What can be reached by one step or more. */
  function reachable(stop: Stop): Map<string, Stop> {
    const reached = new Map<string, Stop>();
    for (let border = nextStops(stop); border.length > 0; ) {
      const fresh = border.filter((each) => !reached.has(keyOfStop(each)));
      for (const each of fresh) reached.set(keyOfStop(each), each);
      border = fresh.flatMap(nextStops);
    }
    return reached;
  }

  function addEnd(root: string, shared: readonly string[], passage: number): void {
    const known = ends.find((end) => end.root === root) ?? { root, facts: new Set(), passages: new Set() };
    if (!ends.includes(known)) ends.push(known);
    for (const fact of shared) known.facts.add(fact);
    known.passages.add(passage);
  }

  function follow(way: Way, passage: number): void {
    const { to } = way;
    if (to.type === 'unknown') unknown.add(passage);
    if (to.type !== 'root') return;
    const shared = to.bonds.map(({ kind, key }) => `${kind} ${key}`);
    if (to.root.type === 'circle') addCircle(to.root.documents, passage);
    else addEnd(`source ${to.root.source}`, [...shared, ...factsOfSource(to.root.source, facts)], passage);
  }

  function addCircle(documents: readonly string[], passage: number): void {
    const inside = [...documents].sort();
    const shared = inside.flatMap((document) => {
      const { source } = facts.document(document);
      return [`circle ${document}`, ...(source === null ? [] : ownersOf(source, facts))];
    });
    addEnd(`circle ${inside.join(' ')}`, shared, passage);
  }

  for (const [passage, { document, places }] of questions.entries()) {
    const first: Stop =
      places === null || places === 'whole'
        ? { type: places === null ? 'somewhere' : 'whole', document }
        : { type: 'words', document, places };
    const stops = [first, ...reachable(first).values()];
    for (const stop of stops) {
      for (const way of waysOf(stop)) follow(way, passage);
      const circle = [...reachable(stop).values()].filter((each) => reachable(each).has(keyOfStop(stop)));
      if (circle.length === 0) continue;
      const keys = circle.map(keyOfStop);
      const isLeft = circle.some((each) =>
        waysOf(each).some(({ to }) => to.type !== 'stop' || !keys.includes(keyOfStop(to.stop))),
      );
      const documents = circle.flatMap((each) =>
        each.type === 'shared copy' ? each.documents : [each.document],
      );
      if (!isLeft) addCircle([...new Set(documents)], passage);
    }
  }
  return { origins: joined(ends), unknown: [...unknown].sort((a, b) => a - b), roots: ends.length };
}

function joined(ends: readonly End[]): string[] {
  let groups = ends.map((end) => [end]);
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const one of groups)
      for (const other of groups) {
        if (one === other || isChanged || !shareFact(one, other)) continue;
        groups = [...groups.filter((group) => group !== one && group !== other), [...one, ...other]];
        isChanged = true;
      }
  }
  return groups
    .map((group) => {
      const roots = group.map(({ root }) => root).sort();
      const passages = [...new Set(group.flatMap((end) => [...end.passages]))].sort((a, b) => a - b);
      return `${roots.join(' + ')}: ${passages.join(' ')}`;
    })
    .sort();
}

function shareFact(one: readonly End[], other: readonly End[]): boolean {
  return one.some((a) => other.some((b) => [...a.facts].some((fact) => b.facts.has(fact))));
}

function factsOfSource(source: string, facts: OriginFacts): string[] {
  const names = facts.source(source).personNames.map((name) => `author ${personKey(name)}`);
  return [...ownersOf(source, facts), ...names];
}

function ownersOf(source: string, facts: OriginFacts, seen: readonly string[] = []): string[] {
  if (seen.includes(source)) return [];
  const above = facts
    .affiliations(source)
    .filter(({ relation }) => relation !== 'affiliated with' && relation !== 'works for');
  return [`owner ${source}`, ...above.flatMap(({ to }) => ownersOf(to, facts, [...seen, source]))];
}
