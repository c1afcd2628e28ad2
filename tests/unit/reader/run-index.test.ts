import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  offsetBetween,
  offsetOf,
  placeOf,
  type TextRuns,
} from '../../../renderer/features/reader/text/run-index.ts';

/** Runs as a text leaves them: stretches of words, some touching (marks), some apart (`\n`, `\t`). */
const runs = fc
  .array(fc.record({ gap: fc.integer({ min: 0, max: 2 }), length: fc.integer({ min: 1, max: 9 }) }), {
    minLength: 1,
    maxLength: 40,
  })
  .map((parts): TextRuns => {
    let at = 0;
    return parts.map(({ gap, length }) => {
      const start = at + gap;
      at = start + length;
      return { start, end: at };
    });
  });

test('every place of every run has its own offset, and that offset leads back to the same character', () => {
  fc.assert(
    fc.property(runs, (given) => {
      for (const [run, { start, end }] of given.entries()) {
        for (let inside = 0; inside < end - start; inside += 1) {
          const offset = offsetOf(given, { run, inside });
          expect(offset).toBe(start + inside);
          expect(placeOf(given, start + inside, 'forward')).toEqual({ run, inside });
          expect(placeOf(given, start + inside + 1, 'backward')).toEqual({ run, inside: inside + 1 });
        }
      }
    }),
  );
});

test('an offset between two runs is the beginning of the next one or the end of the one before', () => {
  fc.assert(
    fc.property(runs, (given) => {
      for (const [index, run] of given.entries()) {
        const next = given[index + 1];
        if (next === undefined) continue;
        for (let offset = run.end; offset <= next.start; offset += 1) {
          const forward = placeOf(given, offset, 'forward');
          const backward = placeOf(given, offset, 'backward');
          expect(forward).toEqual({ run: index + 1, inside: 0 });
          expect(backward).toEqual({ run: index, inside: run.end - run.start });
        }
      }
    }),
  );
});

test('offsets before the first and after the last run stay at the ends of the text', () => {
  const given = [
    { start: 3, end: 5 },
    { start: 6, end: 9 },
  ];
  expect(placeOf(given, 0, 'forward')).toEqual({ run: 0, inside: 0 });
  expect(placeOf(given, 0, 'backward')).toEqual({ run: 0, inside: 0 });
  expect(placeOf(given, 20, 'forward')).toEqual({ run: 1, inside: 3 });
  expect(placeOf(given, 20, 'backward')).toEqual({ run: 1, inside: 3 });
  expect(placeOf([], 1, 'forward')).toBeNull();
});

test('a point outside the words begins at the next run and ends at the one before', () => {
  fc.assert(
    fc.property(runs, (given) => {
      for (let before = 0; before <= given.length; before += 1) {
        const start = offsetBetween(given, before, 'start');
        const end = offsetBetween(given, before, 'end');
        expect(start).toBe(given[before]?.start ?? given[before - 1]?.end);
        expect(end).toBe(given[before - 1]?.end ?? given[before]?.start);
      }
    }),
  );
  expect(offsetBetween([], 0, 'start')).toBeNull();
});

test('a place beyond its run counts as the end of the run, and a run that is not there has none', () => {
  expect(offsetOf([{ start: 2, end: 4 }], { run: 0, inside: 9 })).toBe(4);
  expect(offsetOf([{ start: 2, end: 4 }], { run: 1, inside: 0 })).toBeNull();
});
