import type { GivenValue } from '../../../shared/contract/claim-views.ts';
import type { ViewedEvidenceRow } from '../../store/repositories/claim-views.ts';
import { type FoundOnCapture, foundValues } from '../claims/found-values.ts';

type Value = Pick<GivenValue, 'value' | 'isFound' | 'measure'>;

const none: Value = { value: null, isFound: false, measure: null };

/**
 * Gives the value of each passage: as the person has it, else the first number that is found in its words, else the first
 * date. Nothing is decided by what is found.
 */
export async function readValues(
  onCapture: FoundOnCapture,
  evidence: readonly ViewedEvidenceRow[],
): Promise<(row: ViewedEvidenceRow) => Value> {
  const { measureOf } = await import('../../extractors/numbers/measure-of.ts');
  const found = new Map<string, Value>();
  // Findings are kept for a few copies at a time.
  for (const rows of Map.groupBy(evidence, ({ capture }) => capture).values()) {
    for (const { target, value, capture, start, end } of rows) {
      if (value !== null || start === null || end === null || found.has(target)) continue;
      const values = await foundValues(onCapture, { capture, start, end });
      const first =
        values.find(({ kind }) => kind === 'number') ?? values.find(({ kind }) => kind === 'date');
      if (first === undefined) continue;
      const measure =
        first.kind === 'date' ? ({ kind: 'date', edtf: first.value } as const) : measureOf(first.words);
      found.set(target, { value: first.words, isFound: true, measure });
    }
  }
  return ({ value, target }) =>
    value === null ? (found.get(target) ?? none) : { value, isFound: false, measure: measureOf(value) };
}
