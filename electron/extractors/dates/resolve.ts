import type { DateValue } from '../../../shared/model/finding.ts';
import type { DateMeaning } from './candidate.ts';
import { countFrom, yearFor } from './count-from.ts';
import type { DatePlace } from './date-place.ts';
import { type ReferenceDay, readReferenceDay } from './reference-day.ts';

export type Resolved = Pick<DateValue, 'edtf' | 'isAmbiguous' | 'relativeTo'>;

/** Counts dates from what came before them; dates have to be given in text order. */
export interface DateResolver {
  /** Null where the words are counted from a date that is not known. */
  resolve(place: DatePlace): Resolved | null;
}

/** Makes a resolver for one text; `reference` is the document's date. */
export function createResolver(reference: ReferenceDay | null): DateResolver {
  let block: unknown = null;
  let event: ReferenceDay | null = null;
  const yearOfDay = new Map<string, string>();
  return {
    resolve: (place) => {
      if (place.piece.block !== block) event = null;
      block = place.piece.block;
      const from = { reference, event, yearOfDay };
      const resolved = resolveMeaning(place.candidate.meaning, place, from);
      const [, year, day] = /^(\d{4})(-\d\d-\d\d)$/.exec(resolved?.edtf ?? '') ?? [];
      if (year !== undefined && day !== undefined && !resolved?.relativeTo) yearOfDay.set(day, year);
      if (resolved && place.role === 'event') event = readReferenceDay(resolved.edtf) ?? event;
      return resolved;
    },
  };
}

interface From {
  readonly reference: ReferenceDay | null;
  /** The date told of before in the same block. */
  readonly event: ReferenceDay | null;
  /** Days that the text gave with their year, `-10-21` to `1974`: told of again without it, they are the same. */
  readonly yearOfDay: ReadonlyMap<string, string>;
}

function resolveMeaning(meaning: DateMeaning, place: DatePlace, from: From): Resolved | null {
  switch (meaning.type) {
    case 'calendar':
      return { edtf: meaning.edtf, isAmbiguous: meaning.isAmbiguous, relativeTo: null };
    case 'partial':
      if (meaning.years !== undefined && from.reference)
        return datedIn(meaning.edtf, from.reference.year + meaning.years, from.reference);
      return resolvePartial(meaning.edtf, place, from);
    case 'relative': {
      const anchor = meaning.phrase.from === 'event' ? (from.event ?? from.reference) : from.reference;
      if (!anchor || (meaning.phrase.from === 'event' && !from.event)) return null;
      const edtf = countFrom(meaning.phrase, anchor, place.tense);
      return edtf === null ? null : { edtf, isAmbiguous: false, relativeTo: anchor.edtf };
    }
    case 'range':
      return resolveRange(meaning, place, from);
  }
}

function resolvePartial(edtf: string, { role, tense }: DatePlace, from: From): Resolved {
  const known = role === 'event' ? from.yearOfDay.get(edtf.slice(4)) : undefined;
  if (known !== undefined && tense === 'past') {
    const dated = `${known}${edtf.slice(4)}`;
    return { edtf: dated, isAmbiguous: false, relativeTo: dated };
  }
  const anchor = yearGiver(from, role !== 'event' || tense === 'future');
  if (!anchor) return { edtf, isAmbiguous: false, relativeTo: null };
  const isOfEvent = anchor === from.event;
  const year = isOfEvent
    ? anchor.year
    : role === 'event'
      ? yearFor(edtf, anchor, tense)
      : nearestYear(edtf, anchor);
  return datedIn(edtf, year, anchor);
}

function datedIn(partial: string, year: number, anchor: ReferenceDay): Resolved {
  const edtf = partial.replaceAll('XXXX', String(year).padStart(4, '0'));
  return { edtf, isAmbiguous: false, relativeTo: anchor.edtf };
}

/** In a paragraph about 1998, "in August" is of that year; near the document's own year it is counted from the document. */
function yearGiver({ reference, event }: From, isOwn: boolean): ReferenceDay | null {
  if (isOwn || !event) return reference;
  return reference && Math.abs(reference.year - event.year) <= 1 ? reference : event;
}

/** A dateline lies before the publication, or a few days after it. */
function nearestYear(edtf: string, anchor: ReferenceDay): number {
  const ahead = yearFor(edtf, anchor, 'future');
  const months = (ahead - anchor.year) * 12 + Number(edtf.slice(5, 7)) - (anchor.month ?? 12);
  return months <= 1 ? ahead : yearFor(edtf, anchor, 'past');
}

function resolveRange(
  { from: first, to: last }: Extract<DateMeaning, { type: 'range' }>,
  place: DatePlace,
  from: From,
): Resolved | null {
  const end = resolveMeaning(last, place, from);
  if (!end) return null;
  const begin = first.type === 'partial' ? datedBefore(first.edtf, end) : resolveMeaning(first, place, from);
  if (!begin || begin.edtf > end.edtf) return null;
  const plain = (edtf: string) => edtf.replace(/[~?%]$/, '');
  return {
    edtf: `${plain(begin.edtf)}/${plain(end.edtf)}`,
    isAmbiguous: false,
    relativeTo: begin.relativeTo ?? end.relativeTo,
  };
}

/** "June to August 1998": the first has the year of the second, or the year before it. */
function datedBefore(partial: string, end: Resolved): Resolved {
  const year = /^\d{4}/.exec(end.edtf)?.[0];
  if (year === undefined) return { ...end, edtf: partial };
  const same = partial.replaceAll('XXXX', year);
  const edtf =
    same <= end.edtf ? same : partial.replaceAll('XXXX', String(Number(year) - 1).padStart(4, '0'));
  return { edtf, isAmbiguous: false, relativeTo: end.relativeTo };
}
