import { originLetter } from '../../../shared/claims/value-origins.ts';
import type { Disagreements, GivenValue, ValueMeasure } from '../../../shared/contract/claim-views.ts';
import { compareEdtf } from '../../../shared/dates/compare-edtf.ts';
import { type Stance, stance } from '../../../shared/model/claim.ts';
import { foldedOnly } from '../../../shared/text/folding.ts';

/** What the values are sorted by, in their groups. */
export const valueSorts = {
  value: 'Sorted by value',
  date: 'Sorted by date, the earliest first',
  source: 'Sorted by source',
  origin: 'Sorted by where they come from',
  stance: 'Sorted by stance',
} as const;
export type ValueSort = keyof typeof valueSorts;

/** By what values stand together. */
export const valueGroupings = {
  claim: 'Claim by claim',
  value: 'Value by value',
  none: 'In one list',
} as const;
export type ValueGrouping = keyof typeof valueGroupings;

export interface ValueGroup {
  readonly key: string;
  /** Of the claim, or the value as first written; null: no heading. */
  readonly words: string | null;
  /** The claim that it is; null: it is none. */
  readonly claim: string | null;
  readonly values: readonly GivenValue[];
}

/** Sorts the values and puts them together. A claim that no passage speaks of has a group without values. */
export function groupsOf(
  { claims, values }: Disagreements,
  { sort, grouping }: { readonly sort: ValueSort; readonly grouping: ValueGrouping },
): readonly ValueGroup[] {
  const sorted = values
    .map((value, index) => ({ value, index }))
    .sort((one, other) => compareValues(sort, one.value, other.value) || one.index - other.index)
    .map(({ value }) => value);
  switch (grouping) {
    case 'none':
      return [{ key: 'all', words: null, claim: null, values: sorted }];
    case 'claim': {
      const byClaim = Map.groupBy(sorted, ({ claim }) => claim);
      return claims.map(({ id, statement }) => ({
        key: id,
        words: statement,
        claim: id,
        values: byClaim.get(id) ?? [],
      }));
    }
    case 'value': {
      const groups = [...Map.groupBy(sorted, ({ value }) => keyOfValue(value))];
      return groups
        .toSorted(([, [one]], [, [other]]) => compareMeasured(one, other))
        .map(([key, group]) => ({
          key,
          words: group[0]?.value ?? 'No value is given',
          claim: null,
          values: group,
        }));
    }
  }
}

/** Values are the same where they read alike, case, accents and digits of other scripts aside. */
function keyOfValue(value: string | null): string {
  return value === null ? '' : `value ${foldedOnly(value).trim()}`;
}

/** How many passages there are, from how many independent origins, and how many whose origin is not known. */
export function groupCounts(values: readonly GivenValue[]): {
  readonly passages: number;
  readonly origins: number;
  readonly unknown: number;
} {
  // One passage may be evidence for several claims.
  const passages = [...new Map(values.map((value) => [value.target, value])).values()];
  return {
    passages: passages.length,
    origins: new Set(passages.flatMap(({ origins }) => origins)).size,
    unknown: passages.filter(({ isUnknown }) => isUnknown).length,
  };
}

const collator = new Intl.Collator('en', { numeric: true });

/** Which value stands first; 0 where the order of judging decides. What is not known stands last. */
function compareValues(sort: ValueSort, one: GivenValue, other: GivenValue): number {
  switch (sort) {
    case 'value':
      return compareMeasured(one, other);
    case 'date':
      return compareEdtf(one.published, other.published);
    case 'source':
      return nullsLast(one.source?.name ?? null, other.source?.name ?? null);
    case 'origin':
      return nullsLast(lettersOf(one), lettersOf(other));
    case 'stance':
      return placeOf(one.stance) - placeOf(other.stance);
  }
}

/** Numbers by their least, then dates by the earliest, then other words, then none. */
function compareMeasured(one: GivenValue | undefined, other: GivenValue | undefined): number {
  const [first, second] = [one?.measure ?? null, other?.measure ?? null];
  const byKind = rankOf(first, one?.value) - rankOf(second, other?.value);
  if (byKind !== 0) return byKind;
  if (first?.kind === 'number' && second?.kind === 'number')
    return first.least - second.least || mostOf(first) - mostOf(second);
  if (first?.kind === 'date' && second?.kind === 'date') return compareEdtf(first.edtf, second.edtf);
  return collator.compare(one?.value ?? '', other?.value ?? '');
}

function rankOf(measure: ValueMeasure | null, value: string | null | undefined): number {
  if (measure !== null) return measure.kind === 'number' ? 0 : 1;
  return value == null ? 3 : 2;
}

function mostOf({ most }: Extract<ValueMeasure, { kind: 'number' }>): number {
  return most ?? Number.MAX_VALUE;
}

function lettersOf({ origins }: GivenValue): string | null {
  return origins.length === 0 ? null : origins.map(originLetter).join(' ');
}

function nullsLast(one: string | null, other: string | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return collator.compare(one, other);
}

function placeOf(each: Stance): number {
  return stance.options.indexOf(each);
}
