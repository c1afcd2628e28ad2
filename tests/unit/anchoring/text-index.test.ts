import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../../shared/anchoring/slices.ts';
import { indexInSlices, indexText } from '../../../shared/anchoring/text-index.ts';
import { fold } from '../../../shared/text/folding.ts';

describe('indexing a text', () => {
  it('folds it as finding does, with the same way back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { units, toOriginal } = indexText(text);
        const { folded, toOriginal: expected } = fold(text);
        expect(String.fromCharCode(...units)).toBe(folded);
        expect([...toOriginal]).toEqual([...expected]);
      }),
    );
  });

  it('folds alike across the ends of slices, marks and pairs that stand there included', () => {
    const text = `${'ا'.repeat(0xffff)}👩‍🚒${'  e\u0301 '.repeat(0x8000)}कि`;
    const { units, toOriginal } = indexText(text);
    const { folded, toOriginal: expected } = fold(text);
    expect(new TextDecoder('utf-16le').decode(units)).toBe(folded);
    expect(toOriginal).toEqual(expected);
  });

  it('lists every gram at the places where it stands', () => {
    const { units, grams } = indexText('the tide and the tide');
    expect([...grams.positions].toSorted((one, other) => one - other)).toEqual(
      Array.from({ length: units.length - 4 }, (_, at) => at),
    );
  });

  it('stops often in a long text', () => {
    const work = indexInSlices('The harbour fire. '.repeat(20_000));
    let stops = 0;
    while (!work.next().done) stops += 1;
    expect(stops).toBeGreaterThan(10);
  });

  it('takes an empty text', () => {
    expect(finish(indexInSlices('')).units).toHaveLength(0);
  });
});
