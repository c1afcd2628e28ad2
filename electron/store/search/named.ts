import { foldedOnly } from '../../../shared/text/folding.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';
import { type Cited, citedSo } from './cited.ts';
import { type ComesFrom, comesFrom } from './comes-from.ts';
import { type Graded, gradedSo } from './graded.ts';
import { type Judged, type JudgedCondition, judgedSo } from './judged.ts';

/** What compiling a query asks of a project; the names that filters ask for are as the query has them: folded. */
export interface Names {
  /** Tags of this name, else with it in their name, and all tags below them. */
  readonly tags: (name: string) => readonly string[];
  /** Sources of this name or alias, else with it in one of them. */
  readonly sources: (name: string) => readonly string[];
  /** Collections of this name, else with it in their name, and all below them. */
  readonly collections: (name: string) => readonly string[];
  /** What is graded so, or, for null, not at all; on a topic, or in general. */
  readonly graded: (level: string | null, topic: string | null) => Graded;
  /** What has mentions of this name or status. */
  readonly cited: (name: string) => Cited;
  /** What comes from a source of this name; null: of which that is not known. */
  readonly comesFrom: (name: string | null) => ComesFrom;
  /** What was judged so for claims. */
  readonly judged: (condition: JudgedCondition) => Judged;
  /** Whether some document has several copies. */
  readonly hasCopies: () => boolean;
}

/** Reads the names when first asked, then answers from them. */
export function namesIn(database: ReadonlyDatabase): Names {
  const tags = once(() => folded(statement<TreeRow>(database, 'SELECT id, name, parent_id FROM tag').all()));
  const collections = once(() =>
    folded(statement<TreeRow>(database, 'SELECT id, name, parent_id FROM collection').all()),
  );
  const sources = once(() => {
    const sql = 'SELECT id, name FROM source UNION ALL SELECT source_id, name FROM source_alias';
    return folded(statement<NamedRow>(database, sql).all());
  });
  return {
    tags: remembered((name) => withDescendants(tags(), matching(tags(), name))),
    collections: remembered((name) => withDescendants(collections(), matching(collections(), name))),
    sources: remembered((name) => matching(sources(), name)),
    graded: (level, topic) => gradedSo(database, level, topic),
    cited: remembered((name) => citedSo(database, name)),
    comesFrom: (name) => comesFrom(database, name === null ? null : matching(sources(), name)),
    judged: (condition) => judgedSo(database, condition),
    hasCopies: once(() => statement(database, someCopy).get() !== undefined),
  };
}

/** A document that is not held has no capture. */
const someCopy =
  'SELECT 1 WHERE (SELECT count(*) FROM capture) > (SELECT count(DISTINCT document_id) FROM capture)';

function once<Value>(read: () => Value): () => Value {
  let value: Value | undefined;
  return () => {
    value ??= read();
    return value;
  };
}

function remembered<Found>(find: (name: string) => Found): (name: string) => Found {
  const known = new Map<string, Found>();
  return (name) => {
    const found = known.get(name) ?? find(name);
    known.set(name, found);
    return found;
  };
}

interface NamedRow {
  readonly id: string;
  readonly name: string;
}

interface TreeRow extends NamedRow {
  readonly parent_id: string | null;
}

function folded<Row extends NamedRow>(rows: readonly Row[]): readonly Row[] {
  return rows.map((row) => ({ ...row, name: foldedOnly(row.name).trim() }));
}

function matching(rows: readonly NamedRow[], wanted: string): readonly string[] {
  const same = rows.filter(({ name }) => name === wanted);
  const found = same.length > 0 ? same : rows.filter(({ name }) => name.includes(wanted));
  return found.map(({ id }) => id);
}

function withDescendants(tree: readonly TreeRow[], ids: readonly string[]): readonly string[] {
  const children = Map.groupBy(tree, ({ parent_id }) => parent_id);
  const found = new Set(ids);
  // A set goes on to give what is added while it is walked.
  for (const id of found) for (const child of children.get(id) ?? []) found.add(child.id);
  return [...found];
}
