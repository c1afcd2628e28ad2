import type { AnnotationFile } from './annotation-file.ts';
import type { InvalidRecord } from './annotation-record.ts';
import { bareClaim, type ClaimRecord } from './claim-record.ts';
import { madeId } from './made-id.ts';
import { readMoment } from './moments.ts';
import { dateOf } from './read-claim-review.ts';
import { isJudgementTable, readJudgementTable } from './read-judgement-table.ts';
import type { Table, TableRow } from './read-table.ts';
import { recordLimits } from './record-limits.ts';
import { tidyTags } from './tidy-tags.ts';
import { unguarded } from './unguarded.ts';

const statementNames = ['statement', 'claim', 'claim reviewed', 'claimreviewed'] as const;

/** Whether a table has a column of claims. */
export function isClaimTable({ columns }: Table): boolean {
  return statementNames.some((name) => columns.includes(name));
}

/**
 * Reads a table with a column of claims, and with what it has of speaker, dates, place, question, tags and the claim above. Rows
 * with the same id, as the table of evidence has them that Assay writes, are one claim; where the table says what passages are to
 * them, the judgements come too.
 */
export function readClaimTable(table: Table): AnnotationFile {
  const { columns, rows } = table;
  const isOurs = columns.includes('guarded_columns');
  const claims = new Map<string, ClaimRecord>();
  const invalid: InvalidRecord[] = [];
  for (const row of rows) {
    const read = readRow(row, isOurs);
    if ('reason' in read) invalid.push(read);
    else if (!claims.has(read.id)) claims.set(read.id, read);
  }
  const file = { format: 'CSV', links: [], claims: [...claims.values()] } as const;
  if (!isJudgementTable(table)) return { ...file, records: [], invalid };
  const judged = readJudgementTable(table, (row) => {
    const read = readRow(row, isOurs);
    return 'reason' in read ? null : read.id;
  });
  return { ...file, ...judged, invalid: [...invalid, ...judged.invalid] };
}

function readRow(row: TableRow, isOurs: boolean): ClaimRecord | InvalidRecord {
  const cell = isOurs ? unguarded(row) : row.cell;
  const where = `row ${row.number}`;
  const statement = cell(...statementNames).trim();
  const invalid = (reason: string): InvalidRecord => ({ where, quote: statement.slice(0, 500), reason });
  if (statement === '') return invalid('It does not say what is claimed.');
  if (statement.length > recordLimits.quoteCharacters) {
    return invalid(`Its statement is longer than ${recordLimits.quoteCharacters} characters.`);
  }
  const tags = tidyTags(cell(isOurs ? 'claim_tags' : 'tags', 'tag').split(isOurs ? '\n' : /[\n;,|]/));
  if (tags === null) return invalid('It has too many tags, or one that is too long.');
  const saidCell = cell('said', 'date said', 'date', 'said on');
  const eventCell = cell('event_date', 'event date', 'date of event');
  const said = dateOf(saidCell);
  const event = dateOf(eventCell);
  if (saidCell.trim() !== '' && said === null) return invalid(notADate(saidCell));
  if (eventCell.trim() !== '' && event === null) return invalid(notADate(eventCell));
  const speaker = filled(cell('speaker', 'claimant', 'author', 'said by'));
  const id = filled(cell('claim_id', 'id'));
  return {
    ...bareClaim,
    where,
    id: id === null ? madeId('claim', [statement, speaker]) : iriOf(id),
    statement,
    asserts: cell('asserts').trim() === 'what was said' ? 'what was said' : 'what happened',
    speaker,
    said: said?.edtf ?? null,
    saidWords: filled(cell('said_words')) ?? said?.words ?? null,
    eventDate: event?.edtf ?? null,
    eventWords: filled(cell('event_words')) ?? event?.words ?? null,
    eventPlace: filled(cell('event_place', 'place', 'location')),
    question: filled(cell('question')),
    parent: iriOrNull(filled(cell('parent_id', 'parent'))),
    tags,
    createdAt: readMoment(cell('claim_created_at', 'created_at', 'created')),
  };
}

function notADate(words: string): string {
  return `“${words.trim().slice(0, 100)}” is not understood as a date. Write 2023-07-29, 1997-12 or 1996.`;
}

function filled(words: string): string | null {
  return words.trim() === '' ? null : words.trim();
}

/** Ids of tables are UUIDs where Assay wrote them, and words of their own elsewhere. */
function iriOf(id: string): string {
  const lower = id.toLowerCase();
  if (/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(lower)) return `urn:uuid:${lower}`;
  return /^[a-z][a-z\d+.-]*:\S+$/i.test(id) ? id : madeId('claim-row', [id]);
}

function iriOrNull(id: string | null): string | null {
  return id === null ? null : iriOf(id);
}
