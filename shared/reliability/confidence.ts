import type { AnalystConfidence } from '../model/claim.ts';

/** How sure analysts are of the ground they judge on; how likely the matter itself is, is another judgement. */
export interface ConfidenceLevel {
  readonly code: AnalystConfidence;
  readonly words: string;
  /** What has to hold for it: the written test, in whole sentences. */
  readonly test: string;
}

export interface ConfidenceScale {
  readonly title: string;
  /** The published description the tests follow. */
  readonly reference: string;
  /** From the lowest to the highest. */
  readonly levels: readonly ConfidenceLevel[];
}

/**
 * Three levels in the sense of ICD 203: of sourcing, agreement, assumptions and gaps. The directive names no tests; these
 * put into sentences what US National Intelligence Council assessments say they mean by the levels.
 */
export const analystConfidences: ConfidenceScale = {
  title: 'Confidence of the analyst',
  reference:
    'Intelligence Community Directive 203, Analytic Standards, D.6.e(2); US National Intelligence Council, “Estimative Language” (2007, 2023)',
  levels: [
    {
      code: 'low',
      words: 'low',
      test: 'It rests on little, on sources in doubt, or on passages that contradict each other without a reason found. Much is assumed, and what is missing could turn the conclusion.',
    },
    {
      code: 'moderate',
      words: 'moderate',
      test: 'It rests on believable passages of sources fit to know, but they are few, not shown to be independent of each other, or open to another reading. Something that matters is assumed or missing.',
    },
    {
      code: 'high',
      words: 'high',
      test: 'It rests on credible passages of at least two independent origins that agree, or whose differences are explained. Little is assumed, other readings were weighed, and nothing known to be missing would change it. It can still be wrong.',
    },
  ],
};

/** The level of a code, with its words and test. */
export function confidenceLevel(code: AnalystConfidence): ConfidenceLevel {
  const found = analystConfidences.levels.find((level) => level.code === code);
  if (found === undefined) throw new RangeError(`no confidence ${code}`);
  return found;
}

/** "high", or that it was not stated. */
export function confidenceWords(code: AnalystConfidence | null): string {
  return code === null ? 'not stated' : confidenceLevel(code).words;
}
