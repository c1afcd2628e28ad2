import type { TableGroup, TableGrouping, TableSort } from '../../../shared/model/table-row.ts';
import { parseQuery } from '../../../shared/search/parse-query.ts';
import { type ReadonlyDatabase, statement } from '../../store/database.ts';
import {
  type EvidenceDocument,
  evidenceDocuments,
  names,
  sortDocuments,
} from '../../store/table/documents.ts';
import { groupsOf } from '../../store/table/groups.ts';
import { type OrderedRow, orderedRows } from '../../store/table/order.ts';
import { compileQuery } from '../../store/search/compile.ts';
import { namesIn } from '../../store/search/named.ts';
import { annotationNoun } from '../../store/search/nouns.ts';
import type { Store } from '../../store/store.ts';
import { keptUntilWritten } from '../kept-until-written.ts';

/** What is asked of the evidence table. */
export interface EvidenceRequest {
  readonly query: string;
  readonly sort: TableSort;
  readonly group: TableGrouping;
}

/** All rows of the evidence table for one request, in order. */
export interface EvidenceOrder {
  /** Numbers of the annotations; grouped by tag, one may come more than once. */
  readonly numbers: Uint32Array;
  /** How many different annotations there are among them. */
  readonly annotations: number;
  readonly groups: readonly TableGroup[];
  /** By id. */
  readonly documents: ReadonlyMap<string, EvidenceDocument>;
  /** The place of each tag in the order of their names. */
  readonly tagPlaces: ReadonlyMap<string, number>;
}

/**
 * Gives the order of rows for a request. Sorting 100,000 rows takes a tenth of a second, showing some of them a
 * thousandth; so the last few orders are kept as numbers until something is written to the file.
 */
export function createOrders(store: Pick<Store, 'reader' | 'dataVersion'>) {
  const kept = keptUntilWritten<EvidenceOrder>(store, mostKept);
  return (request: EvidenceRequest): EvidenceOrder => {
    const { query, sort, group } = request;
    const key = JSON.stringify([query, sort.by, sort.direction, group]);
    return kept(key, () => makeOrder(store.reader, request));
  };
}

const mostKept = 4;

function makeOrder(reader: ReadonlyDatabase, { query, sort, group }: EvidenceRequest): EvidenceOrder {
  const byTitle = evidenceDocuments(reader);
  const tags = tagsByName(reader);
  const groups = groupsOf(group, sort, { documents: byTitle, tags });
  const parsed = parseQuery(query);
  const selection = compileQuery(annotationNoun, parsed, namesIn(reader));
  const documents = sortDocuments(byTitle, sort).map((each) => ({ ...each, group: groups.placeOf(each) }));
  const isAll = parsed.clauses.length === 0;
  const rows =
    selection === null && !isAll
      ? []
      : orderedRows(reader, {
          selection: isAll ? null : selection,
          sort,
          group,
          documents,
          tags: group === 'tag' ? groups.keys : tags,
        });
  return {
    numbers: Uint32Array.from(rows, ([number]) => number),
    annotations: group === 'tag' ? new Set(rows.map(([number]) => number)).size : rows.length,
    groups: group === 'none' ? [] : countGroups(rows, groups.keys),
    documents: new Map(byTitle.map((document) => [document.id, document])),
    tagPlaces: new Map(tags.map((tag, place) => [tag, place])),
  };
}

function tagsByName(reader: ReadonlyDatabase): string[] {
  return statement<{ id: string; name: string }>(reader, 'SELECT id, name FROM tag ORDER BY number')
    .all()
    .sort((one, other) => names.compare(one.name, other.name))
    .map(({ id }) => id);
}

/** The groups that have rows; rows of one group stand together. */
function countGroups(rows: readonly OrderedRow[], keys: readonly string[]): TableGroup[] {
  const groups: { place: number; count: number }[] = [];
  for (const [, place] of rows) {
    const last = groups.at(-1);
    if (last?.place === place) last.count += 1;
    else groups.push({ place, count: 1 });
  }
  return groups.map(({ place, count }) => ({ key: keys[place] ?? null, count }));
}
