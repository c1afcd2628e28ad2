import type { GivenValue } from '../../../shared/contract/claim-views.ts';

let serial = 0;

/** A value of a passage of its own. */
export function givenValue(more: Partial<GivenValue> = {}): GivenValue {
  serial += 1;
  return {
    claim: 'c1',
    evidence: `e${serial}`,
    annotation: `a${serial}`,
    target: `t${serial}`,
    stance: 'supports',
    credibility: null,
    value: null,
    isFound: false,
    measure: null,
    exact: 'At least 31 people died',
    document: { id: 'd1', title: 'Log' },
    source: null,
    published: null,
    grade: null,
    origins: [],
    isUnknown: false,
    ...more,
  };
}

/** A value that is a number of something. */
export function numberValue(value: string, least: number, more: Partial<GivenValue> = {}): GivenValue {
  const unit = value.replace(/^[^\p{L}]*\d+\s*/u, '');
  const measure = { kind: 'number', least, most: least, isApproximate: false, unit } as const;
  return givenValue({ value, measure, ...more });
}
