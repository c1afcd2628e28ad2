import type { OriginFacts, OriginQuestion } from '../../../shared/origins/origin-facts.ts';
import { createWalk, type PassageWalk } from '../../../shared/origins/walk.ts';
import type { ReadonlyDatabase } from '../database.ts';
import type { TableName } from '../rows.ts';
import type { Change } from '../step-log.ts';
import { questionsOf } from './questions.ts';
import { readOriginFacts } from './stored-facts.ts';

/** What origins are worked out from, with what was worked out already. */
export interface KeptOrigins {
  readonly facts: OriginFacts;
  readonly walk: (question: OriginQuestion) => PassageWalk;
  /** One question for each passage of an annotation; the same object until the annotation changes. */
  readonly questionsOf: (annotations: readonly string[]) => readonly (readonly OriginQuestion[])[];
}

interface Kept {
  readonly foreignCommits: number;
  readonly origins: KeptOrigins;
  readonly questions: Map<string, readonly OriginQuestion[]>;
}

const kept = new WeakMap<ReadonlyDatabase, Kept>();

/**
 * Origins of a connection, kept while nothing is written that they depend on: `followOrigins` is told of each of its own
 * commits; another process's commit makes all be read again.
 */
export function keptOrigins(database: ReadonlyDatabase): KeptOrigins {
  // What is read inside a step may yet be taken back.
  return database.inTransaction ? newlyKept(database).origins : keptNow(database).origins;
}

/** Forgets what a commit of this connection changed. */
export function followOrigins(database: ReadonlyDatabase, changes: readonly Change[]): void {
  const known = kept.get(database);
  if (known === undefined) return;
  if (changes.some(({ table }) => factTables.has(table))) {
    kept.delete(database);
    return;
  }
  for (const { table, before, after } of changes) {
    if (table === 'placement') known.questions.clear();
    if (table !== 'annotation_target' && table !== 'directness') continue;
    for (const row of [before, after]) if (row !== null) known.questions.delete(String(row['annotation_id']));
  }
}

const factTables: ReadonlySet<TableName> = new Set([
  'document',
  'capture',
  'source',
  'source_alias',
  'affiliation',
  'mention',
  'fidelity',
  'derivation',
]);

function keptNow(database: ReadonlyDatabase): Kept {
  const foreignCommits = Number(database.pragma('data_version', { simple: true }));
  const known = kept.get(database);
  if (known?.foreignCommits === foreignCommits) return known;
  const made = newlyKept(database);
  kept.set(database, made);
  return made;
}

function newlyKept(database: ReadonlyDatabase): Kept {
  const foreignCommits = Number(database.pragma('data_version', { simple: true }));
  const facts = readOriginFacts(database);
  const walk = createWalk(facts);
  const walks = new WeakMap<OriginQuestion, PassageWalk>();
  const questions = new Map<string, readonly OriginQuestion[]>();

  function read(annotations: readonly string[]): void {
    // Several claims may rest on one passage.
    const missing = [...new Set(annotations)].filter((annotation) => !questions.has(annotation));
    if (missing.length === 0) return;
    const found = Map.groupBy(questionsOf(database, missing), ({ annotation }) => annotation ?? '');
    for (const annotation of missing) questions.set(annotation, found.get(annotation) ?? []);
  }

  return {
    foreignCommits,
    questions,
    origins: {
      facts,
      walk: (question) => {
        const known = walks.get(question) ?? walk(question);
        walks.set(question, known);
        return known;
      },
      questionsOf: (annotations) => {
        read(annotations);
        return annotations.map((annotation) => questions.get(annotation) ?? []);
      },
    },
  };
}
