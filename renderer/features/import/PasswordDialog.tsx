import { Dialog } from '../../ui/Dialog.tsx';
import { PasswordForm } from '../../ui/PasswordForm.tsx';
import { useImports } from './import-store.ts';
import { runImport } from './run-import.ts';

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
      {locked !== null && (
        <PasswordForm
          label="Password"
          action="Import"
          onGiven={(password) => {
            close();
            void runImport('import.retry', { run: locked.run, items: [...locked.items], password });
          }}
        />
      )}
    </Dialog>
  );
}

function close(): void {
  useImports.setState({ locked: null });
}
