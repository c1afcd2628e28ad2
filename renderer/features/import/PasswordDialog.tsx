import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useImports } from './import-store.ts';
import { runImport } from './run-import.ts';
import './PasswordDialog.css';

/** Asks for the password of locked files and imports them again. It is used once, and kept nowhere. */
export function PasswordDialog() {
  const locked = useImports((imports) => imports.locked);
  const isOne = locked?.items.length === 1;
  return (
    <Dialog
      title={isOne ? 'The file is encrypted' : 'The files are encrypted'}
      description="The password is used to read what is encrypted, and is kept nowhere. The file stays as it is."
      size="small"
      isOpen={locked !== null}
      onClose={close}
    >
      {locked !== null && <PasswordForm {...locked} />}
    </Dialog>
  );
}

function PasswordForm({ run, items }: { readonly run: string; readonly items: readonly number[] }) {
  const [password, setPassword] = useState('');
  return (
    <form
      className="import-password"
      onSubmit={(event) => {
        event.preventDefault();
        if (password === '') return;
        close();
        void runImport('import.retry', { run, items: [...items], password });
      }}
    >
      <Field label="Password">
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
        Import
      </Button>
    </form>
  );
}

function close(): void {
  useImports.setState({ locked: null });
}
