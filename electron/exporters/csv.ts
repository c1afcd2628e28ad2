import type {
  AnnotatedNotes,
  ExportedDocument,
  ExportedFile,
  ExportedNote,
  ExportedPassage,
} from './annotated-notes.ts';
import { allPassages, gradeOfDocument, gradeOfPassage, quoteCheck, shownHashLength } from './wording.ts';

const columns = [
  'record',
  'id',
  'document',
  'document_id',
  'author',
  'publisher',
  'published',
  'published_words',
  'url',
  'language',
  'source',
  'grade_code',
  'grade_words',
  'grade_reason',
  'quote',
  'comment',
  'tags',
  'start_utf16',
  'end_utf16',
  'start_code_point',
  'end_code_point',
  'prefix',
  'suffix',
  'anchor_state',
  'anchor_score',
  'passage',
  'passages_of_annotation',
  'capture_sha256_prefix',
  'captured_at',
  'created_at',
  'modified_at',
  'quote_matches_capture',
  'quote_check',
  'guarded_columns',
] as const;
type Column = (typeof columns)[number];
type Row = Partial<Record<Column, string | number | null>>;

/**
 * Writes annotated notes as a table (RFC 4180, UTF-8 with a byte order mark, every cell quoted, so that a spreadsheet
 * of any locale keeps the columns apart): one row for each passage, then one for each free-standing note. The passages of one
 * annotation share its `id`, and each repeats its comment and tags. Several tags are separated by line feeds.
 *
 * A spreadsheet runs a cell as a formula when it begins with = + - @ or with a tab or line end. Such a cell gets one
 * apostrophe in front, and the row's last column, `guarded_columns`, names every column that got one (separated by
 * spaces). Without the apostrophe of a column named there, each cell is word for word what the project holds.
 */
export function exportCsv(notes: AnnotatedNotes): ExportedFile {
  const quote_check = quoteCheck(allPassages(notes));
  const rows = [
    ...notes.documents.flatMap((document) => [
      ...document.passages.map((passage) => passageRow(document, passage)),
      ...document.notes.map((note) => ({ ...documentCells(document), ...noteRow(note) })),
    ]),
    ...notes.notes.map(noteRow),
  ];
  const lines = [columns.map(quoted), ...rows.map((row) => cells({ ...row, quote_check }))];
  return { text: `\u{feff}${lines.map((line) => `${line.join(',')}\r\n`).join('')}`, leftOut: [] };
}

function documentCells(document: ExportedDocument): Row {
  const grade = gradeOfDocument(document);
  return {
    document: document.title,
    document_id: document.id,
    author: document.author,
    publisher: document.publisher,
    published: document.published?.edtf ?? null,
    published_words: document.published?.words ?? null,
    url: document.url,
    language: document.language,
    source: document.source?.name ?? null,
    grade_code: grade?.code ?? null,
    grade_words: grade?.words ?? null,
    grade_reason: grade?.reason ?? null,
  };
}

function passageRow(document: ExportedDocument, passage: ExportedPassage): Row {
  const grade = gradeOfPassage(document, passage);
  const hasPlace = passage.state !== 'orphaned';
  return {
    ...documentCells(document),
    record: 'passage',
    id: passage.id,
    source: grade?.source ?? document.source?.name ?? null,
    grade_code: grade?.code ?? null,
    grade_words: grade?.words ?? null,
    grade_reason: grade?.reason ?? null,
    quote: passage.exact,
    comment: passage.comment?.text ?? null,
    tags: passage.tags.join('\n'),
    start_utf16: hasPlace ? passage.startUtf16 : null,
    end_utf16: hasPlace ? passage.endUtf16 : null,
    start_code_point: hasPlace ? passage.startCodePoint : null,
    end_code_point: hasPlace ? passage.endCodePoint : null,
    prefix: passage.prefix,
    suffix: passage.suffix,
    anchor_state: passage.state,
    anchor_score: passage.score,
    capture_sha256_prefix: passage.capture.sha256.slice(0, shownHashLength),
    captured_at: passage.capture.capturedAt,
    created_at: passage.createdAt,
    modified_at: passage.modifiedAt,
    passage: passage.number,
    passages_of_annotation: passage.others.length + 1,
    quote_matches_capture: passage.matches ? 'yes' : 'no',
  };
}

function noteRow(note: ExportedNote): Row {
  return {
    record: 'note',
    id: note.id,
    comment: note.title === '' ? note.text : `${note.title}\n${note.text}`,
    created_at: note.createdAt,
    modified_at: note.modifiedAt,
  };
}

function cells(row: Row): readonly string[] {
  const guarded: string[] = [];
  const values = columns.slice(0, -1).map((column) => {
    const value = row[column] ?? '';
    if (typeof value === 'number' || !looksLikeFormula.test(value)) return quoted(String(value));
    guarded.push(column);
    return quoted(`'${value}`);
  });
  return [...values, quoted(guarded.join(' '))];
}

/** The signs of https://owasp.org/www-community/attacks/CSV_Injection, their full-width forms, also after white space. */
const looksLikeFormula = /^(?:[\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/u;

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
