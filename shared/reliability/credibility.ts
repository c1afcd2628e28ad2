/** One level of a scale of information credibility: how likely a piece of information is right, whoever gives it. */
export interface CredibilityLevel {
  readonly code: string;
  readonly words: string;
  readonly definition: string;
  /** True for "cannot be judged": missing, not middling, so stored as null. */
  readonly isMissing: boolean;
}

export interface CredibilityScale {
  readonly title: string;
  /** The published description the levels follow. */
  readonly reference: string;
  readonly levels: readonly CredibilityLevel[];
}

/** The information half of the Admiralty code. */
export const admiraltyCredibility: CredibilityScale = {
  title: 'Admiralty code, information',
  reference: 'NATO AJP-2.1, Allied Joint Doctrine for Intelligence Procedures; US Army FM 2-22.3, appendix B',
  levels: [
    level(
      '1',
      'confirmed',
      'Independent sources confirm it; it is logical and agrees with other information.',
    ),
    level('2', 'probably true', 'Not confirmed; it is logical and agrees with other information.'),
    level(
      '3',
      'possibly true',
      'Not confirmed; it is reasonably logical and agrees with some other information.',
    ),
    level(
      '4',
      'doubtful',
      'Not confirmed; it is possible but not logical, and nothing else is known of the matter.',
    ),
    level('5', 'improbable', 'Not confirmed; it is not logical and other information contradicts it.'),
    missing(
      '6',
      'truth cannot be judged',
      'No basis exists for judging the information. This says nothing against it.',
    ),
  ],
};

function level(code: string, words: string, definition: string): CredibilityLevel {
  return { code, words, definition, isMissing: false };
}

function missing(code: string, words: string, definition: string): CredibilityLevel {
  return { code, words, definition, isMissing: true };
}
