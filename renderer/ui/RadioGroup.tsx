import { useId } from 'react';
import './RadioGroup.css';

export interface RadioOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** A second line under the label. */
  readonly detail?: string;
}

/** One of a few options, all of them on screen. */
export function RadioGroup<Value extends string>({
  label,
  options,
  value,
  onChange,
}: {
  readonly label: string;
  readonly options: readonly RadioOption<Value>[];
  /** Null: nothing is chosen yet. */
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
}) {
  const name = useId();
  return (
    <fieldset className="radio-group">
      <legend className="radio-group-label">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="radio">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span className="radio-words">
            {option.label}
            {option.detail !== undefined && <span className="radio-detail">{option.detail}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
