import { useState } from 'react';
import { Button } from './Button.tsx';
import { Field } from './Field.tsx';
import { TextInput } from './TextInput.tsx';
import './PasswordForm.css';

interface PasswordFormProps {
  readonly label: string;
  readonly hint?: string;
  /** What is done with the password. */
  readonly action: string;
  readonly onGiven: (password: string) => void;
}

/** Asks for the password of an encrypted file, of which nothing is kept once it was given. */
export function PasswordForm({ label, hint, action, onGiven }: PasswordFormProps) {
  const [password, setPassword] = useState('');
  return (
    <form
      className="password-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== '') onGiven(password);
      }}
    >
      <Field label={label} {...(hint === undefined ? {} : { hint })}>
        {(control) => (
          <TextInput
            {...control}
            type="password"
            dir="ltr"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" variant="primary" disabled={password === ''}>
        {action}
      </Button>
    </form>
  );
}
