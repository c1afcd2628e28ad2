import type { TableName } from '../../store/rows.ts';
import type { LoggedRow } from './payload.ts';
import type { Things } from './things.ts';

/** What a row of a table is called, by what stands in it; empty where nothing does. */
export function nameOfRow(table: TableName, row: LoggedRow, things: Things): string {
  const named = names[table];
  return named === undefined ? '' : named(row, things);
}

const column =
  (name: string) =>
  (row: LoggedRow): string =>
    String(row[name] ?? '');

const claimOf = (row: LoggedRow, things: Things) => things.name('claim', row['claim_id']);
const sourceOf = (row: LoggedRow, things: Things) => things.name('source', row['source_id']);
const annotationOf = (row: LoggedRow, things: Things) => things.name('annotation', row['annotation_id']);

const names: Readonly<Partial<Record<TableName, (row: LoggedRow, things: Things) => string>>> = {
  project: column('title'),
  source: column('name'),
  source_alias: column('name'),
  document: column('title'),
  capture: (row, things) => things.name('document', row['document_id']),
  annotation: (row) => String(row['exact'] ?? firstPassage(row)),
  note: (row) => String(row['title'] || row['text'] || ''),
  tag: column('name'),
  grade: sourceOf,
  affiliation: sourceOf,
  topic_interest: sourceOf,
  opinion: sourceOf,
  distinct_sources: sourceOf,
  directness: annotationOf,
  accepted_finding: column('exact'),
  rejected_finding: column('exact'),
  mention: column('exact'),
  mention_search: (row, things) => things.name('mention', row['mention_id']),
  fidelity: (row, things) => things.name('mention', row['mention_id']),
  derivation: (row, things) => things.name('document', row['document_id']),
  rejected_derivation: (row, things) => things.name('document', row['document_id']),
  question: column('words'),
  claim: column('statement'),
  claim_tag: claimOf,
  evidence: claimOf,
  conclusion: claimOf,
  observation: column('query'),
  hypothesis: column('words'),
  hypothesis_item: (row, things) => String(row['words'] ?? annotationOf(row, things)),
  consistency: (row, things) => things.name('hypothesis', row['hypothesis_id']),
  session: column('title'),
  session_item: judgedThing,
  second_judgement: judgedThing,
  resolution: (row, things) => things.name('second_judgement', row['second_judgement_id']),
};

/** The claim or document of a queue. */
function judgedThing(row: LoggedRow, things: Things): string {
  return row['claim_id'] === null || row['claim_id'] === undefined
    ? things.name('document', row['document_id'])
    : claimOf(row, things);
}

function firstPassage(row: LoggedRow): unknown {
  const [first] = Array.isArray(row['passages']) ? row['passages'] : [];
  return (first as LoggedRow | undefined)?.['exact'] ?? '';
}
