import type { OriginQuestion } from '../../../shared/origins/origin-facts.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import { keptOrigins } from '../../store/origins/kept-origins.ts';
import { listPartySources } from '../../store/repositories/parties.ts';

/** A party to the matter. */
export interface Party {
  readonly id: string;
  readonly name: string;
}

/**
 * The parties to the matter whose statement a passage is: its document comes from one, or every way from it ends with one.
 * By annotation; an annotation with a passage that is nobody's of them is left out.
 */
export function partiesBehind(
  database: ReadonlyDatabase,
  annotations: readonly string[],
): ReadonlyMap<string, readonly Party[]> {
  const partiesOf = partyFinder(database);
  return new Map(
    keptOrigins(database)
      .questionsOf(annotations)
      .flatMap((questions, index) => {
        const parties = questions.map(partiesOf);
        const annotation = annotations[index] ?? '';
        return parties.some((each) => each.length === 0) ? [] : [[annotation, parties.flat()] as const];
      }),
  );
}

/** Gives the parties whose statement words are; none where they are not, or not only, theirs. */
export function partyFinder(database: ReadonlyDatabase): (question: OriginQuestion) => readonly Party[] {
  const parties = new Map(listPartySources(database).map((party) => [party.id, party]));
  if (parties.size === 0) return () => [];
  const { facts, walk } = keptOrigins(database);
  return (question) => {
    const own = parties.get(facts.document(question.document).source ?? '');
    if (own !== undefined) return [own];
    const { ends, unknown } = walk(question);
    const found = ends.map(({ root }) => (root.type === 'source' ? parties.get(root.source) : undefined));
    const named = found.filter((party) => party !== undefined);
    return unknown.length > 0 || named.length < found.length ? [] : [...new Set(named)];
  };
}
