import { formatEdtf } from '../dates/format-edtf.ts';
import type { OriginAffiliation, OriginFacts } from './origin-facts.ts';

/** A source that another one belongs to, the way there in words, and how many steps that is (0: itself). */
export interface Owner {
  readonly source: string;
  readonly steps: number;
  /** "Harbour Post is owned by Meridian Media (since 2001)"; empty for the source itself. */
  readonly words: string;
}

/**
 * A source and all that it is owned by or part of, at any time: when exactly is not asked, since what was once one house
 * is not shown to be independent.
 */
export function ownersOf(source: string, facts: OriginFacts): readonly Owner[] {
  const owners = new Map<string, Owner>([[source, { source, steps: 0, words: '' }]]);
  for (const owner of owners.values()) {
    const { name } = facts.source(owner.source);
    for (const affiliation of facts.affiliations(owner.source)) {
      if (affiliation.relation !== 'owned by' && affiliation.relation !== 'part of') continue;
      if (owners.has(affiliation.to)) continue;
      const to = facts.source(affiliation.to).name;
      const words = `${name} is ${affiliation.relation} ${to}${timeWords(affiliation)}`;
      owners.set(affiliation.to, {
        source: affiliation.to,
        steps: owner.steps + 1,
        words: owner.words === '' ? words : `${owner.words}; ${words}`,
      });
    }
  }
  return [...owners.values()];
}

function timeWords({ since, until }: OriginAffiliation): string {
  const words = [
    ...(since === null ? [] : [`since ${formatEdtf(since)}`]),
    ...(until === null ? [] : [`until ${formatEdtf(until)}`]),
  ];
  return words.length === 0 ? '' : ` (${words.join(' ')})`;
}
