import fc from 'fast-check';
import { describe as suite, expect, it } from 'vitest';
import { anchorAll } from '../../../shared/anchoring/anchor-all.ts';
import { anchorQuote } from '../../../shared/anchoring/anchor-quote.ts';
import { describe } from '../../../shared/anchoring/describe.ts';
import { indexText } from '../../../shared/anchoring/text-index.ts';
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
      { numRuns: 500 },
    );
  });

  it('gives the same range or none when it is not said where the quote stood', () => {
    fc.assert(
      fc.property(textAndRange(), ({ text, range }) => {
        const found = anchorQuote(indexText(text), describe(text, range));
        if (found.state === 'orphaned') expect(found.reason).toBe('ambiguous');
        else expect(found).toEqual({ state: 'exact', ...range, score: 1 });
      }),
      { numRuns: 500 },
    );
  });
});
