import { useId } from 'react';
import { type Tag, tagColour, tagPattern } from '../../../shared/model/tag.ts';
import { TagSwatch } from '../../ui/TagSwatch.tsx';

/** Colour and line of a tag, each shown as it will look. */
export function TagLook({
  tag: { colour, pattern, letter },
  onChange,
}: {
  readonly tag: Tag;
  readonly onChange: (look: Partial<Pick<Tag, 'colour' | 'pattern'>>) => void;
}) {
  return (
    <>
      <Choice
        label="Colour"
        options={tagColour.options}
        value={colour}
        onChange={(next) => onChange({ colour: next })}
      >
        {(option) => <TagSwatch colour={option} pattern="none" letter={letter} />}
      </Choice>
      <Choice
        label="Line"
        options={tagPattern.options}
        value={pattern}
        onChange={(next) => onChange({ pattern: next })}
      >
        {(option) => (
          <span className="tag-look-line" data-tag-colour={colour} data-tag-pattern={option}>
            abc
          </span>
        )}
      </Choice>
    </>
  );
}

function Choice<Value extends string>({
  label,
  options,
  value,
  onChange,
  children,
}: {
  readonly label: string;
  readonly options: readonly Value[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly children: (value: Value) => React.ReactNode;
}) {
  const name = useId();
  return (
    <fieldset className="tag-look">
      <legend className="field-label">{label}</legend>
      <div className="tag-look-options">
        {options.map((option) => (
          <label key={option} className="tag-look-option" title={option}>
            <input
              type="radio"
              className="tag-look-input"
              name={name}
              aria-label={option}
              checked={option === value}
              onChange={() => onChange(option)}
            />
            {children(option)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
