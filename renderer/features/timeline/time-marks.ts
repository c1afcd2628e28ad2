import type { ScaleTime } from 'd3-scale';
import { formatEdtf } from '../../../shared/dates/format-edtf.ts';

/** Pixels of a drawing for one mark of its axis. */
const axisStep = 124;

/** A mark on an axis of time. */
export interface TimeMark {
  /** In milliseconds since 1970, UTC. */
  readonly moment: number;
  readonly x: number;
  readonly words: string;
}

/** The marks of time on the axis: years, months, days or hours, as many as there is room for. */
export function timeMarks(scale: ScaleTime<number, number>, width: number): readonly TimeMark[] {
  if (width === 0) return [];
  const inWords = scale.tickFormat();
  const moments = scale.ticks(Math.max(2, Math.floor(width / axisStep)));
  return moments.map((moment, index) => ({
    moment: moment.getTime(),
    x: scale(moment),
    words: index === 0 ? withYear(moment, inWords(moment)) : inWords(moment),
  }));
}

/** The first mark says the year too, and the month of a day. */
function withYear(moment: Date, words: string): string {
  if (/^-?\d{4,}$/.test(words)) return words;
  const day = moment.toISOString().slice(0, 10);
  return formatEdtf(day.endsWith('-01') ? day.slice(0, -3) : day);
}
