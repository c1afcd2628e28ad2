import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../../ui/IconButton.tsx';
import './claims.css';

/** A field that something is chosen in: what was chosen, with the way to take it back; else what it is chosen with. */
export function ChosenOr({
  label,
  chosen,
  onClear,
  children,
}: {
  readonly label: string;
  /** Null: nothing is chosen. */
  readonly chosen: ReactNode | null;
  readonly onClear: () => void;
  readonly children: ReactNode;
}) {
  return (
    <div className="claims-chosen-field">
      <span className="field-label">{label}</span>
      {chosen === null ? (
        children
      ) : (
        <span className="claims-chosen">
          <span className="claims-chosen-words">{chosen}</span>
          <IconButton label={`Take away: ${label}`} icon={<X aria-hidden />} onClick={onClear} />
        </span>
      )}
    </div>
  );
}
