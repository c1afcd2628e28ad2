import fc from 'fast-check';
import { describe as suite, expect, it } from 'vitest';
import { anchorAll } from '../../../shared/anchoring/anchor-all.ts';
import { anchorQuote } from '../../../shared/anchoring/anchor-quote.ts';
import { describe } from '../../../shared/anchoring/describe.ts';
import type { Anchoring } from '../../../shared/anchoring/quote.ts';
import { indexText } from '../../../shared/anchoring/text-index.ts';
import { arabicReport, quoteOf, report } from './passages.ts';
import { textAndRange } from './text-and-range.ts';

suite('anchoring what was described in the same text', () => {
  it('gives every range of every text back, whatever the script and however often its words are repeated', () => {
    fc.assert(
      fc.property(textAndRange(), ({ text, range }) => {
        const quote = { ...describe(text, range), ...range };
        const exact = { state: 'exact', ...range, score: 1 };
        expect(anchorQuote(indexText(text), quote)).toEqual(exact);
        expect(anchorAll(indexText(text), [quote, quote])).toEqual([exact, exact]);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives the same range or none when it is not said where the quote stood', () => {
    fc.assert(
      fc.property(textAndRange(), ({ text, range }) => {
        const found = anchorQuote(indexText(text), describe(text, range));
        if (found.state === 'orphaned') expect(found.reason).toBe('ambiguous');
        else expect(found).toEqual({ state: 'exact', ...range, score: 1 });
      }),
      {
        numRuns: 1000,
        // Its near context and its words stand at several places, which overlap.
        examples: [[{ text: 'a'.repeat(120), range: { start: 80, end: 120 } }]],
      },
    );
  });
});

suite('anchoring in a text that has changed elsewhere', () => {
  it('finds every passage of a report, wherever text was put in or taken out around it', () => {
    const text = [...report, ...arabicReport].join('\n');
    const words = [...text.matchAll(/\p{L}+/gu)].map(({ index, 0: word }) => ({
      start: index,
      end: index + word.length,
    }));
    const edit = fc.record({
      at: fc.nat(text.length),
      removed: fc.nat(120),
      added: fc.string({ unit: 'binary', maxLength: 40 }),
    });
    fc.assert(
      fc.property(
        fc.nat(words.length - 4),
        fc.integer({ min: 3, max: 40 }),
        edit,
        (first, count, { at, removed, added }) => {
          const start = words[first]?.start ?? 0;
          const end = words[Math.min(first + count, words.length - 1)]?.end ?? 0;
          const isBefore = at + removed <= start;
          fc.pre(isBefore || at >= end);
          const now = text.slice(0, at) + added + text.slice(at + removed);
          const shift = isBefore ? added.length - removed : 0;
          const quote = { ...describe(text, { start, end }), start, end };
          const found = anchorQuote(indexText(now), quote);
          expect(found).toMatchObject({ start: start + shift, end: end + shift });
          expect(['exact', 'moved']).toContain(found.state);
        },
      ),
      { numRuns: 400 },
    );
  });
});

suite('anchoring anything in anything', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(fc.constantFrom('\ud83d', '\udd25', '🔥', 'e\u0301', '\u0301', '\u200f', ' ', 'ab', 'ﬁ', 'لا'))
      .map((parts) => parts.join('')),
    fc
      .tuple(fc.constantFrom('a', 'ab', 'said no. ', '🔥', '\u0301'), fc.integer({ min: 1, max: 400 }))
      .map(([part, times]) => part.repeat(times)),
    fc.constantFrom(...report),
  );

  it('never throws, stays within the text, and cuts no pair', () => {
    const anyQuote = fc.record(
      { exact: anyText, prefix: anyText, suffix: anyText, start: fc.nat(1000), end: fc.nat(1000) },
      { requiredKeys: ['exact'] },
    );
    fc.assert(
      fc.property(anyText, fc.array(anyQuote, { maxLength: 4 }), (text, quotes) => {
        const index = indexText(text);
        for (const anchoring of [
          ...anchorAll(index, quotes),
          ...quotes.map((quote) => anchorQuote(index, quote)),
        ])
          expectRangeOf(text, anchoring);
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws where a text only repeats itself', () => {
    const text = 'a'.repeat(100_000);
    const index = indexText(text);
    for (const exact of ['a', 'aaaaaaaaaaaa', 'a'.repeat(1000), 'a'.repeat(99_999), `${'a'.repeat(50_000)}b`])
      for (const start of [undefined, 0, 60_000])
        expectRangeOf(
          text,
          anchorQuote(index, { exact, prefix: 'a'.repeat(32), suffix: 'a'.repeat(32), start }),
        );
  });

  it('finds a quote of a whole book with a word changed', () => {
    const text = Array.from({ length: 400 }, (_, at) => `${at}. ${report[at % report.length]}`).join('\n');
    const quote = { ...quoteOf(text, text.slice(1000, -1000)) };
    const now = `Title\n${text.replace('200. ', '200th ')}`;
    const found = anchorQuote(indexText(now), quote);
    expect(found).toMatchObject({ state: 'approximate', start: 1006, end: now.length - 1000 });
    expect(found.score).toBeGreaterThan(0.98);
  });
});

function expectRangeOf(text: string, anchoring: Anchoring): void {
  expect(anchoring.score).toBeGreaterThanOrEqual(0);
  expect(anchoring.score).toBeLessThanOrEqual(1);
  if (anchoring.state === 'orphaned') return;
  const { start, end } = anchoring;
  expect(start).toBeGreaterThanOrEqual(0);
  expect(end).toBeGreaterThan(start);
  expect(end).toBeLessThanOrEqual(text.length);
  for (const offset of [start, end])
    expect(/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, offset - 1), offset + 1))).toBe(
      false,
    );
}
