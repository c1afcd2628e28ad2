import { parseEdtf } from './edtf.ts';
import { readDate } from './read-date.ts';

/** What a person means by a typed date. */
export type TypedDate =
  | { readonly type: 'none' }
  | { readonly type: 'date'; readonly edtf: string }
  /** The words allow several; the person is to choose. */
  | { readonly type: 'choice'; readonly readings: readonly string[] }
  | { readonly type: 'unreadable' };

/** Reads a typed date: EDTF as it is (`1998-03~`, `1997/1998`), else words (`9 March 1998`, `11-07-2011`). */
export function readTypedDate(typed: string): TypedDate {
  const words = typed.trim();
  if (words === '') return { type: 'none' };
  const edtf = parseEdtf(words);
  if (edtf !== null) return { type: 'date', edtf: words };
  const read = readDate(words);
  if (read === null) return { type: 'unreadable' };
  return read.readings.length > 1
    ? { type: 'choice', readings: read.readings }
    : { type: 'date', edtf: read.edtf };
}
