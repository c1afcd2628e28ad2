import { withPdf } from '../../electron/importers/pdf/open-pdf.ts';

/** How often each letter stands in what pdf.js reads of a PDF: decomposed, without white space, control characters and hyphens. */
export function lettersOfPdf(
  bytes: Uint8Array,
  password: string | null = null,
): Promise<ReadonlyMap<string, number>> {
  return withPdf(bytes, password, async (pdf) => {
    let text = '';
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent({ disableNormalization: true });
      text += items.map((item) => ('str' in item ? item.str : '')).join(' ');
    }
    return countLetters(text);
  });
}

/** The same of a text. */
export function countLetters(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  // Spacing accents count as those that stand on letters.
  for (const letter of text
    .normalize('NFKD')
    .replace(/[\s\p{Cc}\u00ad\ufeff\u2010-]/gu, '')
    .replaceAll('ı', 'i'))
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}
