import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { TextInput } from './TextInput.tsx';
import './TypeAhead.css';

export interface TypeAheadOption {
  readonly key: string;
  /** What the row shows; its text is its accessible name. */
  readonly content: ReactNode;
  /** For options that can be on or off. */
  readonly isSelected?: boolean;
}

export interface TypeAheadProps {
  readonly label: string;
  readonly placeholder: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** What the query leaves, best first. */
  readonly options: readonly TypeAheadOption[];
  readonly onChoose: (key: string) => void;
  /** Shown instead of options. */
  readonly emptyWords: string;
  readonly onEscape?: () => void;
  /** True where several options can be selected. */
  readonly isMultiple?: boolean;
  readonly id?: string;
  readonly autoFocus?: boolean;
}

/** A text field over the list of what it leaves: type, move with the arrow keys, choose with Enter or the mouse. */
export function TypeAhead({
  label,
  placeholder,
  query,
  onQuery,
  options,
  onChoose,
  emptyWords,
  onEscape,
  isMultiple = false,
  id,
  autoFocus = false,
}: TypeAheadProps) {
  const listId = useId();
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const index = Math.min(active, options.length - 1);

  useEffect(() => {
    if (autoFocus) field.current?.focus();
  }, [autoFocus]);
  useEffect(() => {
    list.current?.children[index]?.scrollIntoView({ block: 'nearest' });
  }, [index]);

  const onKeyDown = (pressed: KeyboardEvent) => {
    if (pressed.nativeEvent.isComposing) return;
    const next = nextIndex(pressed.key, index, options.length);
    const option = options[index];
    if (next !== null) setActive(next);
    else if (pressed.key === 'Enter' && option !== undefined) onChoose(option.key);
    else if (pressed.key === 'Escape' && onEscape) onEscape();
    else return;
    pressed.preventDefault();
    pressed.stopPropagation();
  };

  return (
    <div className="type-ahead">
      <TextInput
        ref={field}
        {...(id === undefined ? {} : { id })}
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-controls={listId}
        aria-autocomplete="list"
        {...(index >= 0 ? { 'aria-activedescendant': `${listId}-${index}` } : {})}
        placeholder={placeholder}
        value={query}
        onChange={(change) => {
          setActive(0);
          onQuery(change.target.value);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id={listId}
        className="type-ahead-list"
        role="listbox"
        aria-label={label}
        {...(isMultiple ? { 'aria-multiselectable': true } : {})}
      >
        {options.map((option, place) => (
          <div
            key={option.key}
            id={`${listId}-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={option.isSelected ?? place === index}
            data-active={place === index ? '' : undefined}
            className="type-ahead-option"
            // Keeps the focus in the field.
            onMouseDown={(press) => press.preventDefault()}
            onMouseMove={() => setActive(place)}
            onClick={() => onChoose(option.key)}
            onKeyDown={onKeyDown}
          >
            {option.content}
          </div>
        ))}
      </div>
      {options.length === 0 && <p className="type-ahead-empty">{emptyWords}</p>}
    </div>
  );
}

function nextIndex(key: string, index: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return (index + 1) % count;
    case 'ArrowUp':
      return (index - 1 + count) % count;
    case 'PageDown':
      return Math.min(index + 8, count - 1);
    case 'PageUp':
      return Math.max(index - 8, 0);
    default:
      return null;
  }
}
