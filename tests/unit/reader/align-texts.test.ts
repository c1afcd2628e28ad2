import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  alignByChanges,
  alignByLength,
  alignedOffset,
} from '../../../renderer/features/reader/panes/align-texts.ts';
import type { CaptureChange } from '../../../shared/contract/captures.ts';

const older = 'A fire broke out. Nobody was warned. It burned all night.';
const newer = 'Corrected. A fire broke out. It burned all night long.';

/** What differs between the two texts above. */
const changes: readonly CaptureChange[] = [
  change('inserted', { from: [0, 0], to: [0, 'Corrected. '.length] }),
  change('deleted', {
    from: [older.indexOf('Nobody'), older.indexOf('It burned')],
    to: [newer.indexOf('It burned'), newer.indexOf('It burned')],
  }),
  change('inserted', {
    from: [older.length - 1, older.length - 1],
    to: [newer.indexOf(' long'), newer.length - 1],
  }),
];

function change(
  type: CaptureChange['type'],
  { from, to }: { readonly from: readonly [number, number]; readonly to: readonly [number, number] },
): CaptureChange {
  return { type, from: { start: from[0], end: from[1] }, to: { start: to[0], end: to[1] } };
}

describe('texts whose differences are known', () => {
  const points = alignByChanges(changes, { from: older.length, to: newer.length });

  it('bring the words that both have beside each other', () => {
    for (const words of ['fire broke', 'burned', 'all night']) {
      expect(alignedOffset(points, older.indexOf(words), 'from')).toBeCloseTo(newer.indexOf(words));
      expect(alignedOffset(points, newer.indexOf(words), 'to')).toBeCloseTo(older.indexOf(words));
    }
  });

  it('stay at one place of the other text while words are passed that it does not have', () => {
    const gap = newer.indexOf('It burned');
    for (const words of ['Nobody', 'was', 'warned'])
      expect(alignedOffset(points, older.indexOf(words), 'from')).toBeCloseTo(gap);
  });

  it('align what was moved where it is, and what lay between where that is', () => {
    // "one two three " became "two three one ".
    const moved = [change('moved', { from: [0, 4], to: [10, 14] })];
    const turned = alignByChanges(moved, { from: 14, to: 14 });
    expect(alignedOffset(turned, 5, 'from')).toBeCloseTo(1);
    expect(alignedOffset(turned, 13, 'from')).toBeCloseTo(9);
  });
});

describe('texts of which nothing is known', () => {
  it('are aligned in proportion to their lengths', () => {
    const points = alignByLength({ from: 100, to: 400 });
    expect(alignedOffset(points, 25, 'from')).toBe(100);
    expect(alignedOffset(points, 400, 'to')).toBe(100);
  });

  it('keep the room above and below the text', () => {
    const points = alignByLength({ from: 100, to: 400 });
    expect(alignedOffset(points, -0.5, 'from')).toBe(-0.5);
    expect(alignedOffset(points, 100.5, 'from')).toBe(400.5);
  });
});

it('an alignment never goes backwards, whatever the differences are', () => {
  const range = (length: number) =>
    fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  const anyChange = fc.record({
    type: fc.constantFrom('inserted', 'deleted', 'changed', 'moved'),
    from: range(80),
    to: range(120),
  });
  fc.assert(
    fc.property(fc.array(anyChange, { maxLength: 12 }), fc.nat(79), (given, offset) => {
      const points = alignByChanges(
        given.map(({ type, from, to }) => change(type as CaptureChange['type'], { from, to })),
        { from: 80, to: 120 },
      );
      const here = alignedOffset(points, offset, 'from');
      const next = alignedOffset(points, offset + 1, 'from');
      expect(here).toBeGreaterThanOrEqual(0);
      expect(next).toBeLessThanOrEqual(120);
      expect(next).toBeGreaterThanOrEqual(here);
    }),
  );
});
