import type { GivenValue, ValueMeasure } from '../../../shared/contract/claim-views.ts';
import { foldedOnly } from '../../../shared/text/folding.ts';

/** A value that can be drawn. */
export interface MeasuredValue extends GivenValue {
  readonly measure: ValueMeasure;
}

/** Values that can stand on one axis: numbers of one thing, all numbers, or dates. */
export interface Series {
  readonly key: string;
  /** "numbers: dead", "all numbers", "dates". */
  readonly words: string;
  readonly kind: ValueMeasure['kind'];
  readonly values: readonly MeasuredValue[];
}

/**
 * The series that values make, the longest first. Numbers of different things are only drawn together where a person asks for it. A passage that
 * is evidence for several claims is one value.
 */
export function seriesOf(values: readonly GivenValue[]): readonly Series[] {
  const seen = new Set<string>();
  const given = new Set(
    values.flatMap(({ target, isFound, value }) => (isFound || value === null ? [] : [target])),
  );
  const measured = values.filter(isMeasured).filter(({ target, value, isFound }) => {
    // What is found in the words gives way to what a person said of the same words.
    if (isFound && given.has(target)) return false;
    const isNew = !seen.has(`${target} ${value}`);
    seen.add(`${target} ${value}`);
    return isNew;
  });
  const numbers = measured.filter(({ measure }) => measure.kind === 'number');
  const dates = measured.filter(({ measure }) => measure.kind === 'date');
  const units = [...Map.groupBy(numbers, unitOf)].map(([unit, group]): Series => {
    const words = unit === '' ? 'numbers' : `numbers: ${group[0] === undefined ? '' : unitWords(group[0])}`;
    return { key: `unit ${unit}`, words, kind: 'number', values: group };
  });
  const series: Series[] = [
    ...units,
    ...(dates.length === 0 ? [] : [{ key: 'dates', words: 'dates', kind: 'date' as const, values: dates }]),
  ].sort((one, other) => other.values.length - one.values.length);
  if (units.length < 2) return series;
  return [...series, { key: 'numbers', words: 'all numbers, of whatever', kind: 'number', values: numbers }];
}

function isMeasured(value: GivenValue): value is MeasuredValue {
  return value.measure !== null;
}

function unitOf(value: MeasuredValue): string {
  return foldedOnly(unitWords(value)).trim();
}

function unitWords({ measure }: MeasuredValue): string {
  return measure.kind === 'number' ? measure.unit : '';
}
