import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeSorted, withoutSorted } from '../../../shared/lists/merge-sorted.ts';

const inOrder = (one: number, other: number): number => one - other;
const sorted = fc.array(fc.nat(40)).map((list) => list.sort(inOrder));

test('merging two sorted lists sorts all they hold', () => {
  fc.assert(
    fc.property(sorted, sorted, (many, few) => {
      expect(mergeSorted(many, few, inOrder)).toEqual([...many, ...few].sort(inOrder));
    }),
  );
});

test('taking items out of a sorted list leaves the others as they were', () => {
  const few = fc.uniqueArray(fc.nat(40)).map((list) => list.sort(inOrder));
  fc.assert(
    fc.property(few, few, (many, gone) => {
      const left = many.filter((item) => !gone.includes(item));
      expect(withoutSorted(many, gone, inOrder)).toEqual(left);
    }),
  );
});
