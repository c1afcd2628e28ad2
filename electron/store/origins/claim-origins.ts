import type { OriginCounts } from '../../../shared/model/claim.ts';
import type { OriginReport } from '../../../shared/model/origin.ts';
import { countOrigins } from '../../../shared/origins/count-origins.ts';
import type { OriginQuestion } from '../../../shared/origins/origin-facts.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';
import { type KeptOrigins, keptOrigins } from './kept-origins.ts';

/** A count with what it was made of. */
interface KeptCount {
  readonly questions: readonly (readonly OriginQuestion[])[];
  readonly counts: OriginCounts;
}

/** By claim. A count holds while the passages that support the claim, and all that origins depend on, are the same. */
const kept = new WeakMap<KeptOrigins, Map<string, KeptCount>>();

/** Of the passages that support each of these claims, or all, by the claim's id; claims without such a passage are left out. */
export function claimOriginCounts(
  database: ReadonlyDatabase,
  claims?: readonly string[],
): ReadonlyMap<string, OriginCounts> {
  const origins = keptOrigins(database);
  const known = kept.get(origins) ?? new Map<string, KeptCount>();
  kept.set(origins, known);
  const supporting = listSupporting(database, claims);
  const questions = origins.questionsOf(supporting.map(({ annotation }) => annotation));
  const byClaim = Map.groupBy(
    supporting.map(({ claim }, index) => ({ claim, questions: questions[index] ?? [] })),
    ({ claim }) => claim,
  );
  return new Map(
    [...byClaim].map(([claim, passages]) => {
      const own = passages.map((each) => each.questions);
      const before = known.get(claim);
      const count = before !== undefined && isSame(before.questions, own) ? before : countOf(own, origins);
      known.set(claim, count);
      return [claim, count.counts];
    }),
  );
}

/** The four numbers of a report. */
function originCountsOf({ passages, publishers, origins, unknown }: OriginReport): OriginCounts {
  return {
    passages: passages.length,
    publishers: publishers.length,
    independent: origins.length,
    unknown: unknown.length,
  };
}

function countOf(questions: readonly (readonly OriginQuestion[])[], { facts, walk }: KeptOrigins): KeptCount {
  return { questions, counts: originCountsOf(countOrigins(questions.flat(), facts, walk)) };
}

function isSame<Item>(one: readonly Item[], other: readonly Item[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}

function listSupporting(
  database: ReadonlyDatabase,
  claims: readonly string[] | undefined,
): { readonly claim: string; readonly annotation: string }[] {
  const condition = claims === undefined ? '' : 'AND claim_id IN (SELECT value FROM json_each(@claims))';
  return statement<{ claim: string; annotation: string }>(
    database,
    `SELECT claim_id AS claim, annotation_id AS annotation FROM evidence
     WHERE stance = 'supports' AND superseded_at IS NULL ${condition} ORDER BY number`,
  ).all(claims === undefined ? {} : { claims: JSON.stringify(claims) });
}
