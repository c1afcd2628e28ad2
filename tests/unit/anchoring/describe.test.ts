import fc from 'fast-check';
import { describe as suite, expect, it } from 'vitest';
import { describe } from '../../../shared/anchoring/describe.ts';
import { textAndRange } from './text-and-range.ts';

suite('describing a passage', () => {
  it('quotes the words with at least 32 units of context on each side', () => {
    const text = `${'x'.repeat(100)}the first alarm${'y'.repeat(100)}`;
    expect(describe(text, { start: 100, end: 115 })).toEqual({
      exact: 'the first alarm',
      prefix: 'x'.repeat(32),
      suffix: 'y'.repeat(32),
    });
  });

  it('gives what context there is at the ends of a text', () => {
    expect(describe('all of it', { start: 0, end: 9 })).toEqual({
      exact: 'all of it',
      prefix: '',
      suffix: '',
    });
  });

  it('adds context until the place is the only one', () => {
    const row = 'none reported, none confirmed, none denied in the whole of the district; ';
    const text = `Monday: ${row}Tuesday: ${row}Wednesday.`;
    const start = text.lastIndexOf('confirmed');
    const selector = describe(text, { start, end: start + 9 });
    expect(text.split(selector.prefix + selector.exact + selector.suffix)).toHaveLength(2);
  });

  it('stops adding context where a text only repeats itself', () => {
    const selector = describe('ab'.repeat(5000), { start: 5000, end: 5002 });
    expect(selector.prefix.length).toBe(1024);
    expect(selector.suffix.length).toBe(1024);
  });

  it('never cuts a surrogate pair', () => {
    fc.assert(
      fc.property(textAndRange(), ({ text, range }) => {
        const { exact, prefix, suffix } = describe(text, range);
        for (const part of [exact, prefix, suffix]) expect(part.isWellFormed()).toBe(true);
        expect(prefix.length).toBeGreaterThanOrEqual(Math.min(32, range.start));
        expect(suffix.length).toBeGreaterThanOrEqual(Math.min(32, text.length - range.end));
      }),
    );
  });
});
