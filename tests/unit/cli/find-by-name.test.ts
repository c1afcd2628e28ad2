import { describe, expect, test } from 'vitest';
import { findDocument } from '../../../electron/cli/find-document.ts';
import { findSource } from '../../../electron/cli/find-source.ts';
import { nearNames } from '../../../electron/cli/near-names.ts';
import type { DocumentSummary } from '../../../shared/model/document.ts';
import type { Source } from '../../../shared/model/source.ts';

function source(id: string, name: string, aliases: readonly string[] = []): Source {
  return {
    id,
    name,
    aliases,
    kind: 'outlet',
    interest: null,
    interestReason: null,
    grades: [],
    documents: 0,
    mentions: 0,
  };
}

// Only the id and the title of a document matter here.
const document = (id: string, title: string) => ({ id, title }) as DocumentSummary;

describe('a source', () => {
  const sources = [
    source('1', 'Daily Courier', ['The Courier', 'DC']),
    source('2', 'Ellery Tribune', ['The Tribune']),
    source('3', 'Évian Post', ['DC']),
  ];

  test.each([
    ['2', '2'],
    ['Daily Courier', '1'],
    ['The Tribune', '2'],
    ['daily courier', '1'],
    ['evian post', '3'],
  ])('%j is found by id, name or alias', (given, id) => {
    expect(findSource(sources, given).id).toBe(id);
  });

  test('that may be several is refused with the candidates', () => {
    expect(() => findSource(sources, 'DC')).toThrow(
      '“DC” may be any of these sources; give the id:\n  1  Daily Courier\n  3  Évian Post',
    );
  });

  test('that is unknown is refused with near names', () => {
    expect(() => findSource(sources, 'Dayly Courier')).toThrow(
      /There is no source “Dayly Courier”\. Near are: Daily Courier, The Courier\./,
    );
    expect(() => findSource(sources, 'xyzzy')).toThrow(/^There is no source “xyzzy”\. “assay list sources”/);
  });
});

describe('a document', () => {
  const documents = [document('1', 'Inquiry'), document('2', 'Letter'), document('3', 'letter')];

  test.each([
    ['3', '3'],
    ['inquiry', '1'],
    ['Letter', '2'],
    ['letter', '3'],
  ])('%j is found by id or title', (given, id) => {
    expect(findDocument(documents, given).id).toBe(id);
  });

  test('whose title several have is refused with the candidates', () => {
    expect(() => findDocument(documents, 'LETTER')).toThrow(
      '2 documents have the title “LETTER”; give the id:\n  2  Letter\n  3  letter',
    );
  });

  test('that is unknown is refused with near titles', () => {
    expect(() => findDocument(documents, 'Inquirie')).toThrow(/Near are: “Inquiry”/);
  });
});

test('near names come nearest first, and far ones not at all', () => {
  expect(
    nearNames('harbour watch', ['Harbor Watch', 'Harbour Watch Weekly', 'Unrelated', 'Night Watch']),
  ).toEqual(['Harbor Watch', 'Harbour Watch Weekly', 'Night Watch']);
});
