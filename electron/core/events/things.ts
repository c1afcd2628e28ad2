import type { EventPlace } from '../../../shared/contract/events.ts';
import type { TableName } from '../../store/rows.ts';

/** What things are called, now or, where they are gone, when they were last told of; each is looked up once. */
export interface Things {
  /** The name of a thing, or what stands for it where that is not known any more. */
  name(table: TableName, id: unknown): string;
  /** The same, shortened, in quotation marks. */
  quoted(table: TableName, id: unknown): string;
  /** The thing as a place that can be shown; null where it is not in the project. */
  place(kind: EventPlace['kind'], id: unknown): EventPlace | null;
  /** The document of a capture, where both are there. */
  documentOf(capture: unknown): string | null;
}

const most = 90;

/** Words in quotation marks, in one line, cut where they are long; marks inside them are single ones. */
export function quoted(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim().replaceAll('“', '‘').replaceAll('”', '’');
  // A query for words as they stand has marks of its own.
  if (/^"[^"]*"$/.test(line) && line.length <= most) return line;
  const letters = [...line];
  return letters.length <= most ? `“${line}”` : `“${letters.slice(0, most).join('').trimEnd()}…”`;
}
