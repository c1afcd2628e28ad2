import { Select as Base } from '@base-ui/react/select';
import { Check, ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { joinClasses } from './join-classes.ts';
import './Select.css';
import './Menu.css';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** A second line under the label, such as a definition. */
  readonly detail?: string;
  /** Stands before the label: a swatch, a letter. */
  readonly icon?: ReactNode;
}

export interface SelectProps<Value extends string> {
  readonly options: readonly SelectOption<Value>[];
  /** For many options, or such as take time to make: all of them, asked for when it opens. `options` has the chosen one. */
  readonly allOptions?: () => readonly SelectOption<Value>[];
  /** Null: nothing is chosen yet, and `placeholder` is shown. */
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  /** The accessible name where no `Field` gives one. */
  readonly 'aria-label'?: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
  readonly id?: string;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly className?: string;
  /** `quiet`: looks like words until it is pointed at. */
  readonly variant?: 'plain' | 'quiet';
}

/** One of a few options. */
export function Select<Value extends string>({
  options,
  allOptions = () => options,
  value,
  onChange,
  id,
  placeholder = 'Choose…',
  disabled = false,
  className,
  variant = 'plain',
  ...labels
}: SelectProps<Value>) {
  return (
    <Base.Root
      items={options}
      value={value}
      onValueChange={(next) => {
        if (next !== null) onChange(next);
      }}
      disabled={disabled}
    >
      <Base.Trigger id={id} className={joinClasses('select', `select-${variant}`, className)} {...labels}>
        <Base.Value className="select-value" placeholder={placeholder} />
        <Base.Icon className="select-icon">
          <ChevronsUpDown aria-hidden />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner className="menu-place" sideOffset={4} alignItemWithTrigger={false}>
          <Base.Popup className="menu select-popup">
            <Base.List>
              <Items options={allOptions} />
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** By itself: it is rendered only while the list is open. */
function Items<Value extends string>({
  options,
}: {
  readonly options: () => readonly SelectOption<Value>[];
}) {
  return options().map((option) => (
    <Base.Item key={option.value} value={option.value} className="menu-item select-item">
      {option.icon}
      <span className="select-words">
        <Base.ItemText>{option.label}</Base.ItemText>
        {option.detail !== undefined && <span className="select-detail">{option.detail}</span>}
      </span>
      <Base.ItemIndicator className="menu-check">
        <Check aria-hidden />
      </Base.ItemIndicator>
    </Base.Item>
  ));
}
