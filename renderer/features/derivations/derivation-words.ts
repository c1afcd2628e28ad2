import { formatEdtf } from '../../../shared/dates/format-edtf.ts';
import type { DerivationRelation, DerivationSuggestion } from '../../../shared/model/derivation.ts';

/** Each way to depend on another document, as said of the one that depends, and what it means. */
export const relationChoices: readonly {
  readonly value: DerivationRelation;
  readonly label: string;
  readonly detail: string;
}[] = [
  { value: 'quotes', label: 'quotes', detail: 'gives some of its words' },
  { value: 'republishes', label: 'republishes', detail: 'carries its text, whole or shortened' },
  { value: 'paraphrases', label: 'paraphrases', detail: 'says the same in words of its own' },
  {
    value: 'same wire copy',
    label: 'same wire copy',
    detail: 'both carry the text of one agency; neither depends on the other',
  },
];

/** "84 %"; under one per cent "less than 1 %". */
export function shareWords(share: number): string {
  const percent = Math.round(share * 100);
  return percent === 0 ? 'less than 1 %' : `${percent} %`;
}

/** "Harbour Post, 3 December 1998"; empty where neither is known. */
export function publicationWords({ publisher, published }: DerivationSuggestion['one']): string {
  return [publisher, published === null ? null : formatEdtf(published)]
    .filter((each) => each !== null)
    .join(', ');
}
