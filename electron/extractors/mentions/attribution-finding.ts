import type { FindingOf, MentionValue, TextRange } from '../../../shared/model/finding.ts';
import type { Passage } from './passage.ts';
import { scopeOfSentence } from './scope.ts';
import { kindOfUse } from './use.ts';

/** Whom an attribution names, and when that was said. */
type Attributed = Pick<MentionValue, 'name' | 'isAnonymous' | 'date' | 'dateWords'>;

/** An attribution that stands at `range`, in the sentence of this index, as a finding. */
export function attributionFinding(
  passage: Passage,
  { sentence, range }: { readonly sentence: number; readonly range: TextRange },
  attributed: Attributed,
): FindingOf<'mention'> {
  const { text } = passage;
  const scope = scopeOfSentence(passage, sentence);
  return {
    kind: 'mention',
    ...range,
    exact: text.slice(range.start, range.end),
    value: { form: 'attribution', ...attributed, use: kindOfUse(text, scope, [range]), scope },
  };
}
