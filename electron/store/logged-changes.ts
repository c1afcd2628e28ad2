import type { ReadonlyDatabase } from './database.ts';
import { statement } from './database.ts';
import type { NewEvent } from './events.ts';
import { loggedRemovals, loggedTables } from './logged-tables.ts';
import type { Change } from './step-log.ts';
import type { StoredRow } from './table-writer.ts';

/** Whether rows were changed by a person, by undo or by redo. */
export type Cause = 'done' | 'undone' | 'redone';

type Facts = Readonly<Record<string, unknown>>;

/** An event before its time and its author are known. */
export interface LoggedAct extends Pick<NewEvent, 'type' | 'subject_id'> {
  readonly payload: Facts;
}

/**
 * What the event log tells of the rows that a commit changed: every change of rows that are judgements, documents and
 * captures; of annotations, notes and tags that they were removed, with their words, and that undo brought them back.
 */
export function loggedChanges(
  database: ReadonlyDatabase,
  changes: readonly Change[],
  cause: Cause,
): readonly LoggedAct[] {
  const parts = partsOfAnnotations(changes);
  return changes.flatMap((change) => {
    const { table, before, after } = change;
    const act = before === null ? 'created' : after === null ? 'removed' : 'changed';
    const isLogged = loggedTables.has(table) || (loggedRemovals.has(table) && isOfRemoval(act, cause));
    if (!isLogged || (table === 'note' && parts.has(String((after ?? before)?.['annotation_id'])))) return [];
    const facts = (row: StoredRow | null) => row && factsOf(database, { table, row, act, parts });
    const payload = { cause, before: facts(before), after: facts(after) };
    if (act === 'changed' && JSON.stringify(payload.before) === JSON.stringify(payload.after)) return [];
    return [{ type: `${table}.${act}`, subject_id: String((after ?? before)?.['id']), payload }];
  });
}

/** That something is gone, and that undo brought it back, or redo what undo took away. */
function isOfRemoval(act: 'created' | 'removed' | 'changed', cause: Cause): boolean {
  return act === 'removed' || (act === 'created' && cause !== 'done');
}

interface Of {
  readonly table: Change['table'];
  readonly row: StoredRow;
  readonly act: 'created' | 'removed' | 'changed';
  readonly parts: ReadonlyMap<string, AnnotationParts>;
}

/** A row as the log keeps it: without its integer key and the formatting of its words. */
function factsOf(database: ReadonlyDatabase, { table, row, act, parts }: Of): Facts {
  const { number: _, lexical: __, ...facts } = row;
  if (table === 'capture')
    return { ...facts, sha256: sha256OfExtraction(database, Number(row['extraction'])) };
  // Notes are written letter by letter; that is no judgement.
  if (table === 'session' && act === 'changed') return { ...facts, text: undefined };
  if (table === 'annotation') return { ...facts, ...wordsOf(database, parts.get(String(row['id']))) };
  return facts;
}

/** The rows of one annotation that came or went with it. */
interface AnnotationParts {
  readonly targets: StoredRow[];
  readonly tags: StoredRow[];
  readonly notes: StoredRow[];
}

function partsOfAnnotations(changes: readonly Change[]): ReadonlyMap<string, AnnotationParts> {
  const found = new Map<string, AnnotationParts>();
  for (const { table, before, after } of changes) {
    if (table === 'annotation' && (before === null || after === null)) {
      found.set(String((after ?? before)?.['id']), { targets: [], tags: [], notes: [] });
    }
  }
  if (found.size === 0) return found;
  for (const { table, before, after } of changes) {
    const row = after ?? before;
    if (row === null || (before !== null && after !== null)) continue;
    const parts = found.get(String(row['annotation_id']));
    if (table === 'annotation_target') parts?.targets.push(row);
    else if (table === 'annotation_tag') parts?.tags.push(row);
    else if (table === 'note') parts?.notes.push(row);
  }
  return found;
}

/** What an annotation says: its passages with their exact words, its comment and its tags. */
function wordsOf(database: ReadonlyDatabase, parts: AnnotationParts | undefined): Facts {
  const passages = (parts?.targets ?? [])
    .toSorted((one, other) => one.number - other.number)
    .map((target) => ({
      capture: target['capture_id'],
      document: documentOf(database, String(target['capture_id'])),
      exact: target['exact'],
    }));
  return {
    passages,
    comment: parts?.notes.at(0)?.['text'] ?? null,
    tags: (parts?.tags ?? []).map((row) => row['tag_id']),
  };
}

/** Null where the capture went in the same step: then that is told of as well. */
function documentOf(database: ReadonlyDatabase, capture: string): string | null {
  const sql = 'SELECT document_id AS document FROM capture WHERE id = ?';
  return statement<{ document: string }>(database, sql).get(capture)?.document ?? null;
}

function sha256OfExtraction(database: ReadonlyDatabase, extraction: number): string | null {
  const sql = 'SELECT original_sha256 AS sha256 FROM extraction WHERE number = ?';
  return statement<{ sha256: string }>(database, sql).get(extraction)?.sha256 ?? null;
}
