import { describe, expect, test } from 'vitest';
import { claimQuery } from '../../../shared/claims/claim-query.ts';
import { parseQuery } from '../../../shared/search/parse-query.ts';

const query = (statement: string, eventPlace: string | null = null) => claimQuery({ statement, eventPlace });

describe('the query that a claim begins with', () => {
  test.each([
    ['The Old Bridge was closed on 3 May 1998.', '"Old Bridge" OR 1998 OR closed'],
    ['On Monday Orla Tamm resigned from the Harbour Board.', '"Orla Tamm" OR "Harbour Board" OR resigned'],
    ['214 people died at the Port of Tarn.', '"Port of Tarn" OR 214 OR died'],
    ['At least 31 people died in the fire.', '31 OR died OR fire'],
    ['Orla Tamm’s boat sank.', '"Orla Tamm" OR boat OR sank'],
    ['Nobody warned the villagers downstream.', 'warned OR villagers OR downstream'],
    ['بندرگاہ پر حملہ کیا گیا تھا', 'بندرگاہ OR حملہ'],
    ['It was so.', ''],
  ])('of “%s” is %s', (statement, expected) => {
    expect(query(statement)).toBe(expected);
  });

  test('has the place of the event', () => {
    expect(query('The fire began at night.', 'Tarn')).toBe('Tarn OR fire OR began OR night');
  });

  test('asks for any one of its terms, whatever the statement holds', () => {
    const { clauses } = parseQuery(
      query('“Harbour” OR "Tamm tag:x" -Board in:notes were at Lower Quay, Tarn and Vell'),
    );
    expect(clauses).toHaveLength(1);
    expect(clauses.flat().every(({ type, isExcluded }) => type === 'words' && !isExcluded)).toBe(true);
  });
});
