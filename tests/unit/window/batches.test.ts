import fc from 'fast-check';
import { expect, it } from 'vitest';
import { batchesBySize } from '../../../renderer/features/import/batches.ts';

it('keeps the order, leaves nothing out and stays below the limit unless one thing alone is larger', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 60 })), fc.integer({ min: 1, max: 50 }), (sizes, limit) => {
      const batches = batchesBySize(sizes, (size) => size, limit);
      expect(batches.flat()).toEqual(sizes);
      for (const batch of batches) {
        const total = batch.reduce((sum, size) => sum + size, 0);
        expect(batch.length === 1 || total <= limit).toBe(true);
      }
    }),
  );
});
