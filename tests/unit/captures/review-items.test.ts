import { describe, expect, test } from 'vitest';
import {
  filterItems,
  isToReview,
  likelyOffset,
  nextToReview,
  type ReviewItem,
  reviewItems,
  reviewProgress,
  sameWordItems,
} from '../../../renderer/features/captures/review-items.ts';
import type { Annotation, Placement } from '../../../shared/model/annotation.ts';

/** An annotation of the document "doc", pinned at an offset of the copy "old" and carried to the copy "new". */
function carried(id: string, start: number, placement: Partial<Placement>): Annotation {
  return {
    id,
    motivation: 'highlighting',
    tags: [],
    comment: null,
    createdAt: '2024-06-14T09:00:00.000Z',
    modifiedAt: '2024-06-14T09:00:00.000Z',
    targets: [
      {
        id: `target of ${id}`,
        document: 'doc',
        capture: 'old',
        exact: 'words',
        prefix: '',
        suffix: '',
        start,
        end: start + 5,
        state: 'exact',
        score: 1,
        region: null,
        placements: [
          {
            id: `place of ${id}`,
            capture: 'new',
            exact: 'words',
            start: start + 10,
            end: start + 15,
            state: 'moved',
            score: 1,
            decision: 'open',
            decidedAt: null,
            ...placement,
          },
        ],
      },
    ],
  };
}

const gone = { state: 'orphaned', start: null, end: null, exact: '', score: 0 } as const;
const annotations = [
  carried('same', 0, { state: 'exact', start: 0, end: 5 }),
  carried('moved', 20, {}),
  carried('changed', 40, { state: 'approximate', score: 0.8, exact: 'other words' }),
  carried('accepted', 60, { state: 'approximate', score: 0.8, decision: 'accepted' }),
  carried('gone', 80, gone),
];
const items = reviewItems(annotations, 'doc', 'new');
const idsOf = (found: readonly ReviewItem[]) => found.map(({ annotation }) => annotation.id);

test('what was carried to a copy is listed in the order of the annotations', () => {
  expect(idsOf(items)).toEqual(['same', 'moved', 'changed', 'accepted', 'gone']);
  expect(reviewItems(annotations, 'another document', 'new')).toEqual([]);
  expect(reviewItems(annotations, 'doc', 'another copy')).toEqual([]);
});

test('what stands exactly where it stood, and what was decided on, needs nobody', () => {
  expect(idsOf(items.filter(isToReview))).toEqual(['moved', 'changed', 'gone']);
  expect(reviewProgress(items)).toEqual({ reviewed: 1, total: 4 });
});

test.each([
  ['open', ['moved', 'changed', 'gone']],
  ['moved', ['moved']],
  ['approximate', ['changed', 'accepted']],
  ['orphaned', ['gone']],
  ['exact', ['same']],
  ['decided', ['accepted']],
] as const)('the filter “%s” leaves what it says', (filter, left) => {
  expect(idsOf(filterItems(items, filter))).toEqual(left);
});

test('only passages whose words are the same are accepted at once', () => {
  expect(idsOf(sameWordItems(items))).toEqual(['same', 'moved']);
});

describe('the next one to review', () => {
  test('comes after the one that is looked at, and goes round', () => {
    expect(nextToReview(items, 'place of moved')?.annotation.id).toBe('changed');
    expect(nextToReview(items, 'place of gone')?.annotation.id).toBe('moved');
    expect(nextToReview(items, null)?.annotation.id).toBe('moved');
  });

  test('is none when nothing else is left', () => {
    const last = reviewItems([carried('gone', 80, gone)], 'doc', 'new');
    expect(nextToReview(last, 'place of gone')).toBeNull();
  });
});

test('what was not found is expected as far from its nearest neighbour as it stood before', () => {
  const lost = items.find(({ annotation }) => annotation.id === 'gone');
  if (lost === undefined) throw new Error('It is listed');
  expect(likelyOffset(items, lost)).toBe(90);
  expect(likelyOffset([lost], lost)).toBe(80);
});
