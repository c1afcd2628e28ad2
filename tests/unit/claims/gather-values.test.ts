import { describe, expect, test } from 'vitest';
import { gatherValues } from '../../../renderer/features/conclusions/gather-values.ts';
import type { ClaimPassage } from '../../../shared/contract/claims.ts';

interface Given {
  readonly id: string;
  readonly published: string | null;
  readonly value?: string;
  readonly found?: ClaimPassage['values'];
}

/** Only what is read of a passage. */
function passage({ id, published, value, found = [] }: Given): ClaimPassage {
  return {
    evidence: { id, value: value ?? null },
    citation: { passages: [{ published }] },
    values: found,
  } as unknown as ClaimPassage;
}

const number = (words: string, value = words) => ({ kind: 'number' as const, words, value });
const place = (words: string) => ({ kind: 'place' as const, words, value: words });

const told = (passages: readonly ClaimPassage[]) =>
  gatherValues(passages).rows.map(({ passage: { evidence }, values }) => [
    evidence.id,
    ...values.map(({ kind, words, isShared }) => `${kind} ${words}${isShared ? '' : ' (alone)'}`),
  ]);

describe('the values of passages side by side', () => {
  test('stand in the order of publication, the value put down before those found', () => {
    const rows = told([
      passage({ id: 'late', published: '1999', value: '180', found: [place('Tarn'), number('180 dead')] }),
      passage({ id: 'early', published: '1998-05-03', value: '214', found: [number('214 dead')] }),
    ]);
    expect(rows).toEqual([
      ['early', 'given 214 (alone)', 'number 214 dead (alone)'],
      ['late', 'given 180 (alone)', 'number 180 dead (alone)', 'place Tarn'],
    ]);
  });

  test('do not stand out where every passage that gives one gives the same, however it is written', () => {
    const rows = told([
      passage({ id: 'a', published: '1998', value: '1,200 Dead', found: [number('1200', '1200')] }),
      passage({ id: 'b', published: '1999', value: '1200  dead', found: [number('twelve hundred', '1200')] }),
      passage({ id: 'c', published: '2000' }),
    ]);
    expect(rows).toEqual([
      ['a', 'given 1,200 Dead', 'number 1200'],
      ['b', 'given 1200  dead', 'number twelve hundred'],
      ['c'],
    ]);
  });

  test('are counted by kind, each passage once for a value', () => {
    const { counts } = gatherValues([
      passage({ id: 'a', published: '1998', found: [number('14'), number('14'), number('3')] }),
      passage({ id: 'b', published: '1999', found: [number('14')] }),
    ]);
    expect([...counts]).toEqual([
      [
        'number',
        [
          { key: '14', words: '14', passages: 2 },
          { key: '3', words: '3', passages: 1 },
        ],
      ],
    ]);
  });

  test('are none without passages', () => {
    expect(gatherValues([])).toEqual({ rows: [], counts: new Map() });
  });
});
