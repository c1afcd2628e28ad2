import { Maximize, Minus, Plus } from 'lucide-react';
import { IconButton } from './IconButton.tsx';
import './ZoomButtons.css';

/** The buttons in the corner of a drawing that make it larger, smaller, or show all of it, with the keys that do the same. */
export function ZoomButtons({
  onLarger,
  onSmaller,
  onAll,
}: {
  readonly onLarger: () => void;
  readonly onSmaller: () => void;
  readonly onAll: () => void;
}) {
  return (
    <div className="zoom-buttons">
      <IconButton label="Larger" keys="+" icon={<Plus />} onClick={onLarger} />
      <IconButton label="Smaller" keys="-" icon={<Minus />} onClick={onSmaller} />
      <IconButton label="All of it" keys="0" icon={<Maximize />} onClick={onAll} />
    </div>
  );
}
