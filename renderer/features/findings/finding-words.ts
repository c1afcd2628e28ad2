import { type Edtf, type EdtfDate, parseEdtf } from '../../../shared/dates/edtf.ts';
import { formatEdtf } from '../../../shared/dates/format-edtf.ts';
import type {
  DateRole,
  EntityKind,
  Finding,
  FindingKind,
  FindingOf,
  MentionForm,
  MentionUse,
  NumberValue,
} from '../../../shared/model/finding.ts';

/** What kinds of findings are called, one and several. */
export const kindWords: Readonly<Record<FindingKind, { readonly one: string; readonly many: string }>> = {
  mention: { one: 'Mention', many: 'Mentions' },
  date: { one: 'Date', many: 'Dates' },
  number: { one: 'Number', many: 'Numbers' },
  name: { one: 'Name', many: 'Names' },
};

export const formWords: Readonly<Record<MentionForm, string>> = {
  parenthesised: 'in brackets',
  attribution: 'in the sentence',
  reference: 'in a list of references',
  footnote: 'in a footnote',
  'credit line': 'as a credit line',
};

export const useWords: Readonly<Record<MentionUse, string>> = {
  quotes: 'its words are quoted',
  paraphrases: 'said in other words',
  'takes a figure': 'a figure is taken from it',
  'names as authority': 'named as the authority',
};

export const roleWords: Readonly<Record<DateRole, string>> = {
  event: 'what is told',
  dateline: 'the report, in its dateline',
  publication: 'publication',
  modification: 'the last change',
  access: 'when it was read',
};

export const entityWords: Readonly<Record<EntityKind, string>> = {
  person: 'person',
  organisation: 'organisation',
  place: 'place',
  unknown: 'person, organisation or place',
};

/** A date in words with how exact it is, "December 1997, to the month". */
export function dateWords(edtf: string): string {
  const precision = precisionWords(edtf);
  return precision === null ? formatEdtf(edtf) : `${formatEdtf(edtf)}, ${precision}`;
}

/** How exact a date is; null for a day, which needs no words, and where words would say nothing. */
export function precisionWords(edtf: string): string | null {
  const parsed = parseEdtf(edtf);
  return parsed?.type === 'date' ? precisionOf(parsed) : null;
}

function precisionOf({ year, month, day }: EdtfDate): string | null {
  if (day !== null && !day.includes('X')) return null;
  if (month !== null && Number(month) > 20) return 'to the season';
  if (month !== null && !month.includes('X')) return 'to the month';
  return year.includes('X') ? 'not to the year' : 'to the year';
}

/** The readings of a date that can be read in several ways; empty where there is one. */
export function readingsOf(edtf: string | null): readonly string[] {
  const parsed: Edtf | null = edtf === null ? null : parseEdtf(edtf);
  if (edtf === null || parsed?.type !== 'set' || parsed.meaning !== 'one of') return [];
  return edtf
    .slice(1, -1)
    .split(',')
    .map((reading) => reading.trim());
}

/** What a number says, "more than 1,800 people killed". */
export function numberWords(value: NumberValue): string {
  const { least, most, isApproximate, unit, matter } = value;
  const say = (count: number) => count.toLocaleString('en-GB');
  const amount =
    most === null ? `${say(least)} or more` : least === most ? say(least) : `${say(least)} to ${say(most)}`;
  return [isApproximate ? 'about' : '', amount, unit, matter].filter(Boolean).join(' ');
}

/** A finding in one line, for lists and screen readers. */
export function findingLine(finding: Finding): string {
  switch (finding.kind) {
    case 'mention':
      return mentionLine(finding.value);
    case 'date':
      return formatEdtf(finding.value.edtf);
    case 'number':
      return numberWords(finding.value);
    case 'name':
      return `${finding.value.group}, ${entityWords[finding.value.entity]}`;
  }
}

/** A mention in one line, "HRW, December 1997". */
export function mentionLine({ name, date }: Pick<FindingOf<'mention'>['value'], 'name' | 'date'>): string {
  return date === null ? name : `${name}, ${formatEdtf(date)}`;
}
