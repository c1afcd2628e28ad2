import {
  type Fidelity,
  type FidelityAnswer,
  type Mention,
  type MentionSearch,
  type SearchOutcome,
  statusOfMention,
} from '../../../shared/model/mention.ts';
import type { MentionForm, MentionUse } from '../../../shared/model/finding.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';

/** A mention without the sources that its name may mean, which follow from all sources of the project. */
export type StoredMention = Omit<Mention, 'candidates'>;

interface MentionRow {
  readonly id: string;
  readonly document: string;
  readonly capture_id: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly scope_start: number | null;
  readonly scope_end: number | null;
  readonly form: MentionForm;
  readonly name: string;
  readonly is_anonymous: number;
  readonly use: MentionUse;
  readonly date: string | null;
  readonly date_words: string | null;
  readonly source_id: string | null;
  readonly source_name: string | null;
  readonly cited_title: string | null;
  readonly cited_url: string | null;
  readonly document_id: string | null;
  readonly document_title: string | null;
  readonly created_at: string;
}

const selectMention = `
  SELECT mention.*, capture.document_id AS document, source.name AS source_name, cited.title AS document_title
  FROM mention
  JOIN capture ON capture.id = mention.capture_id
  JOIN document ON document.id = capture.document_id
  LEFT JOIN source ON source.id = mention.source_id
  LEFT JOIN document AS cited ON cited.id = mention.document_id`;
const inOrder =
  'ORDER BY document.number, capture.captured_at, capture.number, mention.start, mention.number';

/** Which mentions are wanted; what is left out leaves it open. */
export interface MentionFilter {
  readonly document?: string | undefined;
  readonly source?: string | undefined;
  readonly cited?: string | undefined;
}

/** Mentions document by document, in the order of their texts. */
export function listMentions(database: ReadonlyDatabase, filter: MentionFilter = {}): StoredMention[] {
  const conditions = [
    ...(filter.document === undefined ? [] : ['capture.document_id = @document']),
    ...(filter.source === undefined ? [] : ['mention.source_id = @source']),
    ...(filter.cited === undefined ? [] : ['mention.document_id = @cited']),
  ];
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
  const rows = statement<MentionRow>(database, `${selectMention} ${where} ${inOrder}`).all(filter);
  return withParts(database, rows);
}

/** These mentions, in the order of their texts; those that are not there are left out. */
export function findMentions(database: ReadonlyDatabase, ids: readonly string[]): StoredMention[] {
  const rows = statement<MentionRow>(
    database,
    `${selectMention} WHERE mention.id IN (SELECT value FROM json_each(?)) ${inOrder}`,
  ).all(JSON.stringify(ids));
  return withParts(database, rows);
}

interface SearchRow {
  readonly id: string;
  readonly mention_id: string;
  readonly outcome: SearchOutcome;
  readonly place: string;
  readonly searched: string;
  readonly reason: string | null;
}

interface FidelityRow {
  readonly id: string;
  readonly mention_id: string;
  readonly answer: FidelityAnswer;
  readonly reason: string | null;
  readonly capture_id: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly exact: string | null;
  readonly judged_at: string;
  readonly superseded_at: string | null;
}

function withParts(database: ReadonlyDatabase, rows: readonly MentionRow[]): StoredMention[] {
  if (rows.length === 0) return [];
  const ids = JSON.stringify(rows.map(({ id }) => id));
  const searches = Map.groupBy(
    statement<SearchRow>(
      database,
      `SELECT * FROM mention_search WHERE mention_id IN (SELECT value FROM json_each(?)) ORDER BY number DESC`,
    ).all(ids),
    ({ mention_id }) => mention_id,
  );
  const answers = Map.groupBy(
    statement<FidelityRow>(
      database,
      `SELECT * FROM fidelity WHERE mention_id IN (SELECT value FROM json_each(?)) ORDER BY number DESC`,
    ).all(ids),
    ({ mention_id }) => mention_id,
  );
  return rows.map((row) =>
    toMention(row, (searches.get(row.id) ?? []).map(toSearch), (answers.get(row.id) ?? []).map(toFidelity)),
  );
}

function toMention(
  row: MentionRow,
  searches: readonly MentionSearch[],
  fidelity: readonly Fidelity[],
): StoredMention {
  const facts = {
    source: row.source_id === null ? null : { id: row.source_id, name: row.source_name ?? '' },
    citedTitle: row.cited_title,
    citedUrl: row.cited_url,
    cited: row.document_id === null ? null : { id: row.document_id, title: row.document_title ?? '' },
    searches,
  };
  return {
    id: row.id,
    document: row.document,
    capture: row.capture_id,
    start: row.start,
    end: row.end,
    exact: row.exact,
    prefix: row.prefix,
    suffix: row.suffix,
    form: row.form,
    name: row.name,
    isAnonymous: row.is_anonymous === 1,
    use: row.use,
    date: row.date,
    dateWords: row.date_words,
    scope:
      row.scope_start === null || row.scope_end === null
        ? null
        : { start: row.scope_start, end: row.scope_end },
    ...facts,
    fidelity,
    status: statusOfMention(facts),
    createdAt: row.created_at,
  };
}

function toSearch({ id, outcome, place, searched, reason }: SearchRow): MentionSearch {
  return { id, outcome, place, searched, reason };
}

function toFidelity(row: FidelityRow): Fidelity {
  const { capture_id: capture, start, end, exact } = row;
  return {
    id: row.id,
    answer: row.answer,
    reason: row.reason,
    passage:
      capture === null || start === null || end === null ? null : { capture, start, end, exact: exact ?? '' },
    judgedAt: row.judged_at,
    supersededAt: row.superseded_at,
  };
}

/** The mention that a search for a cited document was recorded on; undefined when there is no such search. */
export function mentionOfSearch(database: ReadonlyDatabase, search: string): string | undefined {
  return statement<{ mention: string }>(
    database,
    'SELECT mention_id AS mention FROM mention_search WHERE id = ?',
  ).get(search)?.mention;
}

/** Ids of the documents that cite somebody in passing or are derived from something. */
export function documentsResting(database: ReadonlyDatabase): ReadonlySet<string> {
  const rows = statement<{ id: string }>(
    database,
    `SELECT capture.document_id AS id FROM mention JOIN capture ON capture.id = mention.capture_id
     UNION SELECT document_id FROM derivation`,
  ).all();
  return new Set(rows.map(({ id }) => id));
}
