import type { AffiliationRelation, Interest, SourceKind } from '../../../shared/model/source.ts';
import type { SelectOption } from '../../ui/Select.tsx';

/** A word of the model as it begins a line: "party to the matter" gives "Party to the matter". */
export function sentenceCase(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** What the other side of an affiliation is to the one that was named. */
export const reverseRelation: Readonly<Record<AffiliationRelation, string>> = {
  'owned by': 'owns',
  'part of': 'has as a part',
  'works for': 'is worked for by',
  'affiliated with': 'affiliated with',
};

const kindDetails: Readonly<Record<SourceKind, string>> = {
  person: 'One human being, named or not',
  organisation: 'A body that speaks in its own name',
  outlet: 'A newspaper, broadcaster or site that publishes',
  agency: 'A news agency that others republish',
  'reference work': 'An encyclopedia, register or data set',
  unknown: 'Not known yet',
};

const interestDetails: Readonly<Record<Interest, string>> = {
  'party to the matter': 'Gains or loses by what is believed',
  state: 'A government or what belongs to one',
  NGO: 'Campaigns or documents, outside government',
  'news agency': 'Sells reports to other outlets',
  'news outlet': 'Publishes for its own readers',
  academic: 'Research with review',
  'reference work': 'Compiles what others found',
  person: 'Speaks for themselves',
};

export const kindOptions: readonly SelectOption<SourceKind>[] = optionsOf(kindDetails);
export const interestOptions: readonly SelectOption<Interest>[] = optionsOf(interestDetails);

function optionsOf<Value extends string>(
  details: Readonly<Record<Value, string>>,
): readonly SelectOption<Value>[] {
  // The keys of a record of Value are its values.
  const values = Object.keys(details) as Value[];
  return values.map((value) => ({ value, label: sentenceCase(value), detail: details[value] }));
}
