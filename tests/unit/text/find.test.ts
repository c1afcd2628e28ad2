import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInFindable, findInText, makeFindable, originalRange } from '../../../shared/text/find.ts';
import { foldedOnly } from '../../../shared/text/folding.ts';

/** The words that the ranges found cover. */
function found(text: string, query: string): readonly string[] {
  return findInText(text, query).map(({ start, end }) => text.slice(start, end));
}

describe('finding in a text', () => {
  it.each([
    ['Fire, FIRE and fire', 'fire', ['Fire', 'FIRE', 'fire']],
    ['The Café and the cafe\u0301s', 'cafe', ['Café', 'cafe\u0301']],
    ['said “no warning”', '"no warning"', ['“no warning”']],
    ['first\n alarm, first alarm', 'first alarm', ['first\n alarm', 'first alarm']],
    ['مُحَمَّد و محمد', 'محمد', ['مُحَمَّد', 'محمد']],
    ['علي كتب', 'علی ک', ['علي ك']],
    ['office oﬃce', 'ff', ['ff', 'ﬃ']],
    ['aaaa', 'aa', ['aa', 'aa']],
    ['سال ۱۹۹۸', '1998', ['۱۹۹۸']],
  ])('in %s finds %s', (text, query, words) => {
    expect(found(text, query)).toEqual(words);
  });

  it('leaves invisible signs after the words outside', () => {
    expect(found('می\u200cخواهم', 'می')).toEqual(['می']);
    expect(found('fire\u200f.', 'fire')).toEqual(['fire']);
  });

  it('finds nothing for a query without visible characters', () => {
    expect(findInText('a b', '')).toEqual([]);
    expect(findInText('a b', ' \n')).toEqual([]);
    expect(findInText('a b', '\u200f')).toEqual([]);
  });

  it('answers many queries over one folded text', () => {
    const findable = makeFindable('First alarm');
    expect(findInFindable(findable, 'FIRST')).toEqual([{ start: 0, end: 5 }]);
    expect(findInFindable(findable, 'alarm')).toEqual([{ start: 6, end: 11 }]);
    expect(originalRange(findable, 0, 5)).toEqual({ start: 0, end: 5 });
  });

  it('gives ranges in order that fold to the folded query, or to more where a ligature had to be taken whole', () => {
    fc.assert(
      fc.property(textAndPart(), ({ text, part }) => {
        const wanted = foldedOnly(part);
        let before = 0;
        for (const { start, end } of findInText(text, part)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          const folded = foldedOnly(text.slice(start, end));
          if (!/[ﬁß]/.test(text.slice(start, end))) expect(folded).toBe(wanted);
          expect(folded).toContain(wanted);
          before = end;
        }
      }),
    );
  });

  it('finds every part of a text in it', () => {
    fc.assert(
      fc.property(textAndPart(), ({ text, part }) => {
        fc.pre(foldedOnly(part).trim() !== '');
        expect(findInText(text, part).length).toBeGreaterThan(0);
      }),
    );
  });
});

function textAndPart() {
  const unit = fc.constantFrom(
    'a',
    'A',
    'b',
    ' ',
    '\n',
    'é',
    'ﬁ',
    'ß',
    'x\u200c',
    'ـ',
    'م',
    'مُ',
    '𝔘',
    '🔥',
    'ک',
    'ك',
  );
  return fc
    .tuple(fc.array(unit), fc.array(unit, { minLength: 1, maxLength: 4 }), fc.array(unit))
    .map(([before, part, after]) => ({
      text: [...before, ...part, ...after].join(''),
      part: part.join(''),
    }));
}
