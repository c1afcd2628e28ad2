import { type Bond, personKey } from './bonds.ts';
import type { OriginFacts } from './origin-facts.ts';
import { ownersOf } from './owners.ts';
import type { Root } from './ways.ts';

/** A root that a walk came to, with the facts it may share with others. */
export interface FoundRoot {
  readonly root: Root;
  readonly bonds: readonly Bond[];
}

/** Roots that are one, and why. */
export interface RootGroup {
  readonly roots: readonly Root[];
  readonly because: readonly string[];
}

/** A fact that these roots share. */
interface Shared {
  readonly key: string;
  /** Facts near at hand are told first: 0 for circles, then the most steps to an owner, then authors and wire copies. */
  rank: number;
  readonly members: Map<string, string>;
  readonly words: (members: readonly string[]) => string;
}

/** Tells one root from another. */
export function keyOfRoot(root: Root): string {
  return root.type === 'source' ? `source ${root.source}` : `circle ${root.documents.join(' ')}`;
}

/** Makes one of roots that share an owner, an author, a wire copy or a circle; what comes out does not depend on their order. */
export function joinRoots(found: readonly FoundRoot[], facts: OriginFacts): readonly RootGroup[] {
  const roots = new Map(found.map(({ root }) => [keyOfRoot(root), root]));
  const parents = new Map([...roots.keys()].map((key) => [key, key]));
  const reasons: { readonly member: string; readonly words: string }[] = [];

  function headOf(key: string): string {
    let head = key;
    for (
      let parent = parents.get(head);
      parent !== undefined && parent !== head;
      parent = parents.get(head)
    ) {
      parents.set(head, parents.get(parent) ?? parent);
      head = parent;
    }
    return head;
  }

  for (const { members, words } of sharedFacts(found, facts)) {
    const keys = [...members.keys()].sort();
    const [first = '', ...others] = keys;
    const joined = others.filter((other) => headOf(other) !== headOf(first));
    for (const other of joined) parents.set(headOf(other), headOf(first));
    if (joined.length === 0) continue;
    const said = keys.map((key) => members.get(key) ?? '').filter((each) => each !== '');
    reasons.push({ member: first, words: words(said) });
  }

  const groups = Map.groupBy([...roots].sort(byKey), ([key]) => headOf(key));
  return [...groups].map(([head, members]) => ({
    roots: members.map(([, root]) => root),
    because: reasons.filter(({ member }) => headOf(member) === head).map(({ words }) => words),
  }));
}

function byKey([one]: readonly [string, Root], [other]: readonly [string, Root]): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function sharedFacts(found: readonly FoundRoot[], facts: OriginFacts): readonly Shared[] {
  const shared = new Map<string, Shared>();
  const share = (fact: Omit<Shared, 'members'>, root: string, words: string) => {
    const known = shared.get(fact.key) ?? { ...fact, members: new Map<string, string>() };
    // Several documents may give a root the same fact; which of them is told must not depend on their order.
    const before = known.members.get(root);
    known.rank = Math.max(known.rank, fact.rank);
    known.members.set(root, before === undefined || words < before ? words : before);
    shared.set(fact.key, known);
  };

  for (const { root, bonds } of found) {
    const key = keyOfRoot(root);
    for (const bond of bonds) share(factOfBond(bond), key, bond.words);
    const sources =
      root.type === 'source'
        ? [root.source]
        : root.documents.flatMap((document) => facts.document(document).source ?? []);
    for (const source of sources) {
      for (const owner of ownersOf(source, facts))
        share(factOfOwner(owner.source, owner.steps, facts), key, owner.words);
    }
    if (root.type === 'circle') {
      for (const document of root.documents) share(factOfCircle(document, facts), key, '');
      continue;
    }
    for (const name of facts.source(root.source).personNames) {
      const person = personKey(name);
      if (person !== null) share(factOfBond({ kind: 'author', key: person, words: name }), key, name);
    }
  }
  return [...shared.values()]
    .filter(({ members }) => members.size > 1)
    .sort((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : 1));
}

function factOfBond({ kind, key }: Bond): Omit<Shared, 'members'> {
  return kind === 'author'
    ? { key: `author ${key}`, rank: 1_001, words: ([name = '']) => `the same author: ${name}` }
    : { key: `wire copy ${key}`, rank: 1_000, words: ([titles = '']) => `the same wire copy: ${titles}` };
}

function factOfOwner(source: string, steps: number, facts: OriginFacts): Omit<Shared, 'members'> {
  const { name } = facts.source(source);
  return {
    key: `owner ${source}`,
    rank: 1 + Math.min(steps, 900),
    words: (members) => (members.length === 0 ? `the same source: ${name}` : members.join('; ')),
  };
}

function factOfCircle(document: string, facts: OriginFacts): Omit<Shared, 'members'> {
  const { title } = facts.document(document);
  return { key: `circle ${document}`, rank: 0, words: () => `circles of citations that meet in “${title}”` };
}
