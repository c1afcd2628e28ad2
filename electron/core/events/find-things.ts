import type { EventPlace } from '../../../shared/contract/events.ts';
import { type ReadonlyDatabase, statement } from '../../store/database.ts';
import { lastTold } from '../../store/repositories/events.ts';
import type { TableName } from '../../store/rows.ts';
import { type LoggedRow, readPayload } from './payload.ts';
import { nameOfRow } from './row-names.ts';
import { quoted, type Things } from './things.ts';

/** Looks things up in the project, and, where they are gone, in the log. */
export function createThings(database: ReadonlyDatabase): Things {
  const names = new Map<string, string>();
  const places = new Map<string, EventPlace | null>();

  const things: Things = {
    name: (table, id) => {
      if (typeof id !== 'string') return '';
      const key = `${table} ${id}`;
      const known = names.get(key) ?? findName(database, { table, id, things });
      names.set(key, known);
      return known;
    },
    quoted: (table, id) => quoted(things.name(table, id)),
    place: (kind, id) => {
      if (typeof id !== 'string') return null;
      const key = `${kind} ${id}`;
      const known = places.get(key);
      if (known !== undefined) return known;
      const isThere = statement(database, `SELECT 1 FROM ${kind} WHERE id = ?`).get(id) !== undefined;
      const found = isThere ? { kind, id } : null;
      places.set(key, found);
      return found;
    },
    documentOf: (capture) =>
      statement<{ document: string }>(
        database,
        'SELECT document_id AS document FROM capture WHERE id = ?',
      ).get(capture)?.document ?? null,
  };
  return things;
}

interface Wanted {
  readonly table: TableName;
  readonly id: string;
  readonly things: Things;
}

function findName(database: ReadonlyDatabase, { table, id, things }: Wanted): string {
  const row = rowNow(database, table, id) ?? rowThen(database, id);
  return (
    (row === null ? '' : nameOfRow(table, row, things)) || `a ${table.replaceAll('_', ' ')} without a name`
  );
}

/** As the table has it; of an annotation its first words, which are what it is called by. */
function rowNow(database: ReadonlyDatabase, table: TableName, id: string): LoggedRow | null {
  const sql =
    table === 'annotation'
      ? 'SELECT exact FROM annotation_target WHERE annotation_id = ? ORDER BY number LIMIT 1'
      : `SELECT * FROM ${table} WHERE id = ?`;
  return statement<LoggedRow>(database, sql).get(id) ?? null;
}

function rowThen(database: ReadonlyDatabase, id: string): LoggedRow | null {
  const told = lastTold(database, id);
  if (told === undefined) return null;
  const { before, after } = readPayload(told.payload);
  return after ?? before;
}
