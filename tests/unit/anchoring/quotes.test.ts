import fc from 'fast-check';
import { describe as suite, expect, it } from 'vitest';
import { describe } from '../../../shared/anchoring/describe.ts';
import { anchor } from '../../../shared/anchoring/find-quote.ts';

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

suite('finding a quote', () => {
  it('finds the place again that was described, whatever the script and however often its words are repeated', () => {
    fc.assert(
      fc.property(textAndRange(), ({ text, range }) => {
        const selector = describe(text, range);
        expect(anchor(text, selector, range.start)).toEqual({ type: 'unique', range, state: 'exact' });
        const unhinted = anchor(text, selector);
        if (unhinted.type === 'unique') expect(unhinted.range).toEqual(range);
        else expect(unhinted).toMatchObject({ type: 'ambiguous', ranges: expect.arrayContaining([range]) });
      }),
      { numRuns: 500 },
    );
  });

  it('tells copies apart by the words around them', () => {
    const text = 'The union said no. The authority said no.';
    expect(anchor(text, { exact: 'said no', prefix: 'The authority ' })).toEqual({
      type: 'unique',
      range: { start: 33, end: 40 },
      state: 'exact',
    });
    expect(anchor(text, { exact: 'said no', suffix: '. The' })).toMatchObject({
      range: { start: 10, end: 17 },
    });
  });

  it('tells copies apart by words around them that agree only in part', () => {
    const text = 'The dock union said no. The port authority said no.';
    expect(anchor(text, { exact: 'said no', prefix: 'the old Port authority ' })).toMatchObject({
      type: 'unique',
      range: { start: 43, end: 50 },
    });
  });

  it('gives all places where nothing tells them apart', () => {
    expect(anchor('no no no', { exact: 'no' })).toEqual({
      type: 'ambiguous',
      ranges: [
        { start: 0, end: 2 },
        { start: 3, end: 5 },
        { start: 6, end: 8 },
      ],
    });
    expect(anchor('no no no', { exact: 'no' }, 4)).toMatchObject({ range: { start: 3, end: 5 } });
  });

  it('takes the only place even where the context given is wrong', () => {
    expect(anchor('at least 31 people', { exact: '31 people', prefix: 'about ' })).toMatchObject({
      type: 'unique',
      range: { start: 9, end: 18 },
    });
  });

  it.each([
    ['said  "no\nwarning"', 'exact'],
    ['said “no warning”', 'exact'],
    [' said «no warning» ', 'exact'],
    ['Said “No warning”', 'approximate'],
    ['sáid “no warning”', 'approximate'],
  ])('finds %j in other white space, quotation marks or case, and says which', (exact, state) => {
    const text = 'A spokesman said “no warning” reached him.';
    expect(anchor(text, { exact })).toEqual({ type: 'unique', range: { start: 12, end: 29 }, state });
  });

  it('does not find words that are not there', () => {
    expect(anchor('A spokesman said no.', { exact: 'said yes' })).toEqual({ type: 'none' });
    expect(anchor('A spokesman said no.', { exact: ' ' })).toEqual({ type: 'none' });
  });
});

/** Texts of few words, so that most passages stand in them several times. */
function textAndRange() {
  const part = fc.oneof(
    fc.constantFrom(
      'a',
      'b',
      ' ',
      '\n',
      'said no. ',
      '🔥',
      '👩‍🚒',
      'e\u0301',
      'نہیں ',
      'ב',
      '\u200f',
      '𝔘',
      'a'.repeat(40),
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }),
  );
  return fc
    .tuple(fc.array(part), fc.array(part, { minLength: 1, maxLength: 5 }), fc.array(part))
    .map(([before, exact, after]) => {
      const start = before.join('').length;
      return {
        text: [...before, ...exact, ...after].join(''),
        range: { start, end: start + exact.join('').length },
      };
    })
    .filter(({ text, range }) => text.isWellFormed() && text.slice(range.start, range.end).trim() !== '');
}
