import { comesFrom } from '../../../shared/claims/value-origins.ts';
import type { GivenValue, ValueOrigin } from '../../../shared/contract/claim-views.ts';
import { formatEdtf } from '../../../shared/dates/format-edtf.ts';

/** The value, or that none is given. */
export function valueWords({ value }: Pick<GivenValue, 'value'>): string {
  return value ?? 'no value';
}

/** A value with its source, date and origin in a line, for who cannot see the picture. One passage may have several stances. */
export function pointWords(value: GivenValue, origins: readonly ValueOrigin[]): string {
  const { source, document, published } = value;
  return [
    valueWords(value),
    source?.name ?? document.title,
    published === null ? 'no date' : formatEdtf(published),
    comesFrom(value, origins),
  ].join(', ');
}

/** "3 passages, 2 independent origins, 1 origin unknown". */
export function countsInWords({
  passages,
  origins,
  unknown,
}: {
  readonly passages: number;
  readonly origins: number;
  readonly unknown: number;
}): string {
  return [
    `${passages} ${passages === 1 ? 'passage' : 'passages'}`,
    ...(passages === 0 ? [] : [`${origins} independent ${origins === 1 ? 'origin' : 'origins'}`]),
    ...(unknown === 0 ? [] : [`${unknown} ${unknown === 1 ? 'origin' : 'origins'} unknown`]),
  ].join(', ');
}
