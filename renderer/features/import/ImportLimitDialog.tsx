import { useState } from 'react';
import { mostMegabytes } from '../../../shared/model/import-preferences.ts';
import { updatePreferences, usePreferences } from '../../stores/preferences.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useImports } from './import-store.ts';
import './ImportLimitDialog.css';

/** How large an imported file may be, for all projects. */
export function ImportLimitDialog() {
  const isOpen = useImports((imports) => imports.isLimitOpen);
  return (
    <Dialog
      title="Largest file to import"
      description="Larger files are refused by name before they are read, so that one of them cannot slow the rest."
      size="small"
      isOpen={isOpen}
      onClose={close}
    >
      {isOpen && <LimitForm />}
    </Dialog>
  );
}

function LimitForm() {
  const limit = usePreferences((preferences) => preferences.importLimitMegabytes);
  const [words, setWords] = useState(String(limit));
  const megabytes = Number(words);
  const isFine = Number.isInteger(megabytes) && megabytes >= 1 && megabytes <= mostMegabytes;
  return (
    <form
      className="import-limit"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isFine) return;
        updatePreferences({ importLimitMegabytes: megabytes });
        close();
      }}
    >
      <Field label="Megabytes" error={isFine ? null : `Give a whole number from 1 to ${mostMegabytes}.`}>
        {(control) => (
          <TextInput
            {...control}
            inputMode="numeric"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" variant="primary" disabled={!isFine}>
        Keep
      </Button>
    </form>
  );
}

function close(): void {
  useImports.setState({ isLimitOpen: false });
}
