import { describe, expect, test } from 'vitest';
import {
  awaitedOperator,
  completed,
  operatorsFor,
  operatorWords,
  searchOperators,
  typedPart,
  valuesFor,
} from '../../../shared/search/complete-query.ts';
import { parseQuery } from '../../../shared/search/parse-query.ts';

/** The part at the sign `|`, which is where the caret stands. */
function partAt(query: string) {
  return typedPart(query.replace('|', ''), query.indexOf('|'));
}

test('a query may end in an operator that waits for its value', () => {
  const endings = ['stance:', 'fire -Tag: ', 'tag:"', 'fire stance:x', 'stance: fire', 'colour:', 'fire', ''];
  expect(endings.map(awaitedOperator)).toEqual(['stance', 'tag', 'tag', null, null, null, null, null]);
});

describe('the part of a query that is being typed', () => {
  test.each([
    ['cl|', { start: 0, operator: null, typed: 'cl' }],
    ['fire cl|', { start: 5, operator: null, typed: 'cl' }],
    ['fire -cl|', { start: 6, operator: null, typed: 'cl' }],
    ['fire |', { start: 5, operator: null, typed: '' }],
    ['tag:|', { start: 0, operator: 'tag', typed: '' }],
    ['TAG:den|', { start: 0, operator: 'tag', typed: 'den' }],
    ['-tag:den|', { start: 1, operator: 'tag', typed: 'den' }],
    ['tag:"Casualty f|', { start: 0, operator: 'tag', typed: 'Casualty f' }],
    ['tag:"Casualty f|"', { start: 0, operator: 'tag', typed: 'Casualty f' }],
    ['credibility:<|', { start: 0, operator: 'credibility', typed: '<' }],
    ['cl| fire', { start: 0, operator: null, typed: 'cl' }],
  ])('%s', (query, part) => {
    expect(partAt(query)).toEqual(part);
  });

  test.each(['fi|re', '"first al|', '"first alarm"|', 'tag:"Casualty figure"|', 'nobody:x|'])(
    'is nothing to complete in %s',
    (query) => {
      // Within a word, or within words that are sought one after the other.
      expect(partAt(query)).toBeNull();
    },
  );
});

test('operators are found by how they begin', () => {
  expect(operatorsFor('c').map(({ name }) => name)).toEqual([
    'collection',
    'claim',
    'credibility',
    'confidence',
  ]);
  expect(operatorsFor('zebra')).toEqual([]);
});

test('every operator is one that queries are read with', () => {
  for (const { name } of searchOperators) {
    const value = { in: 'notes', has: 'tag', stance: 'supports', credibility: '2', confidence: 'low' }[
      name as string
    ];
    const [[term] = []] = parseQuery(`${name}:${value ?? 'x'}`).clauses;
    expect(term?.type, name).toBe(name);
  }
});

test('values that begin with what is typed come before those that have it', () => {
  const values = [
    { value: 'Harbour Watch' },
    { value: 'The Watch' },
    { value: 'Watchman' },
    { value: 'Courier', meaning: 'The Evening Watch' },
    { value: 'Tribune' },
  ];
  expect(valuesFor(values, 'wátch').map(({ value }) => value)).toEqual([
    'Watchman',
    'Harbour Watch',
    'The Watch',
    'Courier',
  ]);
});

test('a completion takes the place of what was typed, with a closing quotation mark that stands there', () => {
  const chosen = operatorWords('tag', 'Casualty figure');
  expect(completed('fire tag:"Cas" now', 13, { start: 5, chosen })).toEqual({
    query: 'fire tag:"Casualty figure" now',
    caret: 27,
  });
  expect(operatorWords('stance', 'disputes')).toBe('stance:disputes ');
  expect(operatorWords('claim', null)).toBe('claim:');
  expect(operatorWords('source', 'The "Watch"')).toBe('source:"The  Watch " ');
});
