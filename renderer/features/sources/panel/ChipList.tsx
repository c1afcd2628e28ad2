import { X } from 'lucide-react';

/** Short words side by side, each with a button that takes it away; nothing where there are none. */
export function ChipList({
  label,
  items,
  removeWords,
  onRemove,
}: {
  readonly label: string;
  readonly items: readonly string[];
  /** What the button does, before the words it takes away: "Remove the alias". */
  readonly removeWords: string;
  readonly onRemove: (item: string) => void;
}) {
  if (items.length === 0) return null;
  return (
    <ul className="alias-chips" aria-label={label}>
      {items.map((item) => (
        <li key={item} className="alias-chip">
          <bdi>{item}</bdi>
          <button type="button" aria-label={`${removeWords} ${item}`} onClick={() => onRemove(item)}>
            <X aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}
