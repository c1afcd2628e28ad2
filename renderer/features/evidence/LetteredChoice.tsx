import { type ReactNode, useId } from 'react';
import { Kbd } from '../../ui/Kbd.tsx';
import { joinClasses } from '../../ui/join-classes.ts';
import './evidence.css';

export interface LetteredOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly definition: string;
  /** The key that chooses it anywhere in the form, outside of text fields; left out: none. */
  readonly keys?: string;
  /** Stands before the label. */
  readonly mark?: ReactNode;
  /** It says that nothing can be said: it stands apart from the others. */
  readonly isMissing?: boolean;
}

/** One of a few options, each with its definition beside it; the whole row is the radio button. */
export function LetteredChoice<Value extends string>({
  label,
  options,
  value,
  onChange,
  onClear,
  isFirst = false,
}: {
  readonly label: string;
  readonly options: readonly LetteredOption<Value>[];
  /** Null: nothing is chosen. */
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  /** Lets the question open again: a button for it stands beside the label while something is chosen. */
  readonly onClear?: () => void;
  /** Whether a dialog puts the focus here at first. */
  readonly isFirst?: boolean;
}) {
  const name = useId();
  const stop = options.find((option) => option.value === value) ?? options[0];
  return (
    <fieldset className="lettered">
      <legend className="lettered-label">
        {label}
        {onClear && value !== null && (
          <button type="button" className="text-button lettered-clear" onClick={onClear}>
            Not judged
          </button>
        )}
      </legend>
      {options.map((option) => (
        <label
          key={option.value}
          className={joinClasses('lettered-option', option.isMissing && 'lettered-missing')}
        >
          <input
            type="radio"
            name={name}
            className="lettered-input"
            data-choice={option.value}
            data-first-focus={isFirst && option === stop ? '' : undefined}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            aria-describedby={`${name}-${option.value}`}
            aria-keyshortcuts={option.keys}
          />
          {option.mark}
          <span className="lettered-words">
            {option.label}
            <span id={`${name}-${option.value}`} className="lettered-definition">
              {option.definition}
            </span>
          </span>
          {option.keys !== undefined && (
            <span aria-hidden="true">
              <Kbd keys={option.keys} />
            </span>
          )}
        </label>
      ))}
    </fieldset>
  );
}
