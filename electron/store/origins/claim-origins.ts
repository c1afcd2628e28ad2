import type { OriginCounts } from '../../../shared/model/claim.ts';
import type { OriginReport } from '../../../shared/model/origin.ts';
import { countOrigins } from '../../../shared/origins/count-origins.ts';
import type { OriginQuestion } from '../../../shared/origins/origin-facts.ts';
import { createWalk } from '../../../shared/origins/walk.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';
import { questionsOf } from './questions.ts';
import { readOriginFacts } from './stored-facts.ts';

const kept = new WeakMap<
  ReadonlyDatabase,
  { readonly version: string; readonly counts: ReadonlyMap<string, OriginCounts> }
>();

/** Of the passages that support each claim, by the claim's id; worked out once until something is written. */
export function claimOriginCounts(database: ReadonlyDatabase): ReadonlyMap<string, OriginCounts> {
  const version = versionOf(database);
  const before = kept.get(database);
  if (before?.version === version) return before.counts;
  const counts = countAll(database);
  kept.set(database, { version, counts });
  return counts;
}

/** The four numbers of a report. */
export function originCountsOf({ passages, publishers, origins, unknown }: OriginReport): OriginCounts {
  return {
    passages: passages.length,
    publishers: publishers.length,
    independent: origins.length,
    unknown: unknown.length,
  };
}

function countAll(database: ReadonlyDatabase): ReadonlyMap<string, OriginCounts> {
  const supporting = statement<{ claim: string; annotation: string }>(
    database,
    `SELECT claim_id AS claim, annotation_id AS annotation FROM evidence
     WHERE stance = 'supports' AND superseded_at IS NULL ORDER BY number`,
  ).all();
  const questions = Map.groupBy(
    questionsOf(database, [...new Set(supporting.map(({ annotation }) => annotation))]),
    ({ annotation }) => annotation ?? '',
  );
  const facts = readOriginFacts(database);
  const walk = remembered(createWalk(facts));
  return new Map(
    [...Map.groupBy(supporting, ({ claim }) => claim)].map(([claim, own]) => [
      claim,
      originCountsOf(
        countOrigins(
          own.flatMap(({ annotation }) => questions.get(annotation) ?? []),
          facts,
          walk,
        ),
      ),
    ]),
  );
}

function remembered<Answer>(answer: (question: OriginQuestion) => Answer) {
  const known = new Map<OriginQuestion, Answer>();
  return (question: OriginQuestion): Answer => {
    const found = known.get(question) ?? answer(question);
    known.set(question, found);
    return found;
  };
}

/** The first number counts commits of other processes, the second every row this one wrote. */
function versionOf(database: ReadonlyDatabase): string {
  const row = statement<{ rows: number }>(database, 'SELECT total_changes() AS rows').get();
  return `${database.pragma('data_version', { simple: true })} ${row?.rows}`;
}
