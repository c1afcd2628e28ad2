/** One noun's full-text index: a row per thing that search can find. */
interface Index {
  readonly name: SearchIndexName;
  readonly columns: readonly string[];
  /** SELECT that gives `number` and, for each column, the text whose words are indexed. */
  readonly content: string;
  readonly dependencies: readonly Dependency[];
}

/** A table that an index is made from. */
interface Dependency {
  readonly table: string;
  /** The columns whose change changes the index. */
  readonly watched: readonly string[];
  /** The numbers of the indexed things that a row (`old` or `new`) has a part in. */
  readonly numbers: (row: 'old' | 'new') => string;
}

export const searchIndexNames = [
  'search_document',
  'search_annotation',
  'search_note',
  'search_tag',
  'search_source',
  'search_claim',
] as const;
export type SearchIndexName = (typeof searchIndexNames)[number];

const ownNumber = (row: 'old' | 'new') => `SELECT ${row}.number`;
const ofAnnotation = (row: 'old' | 'new') => `SELECT number FROM annotation WHERE id = ${row}.annotation_id`;

const firstIndexes: readonly Index[] = [
  {
    // A row per capture: its text, and the title of its document.
    name: 'search_document',
    columns: ['title', 'text'],
    content: `
      SELECT capture.number, document.title, extraction.text
      FROM capture
      JOIN document ON document.id = capture.document_id
      JOIN extraction ON extraction.number = capture.extraction`,
    dependencies: [
      { table: 'capture', watched: ['document_id', 'extraction'], numbers: ownNumber },
      {
        table: 'document',
        watched: ['title'],
        numbers: (row) => `SELECT number FROM capture WHERE document_id = ${row}.id`,
      },
    ],
  },
  {
    name: 'search_annotation',
    columns: ['quote', 'comment'],
    content: `
      SELECT annotation.number,
        (SELECT group_concat(exact, char(10) ORDER BY number) FROM annotation_target
         WHERE annotation_id = annotation.id) AS quote,
        (SELECT text FROM note WHERE annotation_id = annotation.id) AS comment
      FROM annotation
      WHERE EXISTS (SELECT 1 FROM annotation_target WHERE annotation_id = annotation.id)`,
    dependencies: [
      { table: 'annotation', watched: ['id'], numbers: ownNumber },
      { table: 'annotation_target', watched: ['annotation_id', 'exact'], numbers: ofAnnotation },
      { table: 'note', watched: ['annotation_id', 'text'], numbers: ofAnnotation },
    ],
  },
  {
    // Free-standing notes; comments belong to their annotations.
    name: 'search_note',
    columns: ['title', 'text'],
    content: 'SELECT number, title, text FROM note WHERE annotation_id IS NULL',
    dependencies: [{ table: 'note', watched: ['annotation_id', 'title', 'text'], numbers: ownNumber }],
  },
  {
    name: 'search_tag',
    columns: ['name', 'definition'],
    content: 'SELECT number, name, definition FROM tag',
    dependencies: [{ table: 'tag', watched: ['name', 'definition'], numbers: ownNumber }],
  },
  {
    name: 'search_source',
    columns: ['name', 'aliases'],
    content: `
      SELECT number, name,
        (SELECT group_concat(name, char(10) ORDER BY number) FROM source_alias
         WHERE source_id = source.id) AS aliases
      FROM source`,
    dependencies: [
      { table: 'source', watched: ['name'], numbers: ownNumber },
      {
        table: 'source_alias',
        watched: ['source_id', 'name'],
        numbers: (row) => `SELECT number FROM source WHERE id = ${row}.source_id`,
      },
    ],
  },
];

/** Statements of claims, and the reasoning of the conclusions in force. Since version 4. */
const claimIndex: Index = {
  name: 'search_claim',
  columns: ['statement', 'reasoning'],
  content: `
      SELECT number, statement,
        (SELECT text FROM conclusion WHERE claim_id = claim.id AND superseded_at IS NULL) AS reasoning
      FROM claim`,
  dependencies: [
    { table: 'claim', watched: ['statement'], numbers: ownNumber },
    {
      table: 'conclusion',
      watched: ['claim_id', 'text', 'superseded_at'],
      numbers: (row) => `SELECT number FROM claim WHERE id = ${row}.claim_id`,
    },
  ],
};

const indexes: readonly Index[] = [...firstIndexes, claimIndex];

/**
 * The full-text part of the schema: per noun a view of the words to index and an FTS5 table over it, which stores no
 * second copy of any text. Words are made by `assay_words`, so the tokenizer has only spaces to split at.
 */
export const searchSchema = firstIndexes.map(schemaOf).join('\n');

/** The same for claims. */
export const claimSearchSchema = schemaOf(claimIndex);

/** The triggers that a table needs again after it was written anew. */
export function triggersOn(table: string): string {
  return indexes
    .flatMap(({ name, columns, dependencies }) =>
      dependencies
        .filter((dependency) => dependency.table === table)
        .map((dependency) => triggersOf(name, columns, dependency)),
    )
    .join('');
}

function schemaOf({ name, columns, content, dependencies }: Index): string {
  const words = columns.map((column) => `assay_words(${column}) AS ${column}`);
  return `
CREATE VIEW ${name}_content AS
SELECT number, ${words.join(', ')} FROM (${content}
);
CREATE VIRTUAL TABLE ${name} USING fts5 (
  ${columns.join(', ')},
  content = '${name}_content', content_rowid = 'number', tokenize = 'ascii', prefix = '2 3'
);
${dependencies.map((dependency) => triggersOf(name, columns, dependency)).join('')}`;
}

/**
 * Before every change the rows it has a part in are taken out of the index as the view gives them, after it they are
 * put back as the view then gives them. So the index equals the view at all times, whatever the order of the changes.
 */
function triggersOf(index: SearchIndexName, columns: readonly string[], dependency: Dependency): string {
  const { table, watched, numbers } = dependency;
  const isChanged = watched.map((column) => `old.${column} IS NOT new.${column}`).join(' OR ');
  const trigger = (moment: string, act: string, rows: readonly ('old' | 'new')[], condition = '') => `
CREATE TRIGGER ${index}_${moment}_${act}_of_${table} ${moment.toUpperCase()} ${act.toUpperCase()} ON ${table}${condition}
BEGIN
  ${moment === 'before' ? takeOut(index, columns) : putBack(index, columns)}
  WHERE number IN (${rows.map(numbers).join(' UNION ')});
END;
`;
  return [
    // A thing that is only now made cannot be in the index yet.
    numbers === ownNumber ? '' : trigger('before', 'insert', ['new']),
    trigger('after', 'insert', ['new']),
    trigger('before', 'update', ['old', 'new'], ` WHEN ${isChanged}`),
    trigger('after', 'update', ['old', 'new'], ` WHEN ${isChanged}`),
    trigger('before', 'delete', ['old']),
    trigger('after', 'delete', ['old']),
  ].join('');
}

function takeOut(index: SearchIndexName, columns: readonly string[]): string {
  return `INSERT INTO ${index} (${index}, rowid, ${columns.join(', ')})
  SELECT 'delete', number, ${columns.join(', ')} FROM ${index}_content`;
}

function putBack(index: SearchIndexName, columns: readonly string[]): string {
  return `INSERT INTO ${index} (rowid, ${columns.join(', ')})
  SELECT number, ${columns.join(', ')} FROM ${index}_content`;
}
