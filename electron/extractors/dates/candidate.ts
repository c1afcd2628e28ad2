/** Words that may be a date, at a range of their piece (UTF-16). */
export interface DateCandidate {
  readonly start: number;
  readonly end: number;
  readonly meaning: DateMeaning;
}

export type DateMeaning =
  /** Stands for itself. */
  | { readonly type: 'calendar'; readonly edtf: string; readonly isAmbiguous: boolean }
  /** Its year is not said: `XXXX-01-07`, `XXXX-08`, `XXXX-05-03/XXXX-05-05`. */
  | {
      readonly type: 'partial';
      readonly edtf: string;
      /** Years from the document's: -1 for "March last year"; absent where nothing is said. */
      readonly years?: number;
    }
  /** Counted from another date: "last month", "Friday", "the following year". */
  | { readonly type: 'relative'; readonly phrase: RelativePhrase }
  /** Two dates with "to" or a dash between them. */
  | { readonly type: 'range'; readonly from: DateMeaning; readonly to: DateMeaning };

/** Words counted from another date, taken apart. */
export interface RelativePhrase {
  /** From the document's date, or from the event told of before ("the following year"). */
  readonly from: 'document' | 'event';
  /** True for "about", "a few", "nearly": the value is approximate. */
  readonly isVague: boolean;
  readonly count: RelativeCount;
}

export type RelativeCount =
  /** English words that the date parser counts: "3 weeks ago", "yesterday", "next year". */
  | { readonly type: 'words'; readonly words: string }
  /** Whole weeks, Monday to Sunday. */
  | { readonly type: 'week'; readonly shift: -1 | 0 | 1; readonly isWeekend: boolean }
  /** 0 is Sunday. `nearest`: the words do not say which one. */
  | { readonly type: 'weekday'; readonly weekday: number; readonly which: Which }
  | { readonly type: 'month'; readonly month: number; readonly which: Which }
  /** 21-24, as EDTF counts seasons. */
  | { readonly type: 'season'; readonly season: number; readonly which: Which }
  | { readonly type: 'same'; readonly unit: 'year' | 'month' | 'day' }
  | { readonly type: 'decade'; readonly shift: -1 | 0 | 1 };

export type Which = 'last' | 'this' | 'next' | 'nearest';

/** A candidate that stands for itself. */
export function calendar(start: number, end: number, edtf: string): DateCandidate {
  return { start, end, meaning: { type: 'calendar', edtf, isAmbiguous: false } };
}

/** A candidate counted from another date. */
export function relative(
  start: number,
  end: number,
  phrase: Readonly<{ from?: RelativePhrase['from']; isVague?: boolean; count: RelativeCount }>,
): DateCandidate {
  const { from = 'document', isVague = false, count } = phrase;
  return { start, end, meaning: { type: 'relative', phrase: { from, isVague, count } } };
}
