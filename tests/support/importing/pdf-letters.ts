import type { Imported } from '../../../electron/importers/imported.ts';
import { withPdf } from '../../../electron/importers/pdf/open-pdf.ts';

/** How often each letter stands in what pdf.js reads of a PDF: decomposed, without white space, control characters, hyphens and bullets. */
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

/** The same of what was imported, with the numbers of its lists and the signs of its notes, which are no part of its text. */
export function lettersOfImported({ text, blocks, marks }: Imported): ReadonlyMap<string, number> {
  const ordinals = blocks.flatMap((block) =>
    block.type === 'list-item' && block.ordinal !== null ? [`${block.ordinal}.`] : [],
  );
  const signs = [...blocks, ...marks].flatMap((each) =>
    each.type === 'note' || each.type === 'note-reference' ? [each.label] : [],
  );
  return countLetters([text, ...ordinals, ...signs].join(' '));
}

/** The same of a text. */
export function countLetters(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  // Spacing accents count as those that stand on letters.
  for (const letter of text
    .normalize('NFKD')
    .replace(/[\s\p{Cc}\u00ad\ufeff\u2010•–*·-]/gu, '')
    .replaceAll('ı', 'i'))
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}
