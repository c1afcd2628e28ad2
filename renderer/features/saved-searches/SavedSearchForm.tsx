import { type FormEvent, useState } from 'react';
import type { SavedSearch, SavedSearchView } from '../../../shared/model/saved-search.ts';
import { call } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';

const views: readonly { value: SavedSearchView; label: string; detail: string }[] = [
  { value: 'search', label: 'Search', detail: 'Texts, quotes, notes, tags and sources' },
  { value: 'table', label: 'Evidence table', detail: 'Annotations as rows' },
];

/** Name, query and place of a saved search: of a new one, or of one to change. */
export function SavedSearchForm({
  id,
  first,
  onDone,
}: {
  /** The one to change; left out for a new one. */
  readonly id?: string;
  readonly first: Pick<SavedSearch, 'name' | 'query' | 'view'>;
  readonly onDone: () => void;
}) {
  const [values, setValues] = useState(first);
  const { run, error } = useAction();
  const isWhole = values.name.trim() !== '' && values.query.trim() !== '';

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!isWhole) return;
    const kept = { ...values, query: values.query.trim() };
    const saved = await run(() =>
      id === undefined ? call('savedSearches.create', kept) : call('savedSearches.update', { id, ...kept }),
    );
    if (saved === undefined) return;
    announce(`Saved as ${saved.name}`);
    onDone();
  };

  return (
    <form className="saved-search-form" onSubmit={(event) => void save(event)}>
      <Field label="Name" error={error}>
        {(control) => (
          <TextInput
            {...control}
            autoFocus
            value={values.name}
            onChange={({ target }) => setValues({ ...values, name: target.value })}
          />
        )}
      </Field>
      <Field label="Search for">
        {(control) => (
          <TextInput
            {...control}
            value={values.query}
            onChange={({ target }) => setValues({ ...values, query: target.value })}
          />
        )}
      </Field>
      <Field label="Opens in">
        {(control) => (
          <Select
            {...control}
            options={views}
            value={values.view}
            onChange={(view) => setValues({ ...values, view })}
          />
        )}
      </Field>
      <div className="saved-search-actions">
        <Button variant="quiet" onClick={onDone}>
          Cancel
        </Button>
        <Button variant="primary" type="submit" disabled={!isWhole}>
          Save
        </Button>
      </div>
    </form>
  );
}
