import { foldDigits } from '../../../shared/dates/digits.ts';
import { parseEdtf } from '../../../shared/dates/edtf.ts';
import type { Finding } from '../../../shared/model/finding.ts';
import type { Label } from './label.ts';

/** Under which line of the report a label or a finding is counted. */
export const sortsOfFindings = [
  'mention, parenthesised',
  'mention, attribution',
  'mention, anonymous',
  'mention, reference',
  'mention, footnote',
  'mention, credit line',
  'date, full',
  'date, month or season',
  'date, year or decade',
  'date, stretch',
  'date, by its context',
  'number',
  'name, recurring',
  'name, once',
] as const;
export type SortOfFinding = (typeof sortsOfFindings)[number];

/** The sort of a label. */
export function sortOfLabel(label: Label): SortOfFinding {
  switch (label.kind) {
    case 'mention':
      return sortOfMention(label);
    case 'date':
      return sortOfDate(label.exact, label.edtf[0] ?? '');
    case 'number':
      return 'number';
    case 'name':
      return label.recurs ? 'name, recurring' : 'name, once';
  }
}

/** The sort of a finding; `all` are the findings of the same text. */
export function sortOfFinding(finding: Finding, all: readonly Finding[]): SortOfFinding {
  switch (finding.kind) {
    case 'mention':
      return sortOfMention({ form: finding.value.form, isAnonymous: finding.value.isAnonymous });
    case 'date':
      return sortOfDate(finding.exact, finding.value.edtf);
    case 'number':
      return 'number';
    case 'name': {
      const { group } = finding.value;
      const inGroup = all.filter((other) => other.kind === 'name' && other.value.group === group);
      return inGroup.length > 1 ? 'name, recurring' : 'name, once';
    }
  }
}

type MentionForm = Extract<Finding, { kind: 'mention' }>['value']['form'];

function sortOfMention({ form, isAnonymous }: { form: MentionForm; isAnonymous: boolean }): SortOfFinding {
  return isAnonymous && form === 'attribution' ? 'mention, anonymous' : `mention, ${form}`;
}

/** By what the words themselves give: without a year in them it is the context that gives it. */
function sortOfDate(words: string, edtf: string): SortOfFinding {
  if (!/\d{4}/.test(foldDigits(words))) return 'date, by its context';
  const date = parseEdtf(edtf);
  if (date?.type === 'interval') return 'date, stretch';
  const first = date?.type === 'set' ? edtf.slice(1).split(',')[0] : edtf;
  if (/^\d{4}-\d\d-\d\d/.test(first ?? '')) return 'date, full';
  return /^\d{4}-/.test(first ?? '') ? 'date, month or season' : 'date, year or decade';
}
