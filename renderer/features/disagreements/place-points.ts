import { scaleLinear, scaleUtc } from 'd3-scale';
import { formatEdtf } from '../../../shared/dates/format-edtf.ts';
import { spanOf, type TimeMark, timeMarks } from '../timeline/index.ts';
import type { MeasuredValue, Series } from './series.ts';

/** A value at its place in the picture, in CSS pixels from its upper left corner. */
export interface PlacedValue {
  readonly value: MeasuredValue;
  /** How many values of one origin stand here, where so many are drawn that those near each other are one point. */
  readonly count: number;
  readonly x: number;
  readonly y: number;
  /** Where the bar of a value that leaves room begins and ends; equal where it leaves none. */
  readonly top: number;
  readonly bottom: number;
  /** "At least": the bar goes on. */
  readonly isOpen: boolean;
}

export interface ValueMark {
  readonly y: number;
  readonly words: string;
}

export interface ValuesLayout {
  readonly points: readonly PlacedValue[];
  /** Of time; empty where no document has a date. */
  readonly marks: readonly TimeMark[];
  readonly valueMarks: readonly ValueMark[];
  /** Where those without a date stand; null: there are none. */
  readonly undatedAt: number | null;
}

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Room at the edges for points and words. */
const edge = { left: 64, right: 36, top: 20, bottom: 18 };
const undatedRoom = 92;
const pointSize = 20;
const dayMs = 86_400_000;
/** More points than this are not moved from each other: those that stand close together are one. */
const mostApart = 150;
const binSize = 12;

/** Places values by the publication of their documents from left to right, and by what they say from below to above. */
export function placePoints(series: Series, { width, height }: PictureSize): ValuesLayout {
  const drawn = series.values.map((value) => ({
    value,
    time: value.published === null ? null : spanOf(value.published),
    range: rangeOf(value),
  }));
  const dated = drawn.flatMap(({ time }) => (time === null ? [] : [(time.start + time.end) / 2]));
  const hasUndated = dated.length < drawn.length;
  const right = width - edge.right - (hasUndated && dated.length > 0 ? undatedRoom : 0);
  const toX = scaleUtc()
    .domain(withRoom(dated, dayMs))
    .range([edge.left, Math.max(edge.left + 1, right)]);
  const bounds = drawn.flatMap(({ range }) => (range === null ? [] : [range.low, range.high]));
  const { toY, valueMarks } = levelsOf(series.kind, bounds, [height - edge.bottom, edge.top]);
  const undatedAt = hasUndated ? (dated.length === 0 ? width / 2 : width - edge.right - pointSize) : null;
  const points = drawn.flatMap(({ value, time, range }): PlacedValue[] => {
    if (range === null) return [];
    const x = time === null ? (undatedAt ?? 0) : toX((time.start + time.end) / 2);
    const y = toY(range.at);
    const top = range.isOpen ? edge.top / 2 : toY(range.high);
    return [{ value, count: 1, x, y, top, bottom: toY(range.low), isOpen: range.isOpen }];
  });
  return {
    points: points.length > mostApart ? merged(points) : apart(points),
    marks: dated.length === 0 ? [] : readable(timeMarks(toX, right - edge.left)),
    valueMarks,
    undatedAt,
  };
}

/** The words of a mark are left out where they would run into those before. */
function readable(marks: readonly TimeMark[]): TimeMark[] {
  let free = Number.NEGATIVE_INFINITY;
  return marks.map((mark) => {
    if (mark.x < free) return { ...mark, words: '' };
    free = mark.x + mark.words.length * 6.5 + 10;
    return mark;
  });
}

interface Levels {
  readonly toY: (value: number) => number;
  readonly valueMarks: readonly ValueMark[];
}

/** The axis of the values, between two heights. */
function levelsOf(kind: Series['kind'], values: readonly number[], between: [number, number]): Levels {
  if (kind === 'date') {
    const scale = scaleUtc().domain(withRoom(values, dayMs)).range(between);
    const marks = scale.ticks(4).map((at) => ({ y: scale(at), words: dayOf(at) }));
    return { toY: scale, valueMarks: marks };
  }
  const scale = scaleLinear().domain(withRoom(values, 1)).nice(4).range(between);
  const marks = scale.ticks(4).map((at) => ({ y: scale(at), words: at.toLocaleString('en') }));
  return { toY: scale, valueMarks: marks };
}

interface Range {
  readonly low: number;
  readonly high: number;
  /** Where the point stands. */
  readonly at: number;
  readonly isOpen: boolean;
}

/** What a value covers; null for a date without a known year. */
function rangeOf({ measure }: MeasuredValue): Range | null {
  if (measure.kind === 'number') {
    const { least, most } = measure;
    return most === null
      ? { low: least, high: least, at: least, isOpen: true }
      : { low: least, high: most, at: least === 0 ? most : (least + most) / 2, isOpen: false };
  }
  const span = spanOf(measure.edtf);
  return span && { low: span.start, high: span.end, at: (span.start + span.end) / 2, isOpen: false };
}

function withRoom(values: readonly number[], least: number): [number, number] {
  if (values.length === 0) return [0, least];
  const from = Math.min(...values);
  const to = Math.max(...values);
  const room = Math.max((to - from) * 0.06, least / 2);
  return [from - room, to + room];
}

function dayOf(moment: Date): string {
  return formatEdtf(moment.toISOString().slice(0, 10));
}

/** Moves points to the right that would cover others. */
function apart(points: readonly PlacedValue[]): PlacedValue[] {
  const placed: PlacedValue[] = [];
  for (const point of points.toSorted((one, other) => one.x - other.x || other.y - one.y)) {
    let { x } = point;
    const near = placed.filter(({ y }) => Math.abs(y - point.y) < pointSize);
    while (near.some((other) => Math.abs(other.x - x) < pointSize)) x += pointSize + 1;
    placed.push({ ...point, x });
  }
  return placed;
}

/** One point for all values of one origin that stand close together. */
function merged(points: readonly PlacedValue[]): PlacedValue[] {
  const bins = Map.groupBy(points, ({ x, y, value }) =>
    [Math.round(x / binSize), Math.round(y / binSize), value.origins[0] ?? 'unknown'].join(' '),
  );
  return [...bins.values()]
    .flatMap(([first, ...others]) => (first === undefined ? [] : [{ ...first, count: 1 + others.length }]))
    .sort((one, other) => one.x - other.x || other.y - one.y);
}
