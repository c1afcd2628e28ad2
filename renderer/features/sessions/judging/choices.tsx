import { stances } from '../../../../shared/claims/stances.ts';
import type { DocumentStance } from '../../../../shared/model/checking-session.ts';
import {
  type CredibilityLevelCode,
  credibilityLevel,
  type Stance,
  stance,
} from '../../../../shared/model/claim.ts';
import { admiraltyCredibility } from '../../../../shared/reliability/credibility.ts';
import { StanceMark } from '../../../ui/StanceMark.tsx';
import type { KeyedOption } from './KeyedChoice.tsx';

/** What a passage may be to a claim. */
export const stanceOptions: readonly KeyedOption<Stance>[] = stance.options.map((value) => ({
  value,
  words: stances[value].words,
  definition: stances[value].definition,
  command: `session.${value}`,
  sign: <StanceMark stance={value} isCompact />,
}));

/** What a document may be to the question of a session. */
export const documentStanceOptions: readonly KeyedOption<DocumentStance>[] = [
  option(
    'supports',
    'If the document is right, the answer is more likely to be yes, or what the question assumes.',
  ),
  option(
    'disputes',
    'If the document is right, the answer is more likely to be no, or what it assumes is wrong.',
  ),
  option('qualifies', 'It limits the answer, or makes it depend on something: a part, a time, a condition.'),
  option('mentions', 'It repeats the matter or speaks of it, and says nothing of the answer.'),
  option('background', 'It helps to understand the question and bears on it in no other way.'),
  {
    value: 'silent',
    words: 'silent',
    definition: 'It says nothing on the matter. That it is silent is an observation, not evidence against.',
    command: 'session.silent',
    isApart: true,
  },
];

function option(value: Stance, definition: string): KeyedOption<DocumentStance> {
  return {
    value,
    words: stances[value].words,
    definition,
    command: `session.${value}`,
    sign: <StanceMark stance={value} isCompact />,
  };
}

/** How credible the information of a passage may be. */
export const credibilityOptions: readonly KeyedOption<CredibilityLevelCode>[] =
  credibilityLevel.options.flatMap((value) => {
    const level = admiraltyCredibility.levels.find(({ code }) => code === value);
    return level === undefined
      ? []
      : [
          {
            value,
            words: level.words,
            definition: level.definition,
            command: `session.credibility${value}`,
            isApart: level.isMissing,
          },
        ];
  });
