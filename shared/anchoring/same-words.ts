/**
 * Whether two quotes have the same words in the same order, white space, invisible signs and the shapes of quotation
 * marks and dashes aside. Case, accents and every letter count.
 */
export function hasSameWords(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(quote: string): string {
  return quote
    .normalize('NFC')
    .replace(/[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
