import { expect, test } from 'vitest';
import { type NamedSource, sourceLookup, spelledOut } from '../../../shared/mentions/source-candidates.ts';
import { hostileWords } from '../../support/exporting/annotated-notes.ts';

const source = (name: string, more: Partial<NamedSource> = {}): NamedSource => ({
  id: name,
  name,
  aliases: [],
  domains: [],
  ...more,
});

const lookUp = sourceLookup([
  source('Harbour Rights Watch', { aliases: ['Watch of the Harbour'] }),
  source('Amnesty for Illyria', { domains: ['amnesty.example'] }),
  source('United Provinces Department of Trade'),
  source("Crane's Fleet Register"),
  source("Crane's Harbour Review"),
  source('The Illyrian Courier'),
  source('Kaimkhani Committee'),
  source('HCC', { aliases: ['Harbour Citizens’ Committee'] }),
  source('ہاربر نیوز', { aliases: ['Harbour News'] }),
  source('U.P. Coast Guard'),
]);

const ids = (name: string) => lookUp(name).map(({ id }) => id);

test.each([
  ['the name itself', 'Harbour Rights Watch', ['Harbour Rights Watch']],
  ['an alias', 'watch of the harbour', ['Harbour Rights Watch']],
  ['the name without its article, in other case', 'illyrian courier', ['The Illyrian Courier']],
  ['an article that the source goes without', 'the HCC', ['HCC']],
  ['initials', 'HRW', ['Harbour Rights Watch']],
  ['initials with points', 'H.R.W.', ['Harbour Rights Watch']],
  ['initials without the small words', 'AI', ['Amnesty for Illyria']],
  ['an abbreviation of a part within the initials', 'U.P. DOT', ['United Provinces Department of Trade']],
  ['a written-out name of an abbreviated source', 'Harbour Citizens Committee', ['HCC']],
  ['initials of a name that begins with an abbreviation', 'UPCG', ['U.P. Coast Guard']],
  ['a part that several names have', "Crane's", ["Crane's Fleet Register", "Crane's Harbour Review"]],
  ['the same with another apostrophe', 'Crane’s', ["Crane's Fleet Register", "Crane's Harbour Review"]],
  ['a possessive', "Harbour Rights Watch's", ['Harbour Rights Watch']],
  ['two letters that differ', 'Qaimkhani Commitee', ['Kaimkhani Committee']],
  ['letter variants of Arabic script', 'ھاربر نيوز', ['ہاربر نیوز']],
  ['a web domain', 'www.amnesty.example', ['Amnesty for Illyria']],
  ['nothing that is like it', 'Reuters', []],
  ['signs only', '—', []],
])('a source is found by %s', (_what, name, expected) => {
  expect(ids(name)).toEqual(expected);
});

test('the likeliest comes first, and each says why', () => {
  const lookUpNews = sourceLookup([
    source('Harbour News Weekly'),
    source('Harbor News'),
    source('HN', { aliases: ['Harbour News'] }),
  ]);
  expect(lookUpNews('Harbour News')).toEqual([
    { id: 'HN', name: 'HN', because: '“Harbour News” is one of its names' },
    {
      id: 'Harbour News Weekly',
      name: 'Harbour News Weekly',
      because: 'it is a part of the name “Harbour News Weekly”',
    },
    { id: 'Harbor News', name: 'Harbor News', because: 'one letter differs from “Harbor News”' },
  ]);
});

test('short names are not taken for others that differ by a letter', () => {
  expect(sourceLookup([source('Dawn'), source('AFP')])('Down')).toEqual([]);
  expect(sourceLookup([source('Dawn'), source('AFP')])('AP')).toEqual([]);
});

test('a short name stands for the names in texts that have its initials', () => {
  const names = ['Amnesty for Illyria', 'Harbour Rights Watch', 'AI', 'Illyria', 'Anna Ilver'];
  expect(spelledOut('AI', names)).toEqual(['Amnesty for Illyria', 'Anna Ilver']);
  expect(spelledOut('H.R.W.', names)).toEqual(['Harbour Rights Watch']);
  expect(spelledOut('A', names)).toEqual([]);
});

test.each(hostileWords)('any name at all can be looked up: %j', (words) => {
  const found = sourceLookup([source(words), source('Harbour Rights Watch')])(words);
  expect(found.length).toBeLessThanOrEqual(2);
  expect(spelledOut(words, [words, 'Harbour Rights Watch'])).toBeInstanceOf(Array);
});

test('of many names that a word is a part of, the first are given', () => {
  const many = Array.from({ length: 40 }, (_each, at) =>
    source(`Harbour ${String.fromCodePoint(97 + at)} News`),
  );
  expect(sourceLookup(many)('Harbour')).toHaveLength(12);
});
