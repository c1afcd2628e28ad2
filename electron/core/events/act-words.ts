import { listOf } from './value-words.ts';
import type { LoggedRow } from './payload.ts';
import { quoted, type Things } from './things.ts';

/** Sentences, without the full stop, for what was done to rows of one table. */
export interface ActWords {
  created(row: LoggedRow, things: Things): string;
  removed(row: LoggedRow, things: Things): string;
  changed(before: LoggedRow, after: LoggedRow, things: Things): string;
}

type Told = (row: LoggedRow, things: Things) => string;

/** Words for a table whose rows are facts: "Added the alias …", "Changed …", "Removed …". */
export function facts(created: string, noun: string, told: Told): ActWords {
  return {
    created: (row, things) => `${created} ${told(row, things)}`,
    removed: (row, things) => `Removed ${noun} ${told(row, things)}`,
    changed: (before, after, things) => `Changed ${noun} ${told(after, things)}${whatChanged(before, after)}`,
  };
}

/** Words for a table whose rows are judgements: superseded, never edited. */
export function judgements(told: Told, noun: Told): ActWords {
  return {
    created: (row, things) => `${told(row, things)}${reasonOf(row)}`,
    removed: (row, things) => `Removed ${noun(row, things)}`,
    changed: (before, after, things) => {
      if (before['superseded_at'] === null && after['superseded_at'] !== null) {
        const isWithdrawn = after['withdrawal'] !== null && after['withdrawal'] !== undefined;
        const why =
          isWithdrawn && after['withdrawal'] !== '' ? `: ${quoted(String(after['withdrawal']))}` : '';
        return `${isWithdrawn ? 'Withdrew' : 'Superseded'} ${noun(after, things)}${why}`;
      }
      return `Changed ${noun(after, things)}${whatChanged(before, after)}`;
    },
  };
}

/** ", because “…”"; nothing where no reason was given. */
export function reasonOf(row: LoggedRow): string {
  const reason = row['reason'];
  return typeof reason === 'string' && reason !== '' ? `, because ${quoted(reason)}` : '';
}

/** Columns that say nothing to a reader. */
const unsaid: ReadonlySet<string> = new Set(['id', 'created_at', 'modified_at', 'text', 'basis', 'readings']);

/** ": title, published" names what differs. */
export function whatChanged(before: LoggedRow, after: LoggedRow): string {
  const changed = Object.keys(after)
    .filter((column) => !unsaid.has(column) && before[column] !== after[column])
    .map((column) => column.replace(/_(id|at)$/, '').replaceAll('_', ' '));
  return changed.length === 0 ? '' : ` (${listOf(changed)})`;
}

/** " on A", for values that may be missing. */
export function after(word: string, value: unknown): string {
  return value === null || value === undefined || value === '' ? '' : ` ${word} ${String(value)}`;
}
