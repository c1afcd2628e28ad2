import { parseEdtf } from '../../../shared/dates/edtf.ts';

/** A date that words are counted from, as precise as it is known. */
export interface ReferenceDay {
  readonly edtf: string;
  readonly year: number;
  /** 1-12; null where only the year is known. */
  readonly month: number | null;
  readonly day: number | null;
}

/**
 * Reads an EDTF date to count from; null where not even the year is sure. Of a set of readings and of a stretch what all have in
 * common is taken: `[2011-07-11,2011-11-07]` is the year 2011.
 */
export function readReferenceDay(edtf: string | null): ReferenceDay | null {
  const parsed = edtf === null ? null : parseEdtf(edtf);
  if (edtf === null || parsed === null) return null;
  const ends =
    parsed.type === 'date' ? [parsed] : parsed.type === 'set' ? parsed.members : [parsed.start, parsed.end];
  const days = ends.map((end) => (typeof end === 'string' ? null : end));
  const [first] = days;
  if (!first || !days.every((each) => each?.year === first.year) || !/^\d{4}$/.test(first.year)) return null;
  const sameMonth = days.every((each) => each?.month === first.month);
  const month = sameMonth && /^(?:0\d|1[0-2])$/.test(first.month ?? '') ? Number(first.month) : null;
  const sameDay = month !== null && days.every((each) => each?.day === first.day);
  const day = sameDay && /^\d\d$/.test(first.day ?? '') ? Number(first.day) : null;
  return { edtf, year: Number(first.year), month, day };
}
