import { createWalk, type PassageWalk } from '../../../shared/origins/walk.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';
import { questionOfDocument, questionsOf } from './questions.ts';
import { readOriginFacts } from './stored-facts.ts';

/** Where an annotation or a document comes from: the sources that ways from it end with, and whether one ends in the unknown. */
export interface FoundOrigins {
  readonly id: string;
  readonly sources: ReadonlySet<string>;
  readonly isUnknown: boolean;
}

export interface AllOrigins {
  readonly annotations: readonly FoundOrigins[];
  readonly documents: readonly FoundOrigins[];
}

const kept = new WeakMap<ReadonlyDatabase, { readonly version: string; readonly origins: AllOrigins }>();

/** Of every annotation and document of the project; worked out once until something is written. */
export function allOrigins(database: ReadonlyDatabase): AllOrigins {
  const version = versionOf(database);
  const before = kept.get(database);
  if (before?.version === version) return before.origins;
  const origins = walkAll(database);
  kept.set(database, { version, origins });
  return origins;
}

function walkAll(database: ReadonlyDatabase): AllOrigins {
  const walk = createWalk(readOriginFacts(database));
  const ids = (table: string) =>
    statement<{ id: string }>(database, `SELECT id FROM ${table} ORDER BY number`)
      .all()
      .map(({ id }) => id);
  const passages = questionsOf(database, ids('annotation')).map(
    (question) => [question.annotation ?? '', walk(question)] as const,
  );
  const documents = ids('document').map((id) => [id, walk(questionOfDocument(id))] as const);
  return { annotations: joined(passages), documents: joined(documents) };
}

/** An annotation may have several passages. */
function joined(walks: readonly (readonly [id: string, walk: PassageWalk])[]): FoundOrigins[] {
  return [...Map.groupBy(walks, ([id]) => id)].map(([id, own]) => ({
    id,
    sources: new Set(
      own.flatMap(([, { ends }]) =>
        ends.flatMap(({ root }) => (root.type === 'source' ? [root.source] : [])),
      ),
    ),
    isUnknown: own.some(([, { unknown }]) => unknown.length > 0),
  }));
}

/** The first number counts commits of other processes, the second every row this one wrote. */
function versionOf(database: ReadonlyDatabase): string {
  const row = statement<{ rows: number }>(database, 'SELECT total_changes() AS rows').get();
  return `${database.pragma('data_version', { simple: true })} ${row?.rows}`;
}
