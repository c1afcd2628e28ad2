import { TextSelect, X } from 'lucide-react';
import { CommandKeys } from '../../app/commands/CommandKeys.tsx';
import { useReview } from '../../stores/review.ts';
import { clipped } from '../../ui/clipped.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { stopPlacing } from './review-actions.ts';

/** Says in the status bar that a passage is being put elsewhere, and how that is done. */
export function PlacingStatus() {
  const placing = useReview((review) => review.placing);
  if (placing === null) return null;
  return (
    <output className="status-mode" aria-label="Placing a passage">
      <TextSelect aria-hidden className="status-mode-icon" />
      <span className="status-mode-words">
        Select where “<bdi>{clipped(placing.exact, 40)}</bdi>” stands now, then press
      </span>
      <CommandKeys command="review.placeHere" />
      <IconButton label="Leave it as it was" keys="Escape" icon={<X aria-hidden />} onClick={stopPlacing} />
    </output>
  );
}
