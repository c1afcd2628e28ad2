import { passageWords } from '../../../shared/annotations/region-words.ts';
import type {
  AnnotatedNotes,
  ExportedDocument,
  ExportedFile,
  ExportedNote,
  ExportedPassage,
} from '../annotated-notes.ts';
import { type CsvCell, csvTable } from './csv-cells.ts';
import { allPassages, gradeOfDocument, gradeOfPassage, quoteCheck, shownHashLength } from '../wording.ts';

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
  'recognised_by_machine',
  'quote_matches_capture',
  'quote_check',
] as const;
type Column = (typeof columns)[number];
type Row = Readonly<Partial<Record<Column, CsvCell>>>;

/**
 * Writes annotated notes as a table (see `csvTable`): one row for each passage, then one for each free-standing note. The
 * passages of one annotation share its `id`, and each repeats its comment and tags. Several tags are separated by line feeds.
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
  return {
    text: csvTable(
      columns,
      rows.map((row): Row => ({ ...row, quote_check })),
    ),
    leftOut: [],
  };
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
    // A region has no words: what stands here then is where it is, and the check says so.
    quote: passageWords(passage),
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
    // Said of words only: a region has none.
    recognised_by_machine:
      passage.region !== null ? null : passage.capture.recognition === null ? 'no' : 'yes',
    quote_matches_capture: passage.region !== null ? 'region, no words' : passage.matches ? 'yes' : 'no',
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
