import { stances } from '../../../shared/claims/stances.ts';
import {
  type AssertionKind,
  assertionKind,
  type CredibilityLevelCode,
  credibilityLevel,
  type Stance,
  stance,
} from '../../../shared/model/claim.ts';
import type { DirectnessLevel } from '../../../shared/model/directness.ts';
import { admiraltyCredibility } from '../../../shared/reliability/credibility.ts';
import { TagSwatch } from '../../ui/TagSwatch.tsx';
import { levelOptions } from '../directness/index.ts';
import { assertionWords } from './evidence-words.ts';
import type { LetteredOption } from './LetteredChoice.tsx';

/** Every stance with its letter and definition. */
export const stanceOptions: readonly LetteredOption<Stance>[] = stance.options.map((value) => {
  const { letter, words, definition, colour, pattern } = stances[value];
  return {
    value,
    label: sentenceCase(words),
    definition,
    keys: letter,
    mark: <TagSwatch colour={colour} pattern={pattern} letter={letter} />,
  };
});

/** Every level of credibility with its words and definition; the last one says that nothing can be said. */
export const credibilityOptions: readonly LetteredOption<CredibilityLevelCode>[] =
  credibilityLevel.options.map((value) => {
    const level = admiraltyCredibility.levels.find(({ code }) => code === value);
    return {
      value,
      label: sentenceCase(level?.words ?? ''),
      definition: level?.definition ?? '',
      keys: value,
      isMissing: level?.isMissing ?? false,
    };
  });

export const assertionOptions: readonly LetteredOption<AssertionKind>[] = assertionKind.options.map(
  (value) => ({ value, label: assertionWords[value].label, definition: assertionWords[value].detail }),
);

export const directnessOptions: readonly LetteredOption<DirectnessLevel>[] = levelOptions.map(
  ({ value, label, detail = '' }) => ({ value, label, definition: detail }),
);

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
