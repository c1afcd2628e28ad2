import { describe, expect, it } from 'vitest';
import { seriesOf } from '../../../renderer/features/disagreements/series.ts';
import {
  groupCounts,
  groupsOf,
  type ValueGrouping,
  type ValueSort,
} from '../../../renderer/features/disagreements/shown-values.ts';
import { comesFrom, originLetter } from '../../../shared/claims/value-origins.ts';
import { givenValue, numberValue } from './given-value.ts';

const claims = [
  { id: 'c1', statement: '31 died' },
  { id: 'c2', statement: '23 died' },
  { id: 'c3', statement: 'Nobody died' },
];
const values = [
  numberValue('31 dead', 31, { published: '1998-03-10', source: { id: 's2', name: 'Post' }, origins: [1] }),
  numberValue('23 dead', 23, { claim: 'c2', stance: 'disputes', published: '1998-03-11', origins: [0] }),
  givenValue({ value: 'dozens', published: '1998', isUnknown: true }),
  numberValue('31 Dead', 31, { published: '1998-03-09', source: { id: 's1', name: 'Echo' }, origins: [1] }),
  givenValue({ value: '1996', measure: { kind: 'date', edtf: '1996' }, stance: 'background' }),
  givenValue({ claim: 'c2', source: { id: 's1', name: 'Echo' } }),
];

function grouped(sort: ValueSort, grouping: ValueGrouping) {
  return groupsOf({ claims, values, origins: [] }, { sort, grouping }).map((group) => [
    group.words,
    group.values.map(({ value }) => value),
  ]);
}

describe('the values of a question', () => {
  it.each([
    ['value', ['23 dead', '31 dead', '31 Dead', '1996', 'dozens', null]],
    ['date', ['dozens', '31 Dead', '31 dead', '23 dead', '1996', null]],
    ['source', ['31 Dead', null, '31 dead', '23 dead', 'dozens', '1996']],
    ['origin', ['23 dead', '31 dead', '31 Dead', 'dozens', '1996', null]],
    ['stance', ['31 dead', 'dozens', '31 Dead', null, '23 dead', '1996']],
  ] as const)('are sorted by %s, what is not known last', (sort, sorted) => {
    expect(grouped(sort, 'none')).toEqual([[null, sorted]]);
  });

  it('stand claim by claim, a claim that nobody speaks of among them', () => {
    expect(grouped('value', 'claim')).toEqual([
      ['31 died', ['31 dead', '31 Dead', '1996', 'dozens']],
      ['23 died', ['23 dead', null]],
      ['Nobody died', []],
    ]);
  });

  it('stand value by value, those that read alike together', () => {
    expect(grouped('date', 'value')).toEqual([
      ['23 dead', ['23 dead']],
      ['31 Dead', ['31 Dead', '31 dead']],
      ['1996', ['1996']],
      ['dozens', ['dozens']],
      ['No value is given', [null]],
    ]);
  });

  it('are counted by passage, and by the origins that are shown to be independent', () => {
    const [one = givenValue()] = values;
    expect(groupCounts([...values, { ...one, claim: 'c2', evidence: 'again' }])).toEqual({
      passages: 6,
      origins: 2,
      unknown: 1,
    });
  });
});

describe('the series that are drawn', () => {
  it('never join numbers of different things by themselves', () => {
    const missing = numberValue('12 missing', 12);
    const [first = givenValue()] = values;
    const again = { ...first, claim: 'c2', evidence: 'again' };
    const found = { ...missing, claim: 'c2', value: 'twelve', isFound: true };
    expect(
      seriesOf([...values, missing, again, found]).map(({ words, values: drawn }) => [words, drawn.length]),
    ).toEqual([
      ['numbers: dead', 3],
      ['numbers: missing', 1],
      ['dates', 1],
      ['all numbers, of whatever', 4],
    ]);
  });

  it('are none where nothing can be measured', () => {
    expect(seriesOf([givenValue({ value: 'dozens' })])).toEqual([]);
  });
});

describe('where a value comes from', () => {
  const origins = ['Fire service', 'Port'].map((label) => ({
    roots: [{ kind: 'source' as const, id: label, label }],
    because: [],
  }));

  it('is said in words, and that it is not known', () => {
    expect(comesFrom({ origins: [0], isUnknown: false }, origins)).toBe('comes from Fire service');
    expect(comesFrom({ origins: [0, 1], isUnknown: false }, origins)).toBe(
      'comes from Fire service and from Port',
    );
    expect(comesFrom({ origins: [1], isUnknown: true }, origins)).toBe(
      'comes from Port, in part it is not known from where',
    );
    expect(comesFrom({ origins: [], isUnknown: true }, origins)).toBe('it is not known where it comes from');
  });

  it('has a letter of its own, however many there are', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(originLetter)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ]);
  });
});
