import { allScales } from '../../shared/reliability/scales.ts';
import './GradeBadge.css';

export interface GradeBadgeProps {
  /** The scale's letter. */
  readonly code: string;
  /** Its words. */
  readonly words: string;
  /** True shows the letter only, where the row is too narrow; the words are then in the tooltip and the name. */
  readonly isCompact?: boolean;
}

/** A grade: its letter in a box and its words. */
export function GradeBadge({ code, words, isCompact = false }: GradeBadgeProps) {
  if (isCompact) {
    return (
      <span
        className={letterClass(words)}
        role="img"
        aria-label={`Grade ${code}, ${words}`}
        title={`${code}, ${words}`}
      >
        {code}
      </span>
    );
  }
  return (
    <span className="grade">
      <span className={letterClass(words)}>{code}</span> {words}
    </span>
  );
}

/** "Cannot be judged" is missing, not the worst: it does not look like a level. */
function letterClass(words: string): string {
  return missingWords.has(words) ? 'grade-letter grade-letter-missing' : 'grade-letter';
}

const missingWords = new Set(
  allScales.flatMap(({ levels }) => levels.filter(({ isMissing }) => isMissing).map((level) => level.words)),
);
