import { stances } from '../../shared/claims/stances.ts';
import type { Stance } from '../../shared/model/claim.ts';
import { TagSwatch } from './TagSwatch.tsx';
import './StanceMark.css';

/** A stance: its letter in its colour, and its words. */
export function StanceMark({
  stance,
  isCompact = false,
}: {
  readonly stance: Stance;
  /** True shows the letter only, where the words stand near by; they are then in the tooltip and the name. */
  readonly isCompact?: boolean;
}) {
  const { letter, words, colour, pattern } = stances[stance];
  const swatch = <TagSwatch colour={colour} pattern={pattern} letter={letter} />;
  if (isCompact) {
    return (
      <span className="stance-mark" role="img" aria-label={words} title={words}>
        {swatch}
      </span>
    );
  }
  return (
    <span className="stance-mark">
      {swatch} {words}
    </span>
  );
}
