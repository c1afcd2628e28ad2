import { expect, test } from 'vitest';
import { placeAnnotations } from '../../../renderer/features/reader/paint/annotation-layer.ts';
import { annotationRules, priorityOf } from '../../../renderer/features/reader/paint/highlight-styles.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Tag } from '../../../shared/model/tag.ts';

const denial: Tag = {
  id: 'denial',
  name: 'Denial',
  definition: '',
  parent: null,
  colour: 'rose',
  pattern: 'wavy',
  letter: 'D',
  annotations: 1,
};

function annotation(id: string, start: number, end: number, change: Partial<Annotation> = {}): Annotation {
  return {
    id,
    motivation: 'highlighting',
    target: {
      document: 'report',
      capture: 'first copy',
      exact: '',
      prefix: '',
      suffix: '',
      start,
      end,
      state: 'exact',
      score: 1,
    },
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
  const { target } = annotation('x', 0, 5);
  const { items } = placeAnnotations(
    [
      annotation('other', 0, 5, { target: { ...target, capture: 'second copy' } }),
      annotation('orphan', 0, 5, { target: { ...target, state: 'orphaned' } }),
    ],
    [],
    'first copy',
  );
  expect(items).toEqual([]);
});

test('every look of an annotation has a rule of its own, below those of hits', () => {
  expect(annotationRules().match(/::highlight\(/g)).toHaveLength(8 * 6 * 3);
  expect(priorityOf('find')).toBeGreaterThan(priorityOf('active'));
  expect(priorityOf('active')).toBeGreaterThan(priorityOf('annotation-sky-double-2'));
});
