import { describe, expect, it } from 'vitest';
import { arrangeDocuments } from '../../../renderer/features/library/arrange-documents.ts';
import { documentWords } from '../../../renderer/features/library/describe-document.ts';
import type { DocumentSummary } from '../../../shared/model/document.ts';

function document(title: string, more: Partial<DocumentSummary> = {}): DocumentSummary {
  return {
    id: title,
    title,
    author: null,
    publisher: null,
    published: null,
    language: null,
    direction: null,
    url: null,
    place: null,
    source: null,
    grade: null,
    capture: null,
    annotations: 0,
    tags: [],
    addedAt: '2024-06-14T09:00:00.000Z',
    ...more,
  };
}

const documents = [
  document('Inquiry told of two warnings', {
    publisher: 'Daily Courier',
    published: '1998-03-09',
    addedAt: '2024-06-14T09:00:02.000Z',
  }),
  document('بندرگاہ میں آگ', { publisher: 'Nawa-e-Ellery', published: '1998-03-10' }),
  document('Annex 10', { addedAt: '2024-06-14T09:00:03.000Z' }),
  document('Annex 9', { author: 'Mira Okónjo' }),
];
const titles = (filter: string, sort: 'date' | 'title' | 'added') =>
  arrangeDocuments(documents, filter, sort).map(({ title }) => title);

describe('arrangeDocuments', () => {
  it('puts the newest first and what has no date last, and sorts titles by their numbers', () => {
    expect(titles('', 'date')).toEqual([
      'بندرگاہ میں آگ',
      'Inquiry told of two warnings',
      'Annex 10',
      'Annex 9',
    ]);
    expect(titles('annex', 'title')).toEqual(['Annex 9', 'Annex 10']);
  });

  it('puts the last added first', () => {
    expect(titles('', 'added').slice(0, 2)).toEqual(['Annex 10', 'Inquiry told of two warnings']);
  });

  it('finds every word in title, publisher or author, whatever case, accent or letter variant', () => {
    expect(titles('courier WARNINGS', 'date')).toEqual(['Inquiry told of two warnings']);
    expect(titles('okonjo', 'date')).toEqual(['Annex 9']);
    expect(titles('بندرگاه', 'date')).toEqual(['بندرگاہ میں آگ']);
    expect(titles('courier annex', 'date')).toEqual([]);
  });
});

describe('documentWords', () => {
  it('says who published it and when, with short months', () => {
    expect(documents.map(documentWords)).toEqual([
      { publisher: 'Daily Courier', date: '9 Mar 1998' },
      { publisher: 'Nawa-e-Ellery', date: '10 Mar 1998' },
      { publisher: null, date: 'no date' },
      { publisher: null, date: 'no date' },
    ]);
  });

  it('says the year of two readings of a date once where it is the same', () => {
    const date = (published: string) => documentWords(document('Page', { published })).date;
    expect(date('[1998-03-09,1998-09-03]')).toBe('9 Mar or 3 Sep 1998');
    expect(date('[1998-11-12,1999-12-11]')).toBe('12 Nov 1998 or 11 Dec 1999');
  });
});
