import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldedOnly } from '../../../shared/text/folding.ts';

describe('folding', () => {
  it.each([
    ['Łódź STRAßE', 'lodz strasse'],
    ['İstanbul, ISPARTA, ıslak', 'istanbul, isparta, islak'],
    ['ΣΊΣΥΦΟΣ ς', 'σισυφοσ σ'],
    ['ﬁne ﬂow oﬃce', 'fine flow office'],
    ['“Quoted” ‘single’ «guillemets» don’t', '"quoted" \'single\' "guillemets" don\'t'],
    ['1998–2001 — a‐b −5', '1998-2001 - a-b -5'],
    ['ＦＵＬＬ ｗｉｄｔｈ №５', 'full width no5'],
    ['5½ km²', '5½ km2'],
    ['one\u00a0two\n\n\tthree\u2003four', 'one two three four'],
    ['co\u00adoperate na\u00a8ıve', 'cooperate naive'],
  ])('unifies Latin, Greek and typographic forms: %s', (text, folded) => {
    expect(foldedOnly(text)).toBe(folded);
  });

  it.each([
    ['أحمد إحسان آمن ٱلله', 'احمد احسان امن الله'],
    ['مسؤول', 'مسوول'],
    ['رئيس', 'رییس'],
    ['علي على علی', 'علی علی علی'],
    ['كتاب کتاب', 'کتاب کتاب'],
    ['مدرسة مدرسه', 'مدرسه مدرسه'],
    ['ہے ھے', 'هے هے'],
    ['مُحَمَّد', 'محمد'],
    ['محـــمد', 'محمد'],
    ['می\u200cخواهم', 'میخواهم'],
    ['\u202bنص\u202c\u200f', 'نص'],
    ['ﻣﺤﻤﺪ ﷲ', 'محمد الله'],
    ['١٩٩٨ ۱۹۹۸', '1998 1998'],
  ])('unifies variants of the Arabic script: %s', (text, folded) => {
    expect(foldedOnly(text)).toBe(folded);
  });

  it('keeps the vowel signs and syllables of other scripts, composed or apart', () => {
    expect(foldedOnly('कि की')).toBe('कि की');
    expect(foldedOnly('\u0958')).toBe(foldedOnly('\u0915\u093c'));
    expect(foldedOnly('か\u3099 각')).toBe(foldedOnly('が 각'.normalize('NFC')));
    expect(foldedOnly('각'.normalize('NFD'))).toBe('각');
  });

  it('gives the offset of the code point behind each unit, and the length at the end', () => {
    expect([...fold('aﬁ e\u0301\u0301 \n𝔘x').toOriginal]).toEqual([0, 1, 1, 2, 3, 6, 8, 10, 11]);
    expect([...fold('').toOriginal]).toEqual([0]);
  });

  it('folds every code point to something that folds to itself', () => {
    for (let code = 0; code < 0xe01f0; code += 1) {
      // Surrogates, and the planes that have no characters.
      if (code === 0xd800) code = 0xe000;
      if (code === 0x34000) code = 0xe0000;
      const folded = foldedOnly(String.fromCodePoint(code));
      if (foldedOnly(folded) !== folded) expect.fail(`U+${code.toString(16)} folds to ${folded}`);
    }
  });

  it('is the same with and without the way back, never falls, and stays inside the text', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const { folded, toOriginal } = fold(text);
        expect(foldedOnly(text)).toBe(folded);
        expect(foldedOnly(folded)).toBe(folded);
        expect(toOriginal.length).toBe(folded.length + 1);
        expect(toOriginal[folded.length]).toBe(text.length);
        for (let unit = 0; unit < folded.length; unit += 1) {
          expect(toOriginal[unit + 1]).toBeGreaterThanOrEqual(toOriginal[unit] as number);
        }
      }),
    );
  });

  it('does not depend on how accents and white space are written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('é', 'ñ', 'ö', 'آ', 'ئ', 'が', '각', 'य', ' ', 'a', 'ا')),
        (letters) => {
          const text = letters.join('');
          expect(foldedOnly(text.normalize('NFD'))).toBe(foldedOnly(text));
          expect(foldedOnly(text.replaceAll(' ', '\u00a0\n'))).toBe(foldedOnly(text));
        },
      ),
    );
  });
});

function anyText() {
  return fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.string({
      unit: fc.constantFrom(
        'a',
        'A',
        ' ',
        '\n',
        'é',
        'e\u0301',
        'ﬁ',
        'ß',
        '\u200f',
        '\u200c',
        'ـ',
        'م',
        '𝔘',
        '\ud83d',
      ),
    }),
  );
}
