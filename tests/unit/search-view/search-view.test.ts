import { describe, expect, it } from 'vitest';
import { toSearchRows } from '../../../renderer/features/search/search-rows.ts';
import { suggestQuery } from '../../../renderer/features/search/suggest-query.ts';
import type { SearchHit } from '../../../shared/contract/search.ts';

function hit(values: Partial<SearchHit>): SearchHit {
  return {
    document: null,
    documentTitle: null,
    capture: null,
    annotation: null,
    tags: [],
    subject: null,
    claim: null,
    field: 'text',
    snippet: '',
    marks: [],
    start: null,
    end: null,
    rank: 1,
    ...values,
  };
}

describe('the rows of the search view', () => {
  it('stand under their document or their kind, the group of the best hit first', () => {
    const rows = toSearchRows([
      hit({ field: 'tag', subject: 't1' }),
      hit({ document: 'd2', documentTitle: 'Second', capture: 'c2' }),
      hit({ document: 'd1', documentTitle: 'First', annotation: 'a1', field: 'quote' }),
      hit({ document: 'd2', documentTitle: 'Second', annotation: 'a2', field: 'comment', subject: 'n2' }),
      hit({ field: 'note', subject: 'n1' }),
    ]);
    expect(rows.map((row) => (row.type === 'hit' ? row.hit.field : row.title))).toEqual([
      'Tags',
      'tag',
      'Second',
      'text',
      'comment',
      'First',
      'quote',
      'Notes',
      'note',
    ]);
    expect(new Set(rows.map((row) => row.key)).size).toBe(rows.length);
  });

  it('show a document that only a filter found as its heading alone', () => {
    const found = { document: 'd1', documentTitle: 'First', capture: 'c1', field: 'title' } as const;
    expect(toSearchRows([hit(found)]).map((row) => row.type)).toEqual(['document']);
    expect(toSearchRows([hit({ ...found, marks: [{ start: 0, end: 5 }] })]).map((row) => row.type)).toEqual([
      'document',
      'hit',
    ]);
  });
});

describe('where nothing is found', () => {
  it.each([
    ['harb', 'harb*'],
    [' harbour blaze ', 'harbour OR blaze'],
    ['harb*', undefined],
    ['"first alarm"', undefined],
    ['tag:denial', undefined],
    ['fire OR blaze', undefined],
    ['fire -drill', undefined],
    ['', undefined],
  ])('%j suggests %j', (query, suggestion) => {
    expect(suggestQuery(query)?.query).toBe(suggestion);
  });
});
