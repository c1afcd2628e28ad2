import { expect, test } from 'vitest';
import { placeAnnotations } from '../../../renderer/features/reader/paint/annotation-layer.ts';
import { annotationRules, priorityOf } from '../../../renderer/features/reader/paint/highlight-styles.ts';
import type { Annotation, AnnotationTarget } from '../../../shared/model/annotation.ts';
import type { Tag } from '../../../shared/model/tag.ts';

const denial: Tag = {
  id: 'denial',
  name: 'Denial',
  definition: '',
  parent: null,
  colour: 'rose',
  pattern: 'wavy',
  letter: 'D',
  digit: null,
  annotations: 1,
};

function passage(start: number, end: number, change: Partial<AnnotationTarget> = {}): AnnotationTarget {
  const words = { exact: '', prefix: '', suffix: '' };
  const place = { start, end, state: 'exact', score: 1 } as const;
  return {
    id: 'passage',
    document: 'report',
    capture: 'first copy',
    ...words,
    ...place,
    region: null,
    placements: [],
    ...change,
  };
}

function annotation(id: string, start: number, end: number, change: Partial<Annotation> = {}): Annotation {
  return {
    id,
    motivation: 'highlighting',
    targets: [passage(start, end)],
    tags: [],
    comment: null,
    createdAt: '2024-06-14T09:00:00.000Z',
    modifiedAt: '2024-06-14T09:00:00.000Z',
    ...change,
  };
}

test('an annotation looks like the first tag it was given, an untagged one is plain amber', () => {
  const { items } = placeAnnotations(
    [annotation('a', 0, 5), annotation('b', 10, 15, { tags: ['denial'] })],
    [denial],
    'first copy',
  );
  expect(items.map(({ id, style }) => [id, style])).toEqual([
    ['a', 'annotation-amber-none-0'],
    ['b', 'annotation-rose-wavy-0'],
  ]);
});

test('what lies inside another has a lane above it', () => {
  const { items } = placeAnnotations(
    [annotation('inner', 4, 8), annotation('outer', 0, 20)],
    [],
    'first copy',
  );
  expect(items.map(({ id, style }) => [id, style])).toEqual([
    ['outer', 'annotation-amber-none-0'],
    ['inner', 'annotation-amber-none-1'],
  ]);
  expect(priorityOf('annotation-amber-none-1')).toBeGreaterThan(priorityOf('annotation-amber-none-0'));
});

test('annotations of another copy, and those whose words are gone, have no place', () => {
  const orphaned = { start: null, end: null, state: 'orphaned', score: 0 } as const;
  const { items } = placeAnnotations(
    [
      annotation('other', 0, 5, { targets: [passage(0, 5, { capture: 'second copy' })] }),
      annotation('orphan', 0, 5, { targets: [passage(0, 5, orphaned)] }),
    ],
    [],
    'first copy',
  );
  expect(items).toEqual([]);
});

test('a passage that was carried to the copy stands where it was carried to', () => {
  const carried = {
    id: 'placement',
    capture: 'second copy',
    exact: 'words',
    start: 30,
    end: 35,
    state: 'moved',
    score: 1,
    decision: 'open',
    decidedAt: null,
  } as const;
  const targets = [passage(0, 5, { placements: [carried] }), passage(10, 15)];
  const { items } = placeAnnotations([annotation('a', 0, 5, { targets })], [], 'second copy');
  expect(items).toMatchObject([{ id: 'a', start: 30, end: 35, state: 'moved' }]);
});

test('every look of an annotation has a rule of its own, below those of hits', () => {
  expect(annotationRules().match(/::highlight\(/g)).toHaveLength(8 * 6 * 3);
  expect(priorityOf('find')).toBeGreaterThan(priorityOf('active'));
  expect(priorityOf('active')).toBeGreaterThan(priorityOf('annotation-sky-double-2'));
});
