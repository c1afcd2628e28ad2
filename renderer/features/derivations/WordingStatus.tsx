import { Quote, X } from 'lucide-react';
import { hideSharedWording, useWordingShown } from '../../stores/shared-wording.ts';
import { IconButton } from '../../ui/IconButton.tsx';

/** Says in the status bar that shared wording is marked in the texts, and takes it away. */
export function WordingStatus() {
  if (useWordingShown() === null) return null;
  return (
    <output className="status-mode" aria-label="Shared wording">
      <Quote aria-hidden className="status-mode-icon" />
      <span className="status-mode-words">Shared wording is marked in both texts</span>
      <IconButton label="Mark it no more" icon={<X aria-hidden />} onClick={hideSharedWording} />
    </output>
  );
}
