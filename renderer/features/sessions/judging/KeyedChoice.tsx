import { type ReactNode, useId } from 'react';
import { CommandKeys } from '../../../app/commands/CommandKeys.tsx';
import './KeyedChoice.css';

export interface KeyedOption<Value extends string> {
  readonly value: Value;
  readonly words: string;
  readonly definition: string;
  /** The command whose key chooses it. */
  readonly command: string;
  readonly sign?: ReactNode;
  /** True for what says nothing: it stands apart from the levels. */
  readonly isApart?: boolean;
}

/** Levels to choose one of: each with its key, its words and its definition. */
export function KeyedChoice<Value extends string>({
  label,
  options,
  value,
  onChange,
}: {
  readonly label: string;
  readonly options: readonly KeyedOption<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
}) {
  const name = useId();
  return (
    <fieldset className="keyed-choice">
      <legend className="field-label">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className={option.isApart === true ? 'keyed-option keyed-option-apart' : 'keyed-option'}
        >
          <input
            type="radio"
            name={name}
            className="keyed-input"
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            aria-label={option.words}
            aria-describedby={`${name}-${option.value}`}
          />
          <span className="keyed-dot" aria-hidden />
          <span className="keyed-words">
            {option.sign} {option.words} <CommandKeys command={option.command} />
          </span>
          <span className="keyed-definition" id={`${name}-${option.value}`}>
            {option.definition}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
