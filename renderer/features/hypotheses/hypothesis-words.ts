import type { ConsistencyMark } from '../../../shared/model/hypothesis.ts';
import type { TagColour, TagPattern } from '../../../shared/model/tag.ts';

interface MarkLook {
  /** As Heuer writes it. */
  readonly letters: string;
  /** The key that sets it. */
  readonly key: string;
  readonly definition: string;
  /** Colour and line together, never a colour alone; null: plain. */
  readonly look: { readonly colour: TagColour; readonly pattern: TagPattern } | null;
}

/** What each mark is called, and when it is given. */
export const markLooks: Readonly<Record<ConsistencyMark, MarkLook>> = {
  'very consistent': {
    letters: 'CC',
    key: '1',
    definition: 'What one would expect above all if the hypothesis were right.',
    look: { colour: 'sky', pattern: 'double' },
  },
  consistent: {
    letters: 'C',
    key: '2',
    definition: 'It fits the hypothesis.',
    look: { colour: 'sky', pattern: 'solid' },
  },
  neutral: {
    letters: 'N',
    key: '3',
    definition: 'It neither fits the hypothesis nor speaks against it.',
    look: null,
  },
  inconsistent: {
    letters: 'I',
    key: '4',
    definition: 'It speaks against the hypothesis.',
    look: { colour: 'clay', pattern: 'solid' },
  },
  'very inconsistent': {
    letters: 'II',
    key: '5',
    definition: 'If the passage is right, the hypothesis can hardly be.',
    look: { colour: 'clay', pattern: 'double' },
  },
  'not applicable': {
    letters: 'NA',
    key: '0',
    definition: 'The passage says nothing that the hypothesis could be held against.',
    look: null,
  },
};

/** How far an item sets the hypotheses apart, in words; null: it is marked for fewer than two of them. */
export function diagnosticityWords(diagnosticity: number | null): string {
  if (diagnosticity === null) return 'not marked for two';
  return ['same for all', 'sets apart a little', 'sets apart', 'sets apart much', 'sets apart most'][
    diagnosticity
  ] as string;
}

/** What speaks against a hypothesis: "nothing marked", "2 inconsistent, 1 of them very". */
export function againstWords(against: {
  readonly inconsistent: number;
  readonly veryInconsistent: number;
  readonly marked: number;
}): string {
  const { inconsistent, veryInconsistent, marked } = against;
  if (marked === 0) return 'nothing marked';
  if (veryInconsistent === 0) return `${inconsistent} inconsistent`;
  return veryInconsistent === inconsistent
    ? `${inconsistent} very inconsistent`
    : `${inconsistent} inconsistent, ${veryInconsistent} of them very`;
}
