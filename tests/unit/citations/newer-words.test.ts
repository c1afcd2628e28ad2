import { expect, it } from 'vitest';
import { newerWords } from '../../../renderer/features/citations/newer-words.ts';
import type { AnnotationTarget, Placement } from '../../../shared/model/annotation.ts';

function target(placement: Partial<Placement> | null): AnnotationTarget {
  return {
    id: 't',
    document: 'd',
    capture: 'old',
    exact: 'at least 31',
    prefix: '',
    suffix: '',
    start: 4,
    end: 15,
    state: 'exact',
    score: 1,
    region: null,
    placements:
      placement === null
        ? []
        : [
            {
              id: 'p',
              capture: 'new',
              exact: 'at least 31',
              start: 4,
              end: 15,
              state: 'exact',
              score: 1,
              decision: 'open',
              decidedAt: null,
              ...placement,
            },
          ],
  };
}

it('says whether a newer copy holds the same words, other words, or none', () => {
  expect(newerWords(target({}), 'new')).toMatchObject({ words: 'the same in the copy', tone: 'calm' });
  expect(newerWords(target({ exact: 'at least 38', state: 'approximate', score: 0.9 }), 'new')).toMatchObject(
    {
      words: 'changed in the copy',
      tone: 'pause',
      explanation: 'The newer copy says: “at least 38”',
    },
  );
  expect(
    newerWords(target({ exact: '', start: null, end: null, state: 'orphaned', score: 0 }), 'new'),
  ).toMatchObject({
    words: 'not in the copy',
    tone: 'bad',
  });
});

it('says nothing of a copy that nobody has looked at', () => {
  expect(newerWords(target(null), 'new')).toBeNull();
});
