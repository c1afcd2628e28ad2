import { edtfBounds } from '../../../shared/dates/compare-edtf.ts';
import { type EdtfDate, parseEdtf } from '../../../shared/dates/edtf.ts';

/** A stretch of time in milliseconds since 1970, UTC; `end` is the first moment after it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What a date may be, as it is drawn. */
export interface Span extends Stretch {
  /** The readings of a set, in order; of any other date one stretch, the whole. */
  readonly readings: readonly Stretch[];
  /** The date is an interval whose beginning, or end, is not known or never was; that side of the stretch is its known end. */
  readonly isOpenAtStart: boolean;
  readonly isOpenAtEnd: boolean;
  readonly isApproximate: boolean;
}

const dayMs = 86_400_000;

/**
 * What an EDTF date is drawn as: a year is the whole year, a day the day. A season is drawn as its year, for which
 * months it is differs by hemisphere. Null for what has no known year or is not EDTF.
 */
export function spanOf(edtf: string): Span | null {
  const parsed = parseEdtf(edtf);
  if (parsed === null || edtf.includes('XXXX')) return null;
  switch (parsed.type) {
    case 'date':
      return spanOfReadings([stretchOf(parsed)], isApproximate(parsed));
    case 'set':
      return spanOfReadings(
        parsed.members.map(stretchOf).toSorted((a, b) => a.start - b.start),
        parsed.members.some(isApproximate),
      );
    case 'interval': {
      const start = typeof parsed.start === 'string' ? null : stretchOf(parsed.start);
      const end = typeof parsed.end === 'string' ? null : stretchOf(parsed.end);
      const known = start ?? end;
      if (known === null) return null;
      const whole = { start: (start ?? known).start, end: (end ?? known).end };
      const ends = [parsed.start, parsed.end].filter((each) => typeof each !== 'string');
      return {
        ...spanOfReadings([whole], ends.some(isApproximate)),
        isOpenAtStart: start === null,
        isOpenAtEnd: end === null,
      };
    }
  }
}

function spanOfReadings(readings: readonly Stretch[], isAbout: boolean): Span {
  return {
    start: Math.min(...readings.map(({ start }) => start)),
    end: Math.max(...readings.map(({ end }) => end)),
    readings,
    isOpenAtStart: false,
    isOpenAtEnd: false,
    isApproximate: isAbout,
  };
}

function stretchOf({ year, month, day, time }: EdtfDate): Stretch {
  if (time !== null) {
    const moment = Date.parse(`${year}-${month}-${day}T${time}`);
    if (!Number.isNaN(moment)) return { start: moment, end: moment };
  }
  const isSeason = month !== null && /^2\d$/.test(month);
  const words = [year, isSeason ? null : month, isSeason ? null : day].filter((part) => part !== null);
  const bounds = edtfBounds(words.join('-'));
  // A date that was read has bounds.
  const { earliest, latest } = bounds ?? { earliest: 0, latest: 0 };
  return { start: startOfDay(earliest), end: startOfDay(latest) + dayMs };
}

/** The beginning of a day that is given as the number `yyyymmdd`. */
function startOfDay(day: number): number {
  const year = Math.floor(day / 10_000);
  const rest = day - year * 10_000;
  // `Date.UTC` takes the years 0 to 99 for those of the twentieth century.
  return new Date(0).setUTCFullYear(year, Math.floor(rest / 100) - 1, rest % 100);
}

function isApproximate({ qualifier }: EdtfDate): boolean {
  return qualifier !== '';
}
