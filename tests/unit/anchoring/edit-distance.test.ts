import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanDistances } from '../../../shared/anchoring/edit-distance.ts';

function units(text: string): Uint16Array {
  return Uint16Array.from(text, (unit) => unit.charCodeAt(0));
}

/** The distances by the plain table of Wagner and Fischer. */
function byTable(pattern: string, text: string, isAnchored: boolean): readonly number[] {
  let column = Array.from({ length: pattern.length + 1 }, (_, row) => row);
  const distances = [pattern.length];
  for (const [at, unit] of [...text].entries()) {
    const next = [isAnchored ? at + 1 : 0];
    for (let row = 1; row <= pattern.length; row += 1) {
      const replaced = (column[row - 1] ?? 0) + (pattern[row - 1] === unit ? 0 : 1);
      next.push(Math.min(replaced, (column[row] ?? 0) + 1, (next[row - 1] ?? 0) + 1));
    }
    column = next;
    distances.push(column[pattern.length] ?? 0);
  }
  return distances;
}

function scanned(pattern: string, text: string, isAnchored: boolean): readonly number[] {
  const distances = new Int32Array(text.length + 1);
  const scan = { pattern: units(pattern), text: units(text), from: 0, count: text.length, isAnchored };
  scanDistances({ ...scan, direction: 'forwards' }, distances);
  return [...distances];
}

function reversed(text: string): string {
  return [...text].reverse().join('');
}

const letters = (longest: number) => fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: longest });

describe('scanning a text for a pattern', () => {
  it('gives the distances of the plain table, for patterns of one word of bits and of several', () => {
    fc.assert(
      fc.property(letters(100), letters(120), fc.boolean(), (pattern, text, isAnchored) => {
        expect(scanned(pattern, text, isAnchored)).toEqual(byTable(pattern, text, isAnchored));
      }),
      { numRuns: 300 },
    );
  });

  it('backwards gives what forwards gives in a mirror', () => {
    fc.assert(
      fc.property(letters(70), letters(80), fc.boolean(), (pattern, text, isAnchored) => {
        const distances = new Int32Array(text.length + 1);
        scanDistances(
          {
            pattern: units(pattern),
            text: units(text),
            from: text.length,
            count: text.length,
            direction: 'backwards',
            isAnchored,
          },
          distances,
        );
        expect([...distances]).toEqual(scanned(reversed(pattern), reversed(text), isAnchored));
      }),
    );
  });
});
