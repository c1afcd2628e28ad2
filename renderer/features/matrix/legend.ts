import type { MatrixEvidence } from '../../../shared/contract/claim-views.ts';

interface LegendExample {
  readonly evidence: readonly MatrixEvidence[];
  readonly words: string;
}

/** Cells that need words, with them. */
export const legendExamples: readonly LegendExample[] = [
  { evidence: [judged('supports', null)], words: 'Its credibility is not judged.' },
  {
    evidence: [judged('supports', '6')],
    words:
      'Its credibility cannot be judged: missing, and not the least. Like what is not judged it has no full colour.',
  },
  {
    evidence: [judged('supports', '2'), judged('supports', '4')],
    words: 'Two passages of one stance; their credibility is from 2 to 4.',
  },
  {
    evidence: [judged('supports', '2'), judged('supports', null)],
    words: 'Two passages of one stance; of one the credibility is missing.',
  },
  {
    evidence: [judged('supports', '2'), judged('disputes', '2')],
    words: 'Two passages of different stances.',
  },
];

function judged(
  stance: MatrixEvidence['stance'],
  credibility: MatrixEvidence['credibility'],
): MatrixEvidence {
  return { id: `${stance} ${credibility}`, annotation: '', stance, credibility };
}
