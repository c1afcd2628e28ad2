import type { TagColour, TagPattern } from '../../shared/model/tag.ts';
import './TagSwatch.css';

export interface TagSwatchProps {
  readonly colour: TagColour;
  readonly pattern: TagPattern;
  readonly letter: string;
}

/** A tag's colour, letter and line in a small box. It decorates the tag's name, so readers of the screen skip it. */
export function TagSwatch({ colour, pattern, letter }: TagSwatchProps) {
  return (
    <span className="tag-swatch" data-tag-colour={colour} data-tag-pattern={pattern} aria-hidden="true">
      <span className="tag-swatch-letter">{letter}</span>
    </span>
  );
}
