import type { EventPlace, LoggedEvent } from '../../../shared/contract/events.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import type { EventRow } from '../../store/events.ts';
import type { TableName } from '../../store/rows.ts';
import { createThings } from './find-things.ts';
import { type LoggedRow, type Payload, readPayload } from './payload.ts';
import { nameOfRow } from './row-names.ts';
import { tableWords } from './table-words.ts';
import { quoted, type Things } from './things.ts';

/** Gives what makes events readable; what things are called is looked up once for all of them. */
export function createPresenter(database: ReadonlyDatabase): (row: EventRow) => LoggedEvent {
  const things = createThings(database);
  return ({ number, at, type, subject_id: subject, payload: json, hash }) => {
    const payload = readPayload(json);
    const [table = '', act = ''] = type.split('.');
    const { cause, who } = payload;
    const words = wordsOf(table, act, { payload, things });
    const label = labelOf(table, { payload, things });
    const place = placeOf(table, { subject, payload, things });
    return { number, at, type, subject, label, words, who, cause, place, hash };
  };
}

interface Told {
  readonly payload: Payload;
  readonly things: Things;
}

/** A sentence; of a type that nobody wrote words for, the type itself. */
function wordsOf(table: string, act: string, { payload, things }: Told): string {
  if (table === 'step') return stepWords(act, payload.all['step']);
  if (table === 'export') return exportWords(payload.all);
  const words = tableWords[table];
  const { before, after, cause } = payload;
  // Taking back is told as what was taken back.
  const isBack = cause === 'undone';
  const from = isBack ? after : before;
  const to = isBack ? before : after;
  if (words === undefined || (from === null && to === null)) return `${table} ${act}`.replaceAll('_', ' ');
  const sentence =
    from !== null && to !== null
      ? words.changed(from, to, things)
      : to !== null
        ? words.created(to, things)
        : words.removed(from ?? {}, things);
  if (cause === 'done') return sentence;
  return `${isBack ? 'Undone' : 'Redone'}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
}

function stepWords(act: string, step: unknown): string {
  const { label, rows } = (typeof step === 'object' && step !== null ? step : {}) as LoggedRow;
  const many = typeof rows === 'number' && rows !== 1 ? ` (${rows} rows)` : '';
  return `${act === 'redone' ? 'Did again' : 'Undid'} ${quoted(String(label ?? ''))}${many}`;
}

function exportWords({ format, fileName, counts }: LoggedRow): string {
  const many = Object.entries((typeof counts === 'object' && counts !== null ? counts : {}) as LoggedRow)
    .map(([noun, count]) => `${noun.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}: ${count}`)
    .join(', ');
  const to = typeof fileName === 'string' ? ` into ${quoted(fileName)}` : '';
  return `Exported ${String(format)}${to}${many === '' ? '' : ` (${many})`}`;
}

function labelOf(table: string, { payload, things }: Told): string {
  const { before, after, all } = payload;
  if (table === 'export') return String(all['fileName'] ?? all['format'] ?? '');
  if (table === 'step') return String((all['step'] as LoggedRow | undefined)?.['label'] ?? '');
  const row = after ?? before;
  return row === null ? '' : nameOfRow(table as TableName, row, things);
}

/** Of what a row hangs on, what comes first here is what a person would look for. */
const leading: readonly (readonly [EventPlace['kind'], string])[] = [
  ['claim', 'claim_id'],
  ['session', 'session_id'],
  ['annotation', 'annotation_id'],
  ['document', 'document_id'],
  ['source', 'source_id'],
];
const placeKinds: readonly EventPlace['kind'][] = [
  'document',
  'annotation',
  'note',
  'source',
  'claim',
  'session',
];

function placeOf(
  table: string,
  { subject, payload, things }: Told & { readonly subject: string },
): EventPlace | null {
  const kind = placeKinds.find((each) => each === table);
  if (kind !== undefined) return things.place(kind, subject);
  if (table === 'export') return things.place('session', payload.all['of']);
  const row = payload.after ?? payload.before ?? {};
  const order = table === 'session_item' || table === 'second_judgement' ? sessionFirst : leading;
  for (const [each, column] of order) {
    const place = things.place(each, row[column]);
    if (place !== null) return place;
  }
  return table === 'mention' || table === 'accepted_finding' ? documentOfCapture(row, things) : null;
}

const sessionFirst = leading.toSorted(
  ([one], [other]) => Number(other === 'session') - Number(one === 'session'),
);

function documentOfCapture(row: LoggedRow, things: Things): EventPlace | null {
  return things.place('document', things.documentOf(row['capture_id']));
}
