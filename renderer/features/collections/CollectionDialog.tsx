import { type FormEvent, useState } from 'react';
import { call } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { type CollectionForm, closeCollectionForm, useCollectionForm } from './collection-store.ts';

/** Names a new collection, or one that is there. */
export function CollectionDialog() {
  const open = useCollectionForm((form) => form.open);
  return (
    <Dialog
      title={open?.id == null ? 'New collection' : 'Rename collection'}
      isOpen={open !== null}
      onClose={closeCollectionForm}
      size="small"
    >
      {open !== null && <NameForm form={open} />}
    </Dialog>
  );
}

function NameForm({ form: { id, name: first, parent } }: { readonly form: CollectionForm }) {
  const [name, setName] = useState(first);
  const { run, error } = useAction();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    const saved = await run(() =>
      id === null ? call('collections.create', { name, parent }) : call('collections.update', { id, name }),
    );
    if (saved === undefined) return;
    announce(id === null ? `Made the collection ${saved.name}` : `Renamed to ${saved.name}`);
    closeCollectionForm();
  };
  return (
    <form className="collection-form" onSubmit={(event) => void save(event)}>
      <Field label="Name" error={error}>
        {(control) => (
          <TextInput {...control} autoFocus value={name} onChange={({ target }) => setName(target.value)} />
        )}
      </Field>
      <div className="collection-actions">
        <Button variant="quiet" onClick={closeCollectionForm}>
          Cancel
        </Button>
        <Button variant="primary" type="submit" disabled={name.trim() === ''}>
          {id === null ? 'Create' : 'Rename'}
        </Button>
      </div>
    </form>
  );
}
