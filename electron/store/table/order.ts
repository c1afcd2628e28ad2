import type { TableGrouping, TableSort } from '../../../shared/model/table-row.ts';
import type { Grade, ScaleName } from '../../../shared/model/source.ts';
import { reliabilityScale } from '../../../shared/reliability/scales.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';
import { projectScale } from '../repositories/project.ts';
import { gradeCounts } from '../repositories/grades.ts';
import { matchingNumbers } from '../search/matches.ts';
import type { Selection } from '../search/compile.ts';
import type { EvidenceDocument } from './documents.ts';

/** What puts the rows of the evidence table in order. */
export interface OrderRequest {
  /** Which annotations; null: all. */
  readonly selection: Selection | null;
  readonly sort: TableSort;
  readonly group: TableGrouping;
  /** In the order that the sort gives them, each with the place of its group. */
  readonly documents: readonly (EvidenceDocument & { readonly group: number })[];
  /** Ids of all tags, by name. */
  readonly tags: readonly string[];
}

/** The number of an annotation, and the place of the group it stands in: -1 for none. */
export type OrderedRow = readonly [number: number, group: number];

/** Every row of the evidence table in order, as numbers: those of one group together, those of none at the end. */
export function orderedRows(database: ReadonlyDatabase, request: OrderRequest): OrderedRow[] {
  const { selection, sort, group, documents, tags } = request;
  const found = selection && matchingNumbers(selection);
  const sorted = sortSql(sort, found === null);
  const sql = `
    WITH listed_document AS (
      SELECT key AS position, value ->> 0 AS id, value ->> 1 AS newest, value ->> 2 AS source, value ->> 3 AS rank,
        value ->> 4 AS "group" FROM json_each(@documents)),
    -- Joined with tables, so that SQLite knows what their ids are and finds a row by one.
    listed_capture AS MATERIALIZED (
      SELECT capture.id AS capture, listed_document.*
      FROM listed_document JOIN capture ON capture.document_id = listed_document.id),
    listed_tag AS MATERIALIZED (
      SELECT tag.id AS id, key AS position FROM json_each(@tags) JOIN tag ON tag.id = value)${sorted.also}
    SELECT annotation.number, ${groupColumn(group)} AS place
    FROM annotation
    JOIN annotation_target AS first ON first.number =
      (SELECT min(number) FROM annotation_target WHERE annotation_id = annotation.id)
    JOIN listed_capture AS document ON document.capture = first.capture_id
    ${group === 'tag' ? tagsOfRow : ''} ${sorted.join}
    WHERE ${found === null ? '1' : `annotation.number IN (${found.sql})`}
    ORDER BY place < 0, place, ${sorted.terms.map((term) => `${term},`).join(' ')} document.position, first.start, first."end", annotation.number`;
  const values = {
    documents: JSON.stringify(
      documents.map((each) => [
        each.id,
        each.newest,
        each.source?.id ?? null,
        each.grade && rankOfLevel(each.grade),
        each.group,
      ]),
    ),
    tags: JSON.stringify(tags),
    ...(sort.by === 'grade' ? { ranks: ranksOf(projectScale(database)) } : {}),
  };
  // A long query is asked once; only what comes up again is kept prepared.
  const query =
    found === null || found.sql.length < 1_000
      ? statement<OrderedRow>(database, sql)
      : database.prepare<unknown[], OrderedRow>(sql);
  return query.raw().all(...(found?.values ?? []), values) as OrderedRow[];
}

/** Where "cannot be judged" stands: after every level. */
const missingRank = 100;

function rankOfLevel({ scale, code }: Grade): number {
  const level = reliabilityScale(scale).levels.findIndex((each) => each.code === code && !each.isMissing);
  return level === -1 ? missingRank : level;
}

/** The place of each level of a scale by its letter, as JSON; the missing level has none. */
function ranksOf(scale: ScaleName): string {
  const levels = reliabilityScale(scale).levels.filter(({ isMissing }) => !isMissing);
  return JSON.stringify(Object.fromEntries(levels.map(({ code }, rank) => [code, rank])));
}

const tagsOfRow = `LEFT JOIN annotation_tag AS use ON use.annotation_id = annotation.id
  LEFT JOIN listed_tag AS used ON used.id = use.tag_id`;

function groupColumn(group: TableGrouping): string {
  switch (group) {
    case 'none':
      return '-1';
    case 'tag':
      return 'coalesce(used.position, -1)';
    default:
      return 'document."group"';
  }
}

/** How a sort is said in SQL. */
interface SortSql {
  /** More of the WITH clause. */
  readonly also: string;
  readonly join: string;
  /** What a row is sorted by before its document and its place in the text. */
  readonly terms: readonly string[];
}

function sortSql({ by, direction }: TableSort, isOfAll: boolean): SortSql {
  const way = direction === 'ascending' ? 'ASC' : 'DESC';
  const plain = (...terms: readonly string[]): SortSql => ({ also: '', join: '', terms });
  switch (by) {
    case 'quote':
      return byWords({ table: 'annotation_target', column: 'exact', row: 'first' }, way, isOfAll);
    case 'comment': {
      const join = 'LEFT JOIN note ON note.annotation_id = annotation.id';
      const sql = byWords({ table: 'note', column: 'text', row: 'note' }, way, isOfAll);
      return { ...sql, join: `${join} ${sql.join}`, terms: ['note.id IS NULL', ...sql.terms] };
    }
    case 'tags':
      return { also: '', join: firstTag, terms: ['tagged.position IS NULL', `tagged.position ${way}`] };
    case 'grade': {
      // "Cannot be judged" is missing, not the worst: it stands after every level, before what nobody has graded.
      const rank = 'coalesce(passage.rank, document.rank)';
      const terms = [`${rank} IS NULL`, `${rank} = ${missingRank}`, `${rank} ${way}`];
      return { also: '', join: passageGrade, terms };
    }
    case 'state': {
      const rank = `CASE coalesce(placement.state, first.state)
        WHEN 'exact' THEN 0 WHEN 'moved' THEN 1 WHEN 'approximate' THEN 2 ELSE 3 END ${way}`;
      const surestFirst = `coalesce(placement.score, first.score) ${direction === 'ascending' ? 'DESC' : 'ASC'}`;
      return { also: '', join: placementOnNewest, terms: [rank, surestFirst] };
    }
    case 'created':
      return plain(`annotation.created_at ${way}`);
    case 'modified':
      return plain(`annotation.modified_at ${way}`);
    case 'document':
    case 'source':
    case 'published':
      // The documents are in that order already.
      return plain();
  }
}

const firstTag = `LEFT JOIN (
    SELECT annotation_id, min(position) AS position FROM annotation_tag
    JOIN listed_tag ON listed_tag.id = tag_id GROUP BY annotation_id
  ) AS tagged ON tagged.annotation_id = annotation.id`;

const passageGrade = `LEFT JOIN (
    SELECT annotation_id, source_id, coalesce(level.value, ${missingRank}) AS rank
    FROM grade LEFT JOIN json_each(@ranks) AS level ON level.key = code
    WHERE annotation_id IS NOT NULL AND ${gradeCounts}
  ) AS passage ON passage.annotation_id = annotation.id AND passage.source_id = document.source`;

const placementOnNewest =
  'LEFT JOIN placement ON placement.target_id = first.id AND placement.capture_id = document.newest';

/**
 * By the first words as the full-text index folds them. For all rows they are read from the index that keeps them: making
 * them takes longer than all the rest.
 */
function byWords(
  { table, column, row }: { readonly table: string; readonly column: string; readonly row: string },
  way: 'ASC' | 'DESC',
  isOfAll: boolean,
): SortSql {
  const words = (value: string) => `substr(assay_words(${value}), 1, 48)`;
  if (!isOfAll) return { also: '', join: '', terms: [`${words(`${row}.${column}`)} ${way}`] };
  return {
    also: `,
    words AS MATERIALIZED (
      SELECT number, ${words(column)} AS words FROM ${table} INDEXED BY ${table}_words
      ${table === 'note' ? 'WHERE annotation_id IS NOT NULL' : ''} ORDER BY ${words(column)})`,
    join: `LEFT JOIN words ON words.number = ${row}.number`,
    terms: [`words.words ${way}`],
  };
}
