import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareInSlices } from '../../../electron/core/captures/compare/compare-texts.ts';
import type { ComparedText } from '../../../electron/core/captures/compare/compared-text.ts';
import { finish } from '../../../shared/anchoring/slices.ts';

/** A text of these blocks, as a capture has it. */
function textOf(...blocks: readonly string[]): ComparedText {
  let at = 0;
  const ranges = blocks.map((words) => {
    const start = at;
    at += words.length + 1;
    return { start, end: start + words.length };
  });
  return { text: blocks.join('\n'), blocks: ranges };
}

/** The changes as words: what stood there, and what stands there now. */
function changesOf(one: ComparedText, other: ComparedText) {
  const { changes } = finish(compareInSlices(one, other));
  return changes.map(({ type, from, to }) => [
    type,
    one.text.slice(from.start, from.end),
    other.text.slice(to.start, to.end),
  ]);
}

const first = 'The inquiry heard that at least 31 people had died in the fire.';
const second = 'Two written warnings were sent before the blaze, counsel said.';
const third = 'No warning of any kind reached this office, a spokesman said.';

test('texts that are the same have no change', () => {
  expect(changesOf(textOf(first, second), textOf(first, second))).toEqual([]);
});

test('of a changed paragraph only the words that changed are given', () => {
  const now = 'The inquiry heard that at least 38 people had died in the great fire.';
  expect(changesOf(textOf(first, second), textOf(now, second))).toEqual([
    ['changed', '31', '38'],
    ['inserted', '', 'great'],
  ]);
});

test('a paragraph that is gone, and one that is new, are given whole', () => {
  expect(changesOf(textOf(first, second, third), textOf(first, third))).toEqual([['deleted', second, '']]);
  expect(changesOf(textOf(first, third), textOf(first, second, third))).toEqual([['inserted', '', second]]);
});

test('a gap is where the words would stand: after the word before them', () => {
  const one = textOf(first, second, third);
  const other = textOf(first, third);
  const { changes } = finish(compareInSlices(one, other));
  expect(changes[0]?.to).toEqual({ start: first.length, end: first.length });
});

test('what is gone is told from the start of its paragraph or sentence on, not from the full stop before it', () => {
  const now = first.replace('31', '38');
  expect(changesOf(textOf(first, second, third), textOf(now, third))).toEqual([
    ['changed', '31', '38'],
    ['deleted', second, ''],
  ]);
  expect(changesOf(textOf(`${first} ${second} ${third}`), textOf(`${first} ${third}`))).toEqual([
    ['deleted', second, ''],
  ]);
});

test('a paragraph that stands elsewhere has moved', () => {
  expect(changesOf(textOf(first, second, third), textOf(third, first, second))).toEqual([
    ['moved', third, third],
  ]);
});

test('a paragraph that was parted in two, and other white space, are no change', () => {
  const [one = '', rest = ''] = second.split(', ');
  expect(changesOf(textOf(first, `${one}, ${rest}`), textOf(first, `${one},`, rest))).toEqual([]);
});

test('sentences that share only little words are one change', () => {
  const one = textOf('The owner of the ship denied all of the charges at the hearing.');
  const other = textOf('A judge of the court in the capital read none of her ruling aloud.');
  expect(changesOf(one, other)).toHaveLength(1);
});

test('words of scripts without spaces are compared character by character, Arabic ones as words', () => {
  expect(changesOf(textOf('港口大火造成三十一人死亡'), textOf('港口大火造成三十八人死亡'))).toEqual([
    ['changed', '一', '八'],
  ]);
  expect(changesOf(textOf('آگ میں اکتیس افراد ہلاک ہوئے'), textOf('آگ میں اڑتیس افراد ہلاک ہوئے'))).toEqual([
    ['changed', 'اکتیس', 'اڑتیس'],
  ]);
});

test('where the texts begin or end with a change, the ranges stay within them', () => {
  expect(changesOf(textOf(''), textOf(first))).toEqual([['inserted', '', first]]);
  expect(changesOf(textOf(first), textOf(''))).toEqual([['deleted', first, '']]);
});

describe('for any two texts', () => {
  const paragraph = fc
    .array(fc.constantFrom('fire', 'the', 'warning', 'of', 'harbour', '31', '38', 'died', 'آگ', '港', '𝔄'), {
      maxLength: 12,
    })
    .map((words) => words.join(' '));
  const anyText = fc.array(paragraph, { maxLength: 12 }).map((blocks) => textOf(...blocks));

  test('what is not changed is the same words in the same order on both sides', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const { changes } = finish(compareInSlices(one, other));
        const words = (text: string, side: 'from' | 'to') => {
          let rest = text;
          for (const range of changes.map((each) => each[side]).toSorted((a, b) => b.start - a.start))
            rest = `${rest.slice(0, range.start)} ${rest.slice(range.end)}`;
          return rest
            .split(/\s+/)
            .filter((word) => word !== '')
            .join(' ');
        };
        expect(words(one.text, 'from')).toBe(words(other.text, 'to'));
      }),
    );
  });

  test('changes do not overlap, and are empty just where nothing stands', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const { changes } = finish(compareInSlices(one, other));
        for (const side of ['from', 'to'] as const) {
          const ranges = changes
            .map((each) => each[side])
            .toSorted((a, b) => a.start - b.start || a.end - b.end);
          for (const [at, range] of ranges.entries())
            expect(range.start).toBeGreaterThanOrEqual(ranges[at - 1]?.end ?? 0);
        }
        for (const { type, from, to } of changes) {
          expect(from.end > from.start).toBe(type !== 'inserted');
          expect(to.end > to.start).toBe(type !== 'deleted');
        }
      }),
    );
  });
});

test('texts without anything in common are compared in bounded work, and said to be coarse', () => {
  const words = (seed: number) =>
    Array.from({ length: 60 }, (_, block) =>
      Array.from({ length: 900 }, (_, at) => `w${(seed * (block * 900 + at + 7)) % 999_983}`).join(' '),
    );
  const { changes, isCoarse } = finish(compareInSlices(textOf(...words(3)), textOf(...words(5))));
  expect(isCoarse).toBe(true);
  expect(changes.length).toBeGreaterThan(0);
});
