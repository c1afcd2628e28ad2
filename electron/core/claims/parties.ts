import type { Claim } from '../../../shared/model/claim.ts';
import type { OriginQuestion } from '../../../shared/origins/origin-facts.ts';
import { foldedOnly } from '../../../shared/text/folding.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import { keptOrigins } from '../../store/origins/kept-origins.ts';
import { listPartySources } from '../../store/repositories/parties.ts';
import { listTags } from '../../store/repositories/tags.ts';

/** A party to the matter. */
export interface Party {
  readonly id: string;
  readonly name: string;
}

/** The claim as far as it tells which matter it is about. */
export type Matter = Pick<Claim, 'question' | 'tags'>;

/**
 * The parties to the matter of a claim whose statement a passage is: its document comes from one, or every way from it ends with
 * one. By annotation; an annotation with a passage that is nobody's of them is left out.
 */
export function partiesBehind(
  database: ReadonlyDatabase,
  matter: Matter,
  annotations: readonly string[],
): ReadonlyMap<string, readonly Party[]> {
  const partiesOf = partyFinder(database, matter);
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

/** Gives the parties whose statement words are; none where they are not, or not only, theirs. For null only parties in general. */
export function partyFinder(
  database: ReadonlyDatabase,
  matter: Matter | null,
): (question: OriginQuestion) => readonly Party[] {
  const parties = partiesTo(database, matter);
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

/** A source that is a party in one topic only is one where the claim has a tag of that name, or its question names it. */
function partiesTo(database: ReadonlyDatabase, matter: Matter | null): ReadonlyMap<string, Party> {
  const sources = listPartySources(database);
  const tags = sources.some(({ topic }) => topic !== null) ? listTags(database) : [];
  const named = tags.filter(({ id }) => matter?.tags.includes(id)).map(({ name }) => inWords(name));
  const asked = inWords(matter?.question?.words ?? '');
  const isAbout = (topic: string) => topic.trim() !== '' && (named.includes(topic) || asked.includes(topic));
  return new Map(
    sources
      .filter(({ topic }) => topic === null || isAbout(inWords(topic)))
      .map(({ id, name }) => [id, { id, name }]),
  );
}

/** Folded words with one space before, between and after them. */
function inWords(text: string): string {
  return ` ${foldedOnly(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ')} `;
}
