import type { AnnotationTarget } from '../../../shared/model/annotation.ts';

/** How a passage sits on its text, in words, and how much that should give pause. */
export interface AnchorWords {
  readonly words: string;
  readonly tone: 'calm' | 'pause' | 'bad';
  /** The whole story, for a tooltip. */
  readonly explanation: string;
}

/** Says the anchor state of a target: "approximate, 0.86". */
export function anchorWords(
  { state, score }: Pick<AnnotationTarget, 'state' | 'score'>,
  region: AnnotationTarget['region'] = null,
): AnchorWords {
  if (region !== null) {
    return {
      words: 'region',
      tone: 'calm',
      explanation: 'A part of a page as it looks. It stays with this copy.',
    };
  }
  switch (state) {
    case 'exact':
      return { words: 'exact', tone: 'calm', explanation: 'The quote stands in the text word for word.' };
    case 'moved':
      return {
        words: 'moved',
        tone: 'calm',
        explanation: 'The quote stands in this copy word for word, at another place than before.',
      };
    case 'approximate':
      return {
        words: `approximate, ${score.toFixed(2)}`,
        tone: 'pause',
        explanation: 'This copy says it in slightly other words. Compare before you quote.',
      };
    case 'orphaned':
      return {
        words: 'orphaned',
        tone: 'bad',
        explanation: 'The quoted words are not in this copy. The quote is kept as it was.',
      };
  }
}
