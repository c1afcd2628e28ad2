import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportCsv } from '../../../electron/exporters/csv/csv.ts';
import {
  aDocument,
  aNote,
  aPassage,
  hostileWords,
  plainComment,
  someNotes,
} from '../../support/exporting/annotated-notes.ts';

/** A strict reader of RFC 4180: every cell quoted, CRLF after every record. */
function readCsv(text: string): readonly Readonly<Record<string, string>>[] {
  const records: string[][] = [];
  const body = text.slice(1);
  const cell = /"((?:[^"]|"")*)"(,|\r\n)/y;
  let record: string[] = [];
  while (cell.lastIndex < body.length) {
    const match = cell.exec(body);
    if (match === null) throw new Error('not RFC 4180');
    record.push((match[1] ?? '').replaceAll('""', '"'));
    if (match[2] === '\r\n') {
      records.push(record);
      record = [];
    }
  }
  const [names = [], ...rows] = records;
  return rows.map((row) => {
    expect(row).toHaveLength(names.length);
    return Object.fromEntries(names.map((name, index) => [name, row[index] ?? '']));
  });
}

/** Takes the apostrophes away that `guarded_columns` names. */
function unguarded(row: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const guarded = new Set((row['guarded_columns'] ?? '').split(' '));
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, guarded.has(name) ? value.slice(1) : value]),
  );
}

function rowOf(exact: string): Readonly<Record<string, string>> {
  const passage = aPassage({ exact, comment: plainComment(exact), tags: [exact] });
  const [row = {}] = readCsv(exportCsv(someNotes({ documents: [aDocument({ passages: [passage] })] })).text);
  return row;
}

/** What a spreadsheet may run. */
const formula = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u;

describe('cells', () => {
  test.each(hostileWords)('%j reads back word for word and is no formula', (words) => {
    const row = rowOf(words);
    expect(unguarded(row)).toMatchObject({ quote: words, comment: words, tags: words });
    for (const cell of Object.values(row)) expect(cell).not.toMatch(formula);
  });

  test('any text reads back word for word and is no formula', () => {
    const piece = fc.oneof(fc.constantFrom(...'=+-@\t\r\n ",;\''), fc.string({ maxLength: 2 }));
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
        const row = rowOf(pieces.join(''));
        expect(unguarded(row)['quote']).toBe(pieces.join(''));
        expect(row['quote']).not.toMatch(formula);
      }),
    );
  });

  test('an apostrophe that was there is told from one that guards', () => {
    expect(rowOf("'=1")).toMatchObject({ quote: "'=1", guarded_columns: '' });
    expect(rowOf('=1')).toMatchObject({ quote: "'=1", guarded_columns: 'quote comment tags' });
  });
});

test('a row carries all that is needed to check its passage', () => {
  const { text } = exportCsv(someNotes());
  expect(readCsv(text)).toEqual([
    {
      record: 'passage',
      id: '01890000-0000-7000-8000-000000000064',
      document: 'Inquiry told of two warnings before harbour fire',
      document_id: '01890000-0000-7000-8000-000000000002',
      author: 'Mira Okonjo',
      publisher: 'Daily Courier',
      published: '1998-03-09',
      published_words: 'Monday 9 March 1998',
      url: 'https://courier.example/inquiry',
      language: 'en',
      source: 'Daily Courier',
      grade_code: 'B',
      grade_words: 'usually reliable',
      grade_reason: 'Corrects its errors in print.',
      quote: 'at least 31 people had died',
      comment: 'Highest figure so far.',
      tags: 'Casualty figure',
      start_utf16: '210',
      end_utf16: '237',
      start_code_point: '210',
      end_code_point: '237',
      prefix: 'heard on Monday that ',
      suffix: ', eight more than',
      anchor_state: 'exact',
      anchor_score: '1',
      passage: '1',
      passages_of_annotation: '1',
      capture_sha256_prefix: '1f3a5c9e0d12',
      captured_at: '2024-06-14T10:02:00.000Z',
      created_at: '2024-06-14T11:00:00.000Z',
      modified_at: '2024-06-14T11:00:00.000Z',
      recognised_by_machine: 'no',
      quote_matches_capture: 'yes',
      quote_check: '1 of 1 quote matches its capture.',
      guarded_columns: '',
    },
  ]);
});

test('notes stand in rows of their own', () => {
  const { text } = exportCsv(someNotes({ documents: [aDocument({ notes: [aNote()] })], notes: [aNote()] }));
  const rows = readCsv(text).map(({ record, document, comment }) => [record, document, comment]);
  const comment = 'Order of the figures\nThe inquiry is the first to give 31.';
  const title = 'Inquiry told of two warnings before harbour fire';
  expect(rows).toEqual([
    ['passage', title, 'Highest figure so far.'],
    ['note', title, comment],
    ['note', '', comment],
  ]);
});

test('the file begins with a byte order mark and ends its lines as RFC 4180 has it', () => {
  const { text } = exportCsv(someNotes());
  expect(text.startsWith('\u{feff}"record","id"')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
});

test('the same notes give the same bytes', () => {
  expect(exportCsv(someNotes()).text).toBe(exportCsv(structuredClone(someNotes())).text);
});
