import type { FormEvent, ReactNode } from 'react';
import { useAction } from '../../../api/use-action.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Field } from '../../../ui/Field.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';

export interface FactFormProps {
  /** The accessible name. */
  readonly label: string;
  /** Whether enough is filled in to add it. */
  readonly isReady: boolean;
  /** Adds it; what it rejects with is shown. */
  readonly add: () => Promise<void>;
  /** It was added, or the person gave it up. */
  readonly onDone: () => void;
  readonly children: ReactNode;
}

/** The form that adds one fact to a profile: Enter adds, Escape leaves. */
export function FactForm({ label, isReady, add, onDone, children }: FactFormProps) {
  const { run, error } = useAction();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    void run(async () => {
      await add();
      onDone();
    });
  };
  return (
    <form
      className="fact-form"
      aria-label={label}
      onSubmit={submit}
      onKeyDown={(pressed) => pressed.key === 'Escape' && onDone()}
    >
      {children}
      <ErrorLine error={error} />
      <div className="grade-form-buttons">
        <Button type="submit" variant="primary" disabled={!isReady}>
          Add
        </Button>
        <Button variant="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

export interface FactInputProps {
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One line of a fact. */
export function FactInput({ label, hint, value, onChange, ...input }: FactInputProps) {
  return (
    <Field label={label} {...(hint !== undefined && { hint })}>
      {(control) => (
        <TextInput
          {...control}
          {...input}
          dir="auto"
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
