/**
 * Whether two quotes have the same words in the same order, white space, invisible signs, ligatures, hyphens at line
 * ends and the shapes of quotation marks and dashes aside. Case, accents and every letter count.
 */
export function hasSameWords(one: string, other: string): boolean {
  return one === other || plain(one) === plain(other);
}

function plain(quote: string): string {
  return quote
    .replace(/[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc]/g, (form) => form.normalize('NFKC'))
    .normalize('NFC')
    .replace(/[\u00ad\u0640\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/(?<=\p{L})[-‐]\s+(?=\p{Ll}|\p{Lo})/gu, '')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
