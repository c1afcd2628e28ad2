import type { PlaceRecord, QuoteRecord } from '../annotation-record.ts';

/**
 * The place that a fragment names in a text: RFC 5147 (`char=10,20`), or a text fragment (`:~:text=…`, of
 * https://wicg.github.io/scroll-to-text-fragment/). Null for fragments that name a part of something else (an element's
 * id, a page of a PDF, a region of an image).
 */
export function placeOfFragment(fragment: string): PlaceRecord | null {
  return placeOfTextFragment(fragment) ?? placeOfCharacters(fragment);
}

/** An address without its text fragment, and the place that this named. */
export function splitAddress(address: string): {
  readonly address: string;
  readonly place: PlaceRecord | null;
} {
  const hash = address.indexOf('#');
  if (hash === -1) return { address, place: null };
  const place = placeOfFragment(address.slice(hash + 1));
  return place === null ? { address, place } : { address: address.slice(0, hash), place };
}

function placeOfCharacters(fragment: string): PlaceRecord | null {
  const match = /^char=(\d{0,12})(?:,(\d{0,12}))?(?:;|$)/.exec(fragment);
  if (match === null) return null;
  const start = Number(match[1] ?? '');
  const end = Number(match[2] === undefined || match[2] === '' ? Number.NaN : match[2]);
  return end > start ? { type: 'position', position: { start, end, unit: 'code points' } } : null;
}

function placeOfTextFragment(fragment: string): PlaceRecord | null {
  const directive = /(?:^|:~:|&)text=([^&]*)/.exec(fragment)?.[1];
  if (directive === undefined || !fragment.includes(':~:')) return null;
  const parts = directive.split(',');
  const prefix = parts[0]?.endsWith('-') ? decoded(parts.shift()?.slice(0, -1) ?? '') : '';
  const suffix = parts.at(-1)?.startsWith('-') ? decoded(parts.pop()?.slice(1) ?? '') : '';
  const [start, end, ...more] = parts.map(decoded);
  if (start === undefined || start === '' || more.length > 0) return null;
  const from: QuoteRecord = { exact: start, prefix, suffix: end === undefined ? suffix : '' };
  if (end === undefined) return { type: 'quote', quote: from, position: null };
  return { type: 'range', from, to: { exact: end, prefix: '', suffix }, includesTo: true };
}

/** Percent-encoding taken off; where it is broken the words stay as they are. */
function decoded(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}
