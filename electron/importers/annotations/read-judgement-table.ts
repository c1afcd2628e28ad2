import { assertionKind, credibilityLevel, stance } from '../../../shared/model/claim.ts';
import type { AnnotationRecord, InvalidRecord, PositionRecord } from './annotation-record.ts';
import type { JudgementRecord } from './claim-record.ts';
import { madeId } from './made-id.ts';
import { readMoment } from './moments.ts';
import { recordLimits } from './record-limits.ts';
import { isRecord, quoteRecord } from './quote-record.ts';
import type { Table, TableRow } from './read-table.ts';
import { unguarded } from './unguarded.ts';

/** The judgements of a table, with the passages that they are of. */
export interface JudgementTable {
  readonly records: readonly AnnotationRecord[];
  readonly judgements: readonly JudgementRecord[];
  readonly invalid: readonly InvalidRecord[];
}

/** Whether a table of claims says in a column what a quoted passage is to its claim. */
export function isJudgementTable({ columns }: Table): boolean {
  return columns.includes('stance') && columns.includes('quote');
}

/**
 * Reads the judgements of a table with columns for a stance and a quote; `claimOf` gives the IRI of a row's claim, null where it has
 * none. Rows without a stance judge nothing. Passages have to stand in their document word by word: nothing is placed by likeness.
 */
export function readJudgementTable(
  { columns, rows }: Table,
  claimOf: (row: TableRow) => string | null,
): JudgementTable {
  const isOurs = columns.includes('guarded_columns');
  const records = new Map<string, AnnotationRecord>();
  const judgements = new Map<string, JudgementRecord>();
  const invalid: InvalidRecord[] = [];
  const placesOf = new Map<string, Set<string>>();
  for (const row of rows) {
    const cell = isOurs ? unguarded(row) : row.cell;
    const claim = claimOf(row);
    if (claim === null || cell('stance').trim() === '') continue;
    const passage = passageOf(row, cell, isOurs);
    const judged = judgementOf({ row, cell, claim, annotation: passage.id });
    if (typeof judged === 'string') {
      invalid.push({ where: `row ${row.number}`, quote: cell('quote').slice(0, 500), reason: judged });
      continue;
    }
    const made = quoteRecord(passage);
    if (!isRecord(made)) invalid.push(made);
    else {
      const places = placesOf.get(made.id) ?? new Set();
      placesOf.set(made.id, places);
      const place = JSON.stringify(made.targets.map((target) => [target.document, target.place]));
      if (!places.has(place)) {
        if (places.size >= recordLimits.targets) {
          invalid.push({ where: made.where, quote: judged.quote, reason: tooManyPassages });
          continue;
        }
        places.add(place);
        records.set(made.id, {
          ...made,
          isWordByWord: true,
          targets: [...(records.get(made.id)?.targets ?? []), ...made.targets],
        });
      }
      judgements.set(judged.evidence.id, judged);
    }
  }
  return { records: [...records.values()], judgements: [...judgements.values()], invalid };
}

const tooManyPassages = `Its annotation has more than ${recordLimits.targets} passages.`;

function passageOf(
  row: TableRow,
  cell: TableRow['cell'],
  isOurs: boolean,
): Parameters<typeof quoteRecord>[0] {
  const quote = cell('quote');
  const title = cell('document', 'title');
  const author = cell('author');
  const url = cell('url');
  const id = cell('annotation_id');
  return {
    where: `row ${row.number}`,
    id: isUuid(id) ? `urn:uuid:${id.toLowerCase()}` : madeId('csv-passage', [quote, title, author, url]),
    quote,
    prefix: cell('prefix'),
    suffix: cell('suffix'),
    title,
    author,
    url,
    ...(isOurs ? { documentId: cell('document_id'), position: positionOf(cell) } : {}),
  };
}

interface JudgedRow {
  readonly row: TableRow;
  readonly cell: TableRow['cell'];
  readonly claim: string;
  readonly annotation: string;
}

/** The judgement of a row, or why it cannot be read. */
function judgementOf({ row, cell, claim, annotation }: JudgedRow): JudgementRecord | string {
  const said = stance.safeParse(cell('stance').trim().toLowerCase());
  const level = cell('credibility').trim();
  const credibility = credibilityLevel.nullable().safeParse(level === '' ? null : level);
  const takenAs = assertionKind.safeParse(cell('taken_as').trim() || 'what happened');
  if (!said.success) return `“${cell('stance').slice(0, 80)}” is no stance: ${stance.options.join(', ')}.`;
  if (!credibility.success) return `“${level.slice(0, 80)}” is no level of credibility: 1 to 6, or empty.`;
  if (!takenAs.success)
    return `“${cell('taken_as').slice(0, 80)}” is not “what happened” or “what was said”.`;
  const id = cell('evidence_id');
  const reason = filled(cell('reason'));
  const supersededAt = readMoment(cell('superseded_at'));
  return {
    where: `row ${row.number}`,
    claim,
    quote: cell('quote').slice(0, 500),
    evidence: {
      id: isUuid(id)
        ? `urn:uuid:${id.toLowerCase()}`
        : madeId('csv-judgement', [claim, annotation, said.data, level, reason]),
      annotation,
      stance: said.data,
      credibility: credibility.data,
      takenAs: takenAs.data,
      value: filled(cell('value')),
      reason,
      judgedAt: readMoment(cell('judged_at')),
      supersededAt,
      withdrawal: supersededAt !== null && cell('state') === 'withdrawn' ? cell('withdrawal') : null,
    },
  };
}

/** Of a table that Assay wrote; null for a passage without a place. */
function positionOf(cell: TableRow['cell']): PositionRecord | null {
  const start = Number.parseInt(cell('start_code_point'), 10);
  const end = Number.parseInt(cell('end_code_point'), 10);
  return end > start ? { start, end, unit: 'code points' } : null;
}

function isUuid(words: string): boolean {
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(words);
}

function filled(words: string): string | null {
  return words.trim() === '' ? null : words.trim();
}
