/** The style of Arabic script to set a block in; null for a block that is not in Arabic script. */
export type ArabicStyle = 'naskh' | 'nastaliq';

/** Languages that are read in Nastaliq; the others in Arabic script are set in Naskh. */
const nastaliqLanguages = new Set(['ur', 'pnb', 'ks', 'skr']);
/** Letters of Urdu that Arabic, Persian, Pashto and Sindhi do not use. */
const urduLetters = /[ٹڈڑے]/u;
const arabicLetters = /\p{sc=Arabic}/gu;
const letters = /\p{L}/gu;
const sampleSize = 600;

/** The style for a block's text, by the document's language (BCP 47), or by the letters where it says nothing. */
export function arabicStyle(text: string, language: string | null): ArabicStyle | null {
  const sample = text.slice(0, sampleSize);
  const arabic = count(sample, arabicLetters);
  if (arabic === 0 || arabic * 2 < count(sample, letters)) return null;
  const primary = language?.toLowerCase().split('-')[0];
  if (primary !== undefined && nastaliqLanguages.has(primary)) return 'nastaliq';
  if (primary !== undefined && ['ar', 'fa', 'ps', 'sd', 'ckb', 'ug'].includes(primary)) return 'naskh';
  return urduLetters.test(sample) ? 'nastaliq' : 'naskh';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
