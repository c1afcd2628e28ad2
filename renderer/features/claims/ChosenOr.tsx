import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { IconButton } from '../../ui/IconButton.tsx';
import './claims.css';

/**
 * A field that something is chosen in: what was chosen, with the way to take it back; else what it is chosen with. The keyboard stays
 * with the field when one gives way to the other.
 */
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
  const field = useRef<HTMLDivElement>(null);
  const isEmpty = chosen === null;
  const wasEmpty = useRef(isEmpty);
  useEffect(() => {
    if (wasEmpty.current === isEmpty) return;
    wasEmpty.current = isEmpty;
    field.current?.querySelector<HTMLElement>('button, input')?.focus();
  }, [isEmpty]);
  return (
    <div ref={field} className="claims-chosen-field">
      <span className="field-label">{label}</span>
      {isEmpty ? (
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
