import { collapseWhiteSpace } from '../../../../shared/text/canonical.ts';

/**
 * Letters as fonts have them (ligatures, forms of Hebrew and Arabic letters at their place in a word), which Unicode knows as
 * compatible with the letters of writing. Words that are one sign, such as U+FDFA, are written as that sign, and stay.
 */
const presentationForms = /[\ufb00-\ufb06\ufb13-\ufb17\ufb1d-\ufdf9\ufe70-\ufefc]/g;

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/gu;

/** Accents that stand by themselves, by the marks that combine. Those that are also quotation marks or signs of programs are not here. */
const accents: ReadonlyMap<string, string> = new Map([
  ['\u00a8', '\u0308'],
  ['\u02c6', '\u0302'],
  ['\u02dc', '\u0303'],
  ['\u02c7', '\u030c'],
  ['\u02da', '\u030a'],
  ['\u02d8', '\u0306'],
  ['\u02d9', '\u0307'],
  ['\u02dd', '\u030b'],
]);

/** Words of a PDF as they are written: in letters instead of their forms, accents on their letters, white space collapsed. */
export function asWritten(text: string): string {
  const written = text.replace(presentationForms, (form) => form.normalize('NFKC').trimStart());
  return collapseWhiteSpace(written.replace(/([¨ˆ˜ˇ˚˘˙˝])([\p{L}])/gu, compose));
}

/** `¨` and `ı` become `ï`; what has no letter of its own stays as it is. */
function compose(both: string, accent: string, letter: string): string {
  const base = letter === 'ı' ? 'i' : letter === 'ȷ' ? 'j' : letter;
  const composed = `${base}${accents.get(accent) ?? ''}`.normalize('NFC');
  return composed.length === 1 ? composed : both;
}

/** How many letters of a text are written from right to left, in UTF-16 code units. */
export function countRightToLeft(text: string): number {
  let count = 0;
  for (const [letter] of text.matchAll(rightToLeft)) count += letter.length;
  return count;
}
