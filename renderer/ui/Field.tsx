import { type ReactNode, useId } from 'react';
import './Field.css';

export interface FieldControl {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

export interface FieldProps {
  readonly label: string;
  /** What to know before filling it in. */
  readonly hint?: ReactNode;
  /** What is wrong and what to do. */
  readonly error?: string | null;
  /** Makes the control; spread what it is given on it: `{(control) => <TextInput {...control} />}`. */
  readonly children: (control: FieldControl) => ReactNode;
}

/** A label, its control, and the words that explain it. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const hasWords = Boolean(error) || hint !== undefined;
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        ...(hasWords ? { 'aria-describedby': `${id}-words` } : {}),
        ...(error ? { 'aria-invalid': true as const } : {}),
      })}
      {hasWords && (
        <div id={`${id}-words`} className={error ? 'field-words field-error' : 'field-words'}>
          {error || hint}
        </div>
      )}
    </div>
  );
}
