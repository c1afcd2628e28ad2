import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { countRightToLeft } from './letters.ts';
import { loadPdfjs } from '../load-pdfjs.ts';

/**
 * Puts the letters of right-to-left ligatures into their order. A sign such as lam-alef means two letters, in logical order; pdf.js turns
 * the whole line around, these two with it ("ال" for "لا"). Takes the texts of a page in the order in which they are drawn and what each
 * drawn sign means, and gives the texts; where the two do not fit together, as they were.
 */
export function mendLigatures(texts: readonly string[], drawn: readonly string[]): readonly string[] {
  const signs = drawn.filter((sign) => countRightToLeft(sign) > 0);
  if (!signs.some((sign) => sign.length > 1)) return texts;
  const mended: string[] = [];
  let next = 0;
  for (const text of texts) {
    const letters = countRightToLeft(text);
    const own: string[] = [];
    for (let count = 0; count < letters && next < signs.length; next += 1) {
      const sign = signs[next] ?? '';
      own.push(sign);
      count += countRightToLeft(sign);
    }
    if (!areSame(own.join(''), text)) return texts;
    mended.push(mend(text, own));
  }
  return mended;
}

/** Whether both have the same letters from right to left, in any order. */
function areSame(signs: string, text: string): boolean {
  const letters = (words: string) => [...words].filter((letter) => countRightToLeft(letter) > 0).sort();
  return letters(signs).join('') === letters(text).join('');
}

/** A line is read from its last sign to its first; ligatures are found by how many letters are read before them. */
function mend(text: string, signs: readonly string[]): string {
  const units = text.split('');
  const places = units.flatMap((unit, place) => (countRightToLeft(unit) > 0 ? [place] : []));
  let read = 0;
  for (const sign of signs.toReversed()) {
    const own = places.slice(read, read + sign.length);
    const found = own.map((place) => units[place]).join('');
    read += countRightToLeft(sign);
    if (sign.length < 2 || found !== sign.split('').reverse().join('')) continue;
    for (const [index, place] of own.entries()) units[place] = sign[index] ?? '';
  }
  return units.join('');
}

interface DrawnSign {
  readonly unicode?: unknown;
}

/** What each sign that a page draws means, in the order in which they are drawn. */
export async function drawnSigns(page: PDFPageProxy): Promise<readonly string[]> {
  const { OPS } = await loadPdfjs();
  const { fnArray, argsArray } = await page.getOperatorList();
  return fnArray.flatMap((operator, index) => {
    const [signs]: readonly unknown[] = (operator === OPS.showText && argsArray[index]) || [];
    return Array.isArray(signs)
      ? (signs as readonly (DrawnSign | number | null)[]).flatMap((sign) =>
          typeof sign === 'object' && typeof sign?.unicode === 'string' ? [sign.unicode] : [],
        )
      : [];
  });
}
