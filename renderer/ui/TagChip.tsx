import { X } from 'lucide-react';
import type { Tag } from '../../shared/model/tag.ts';
import { TagSwatch } from './TagSwatch.tsx';
import './TagChip.css';

export interface TagChipProps {
  readonly tag: Pick<Tag, 'name' | 'colour' | 'pattern' | 'letter'>;
  /** Makes the name a button. */
  readonly onClick?: () => void;
  /** Adds a button that takes the tag away. */
  readonly onRemove?: () => void;
}

/** A tag on something: swatch and name. */
export function TagChip({ tag, onClick, onRemove }: TagChipProps) {
  const name = <bdi className="tag-chip-name">{tag.name}</bdi>;
  return (
    <span className="tag-chip">
      <TagSwatch colour={tag.colour} pattern={tag.pattern} letter={tag.letter} />
      {onClick ? (
        <button type="button" className="tag-chip-button" onClick={onClick}>
          {name}
        </button>
      ) : (
        name
      )}
      {onRemove && (
        <button
          type="button"
          className="tag-chip-remove"
          aria-label={`Take away ${tag.name}`}
          onClick={onRemove}
        >
          <X aria-hidden />
        </button>
      )}
    </span>
  );
}
