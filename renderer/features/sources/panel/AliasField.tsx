import { type FormEvent, useState } from 'react';
import type { Source } from '../../../../shared/model/source.ts';
import { call } from '../../../api/client.ts';
import { useAction } from '../../../api/use-action.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { ChipList } from './ChipList.tsx';

/** The other names of a source, in whatever script, and a field that adds one. */
export function AliasField({ source: { id, name, aliases } }: { readonly source: Source }) {
  const [typed, setTyped] = useState('');
  const { run, error } = useAction();
  const update = (next: readonly string[]) => run(() => call('sources.update', { id, aliases: [...next] }));
  const add = async (submit: FormEvent) => {
    submit.preventDefault();
    const alias = typed.trim();
    if (alias === '' || alias === name || aliases.includes(alias)) return setTyped('');
    if (await update([...aliases, alias])) setTyped('');
  };
  return (
    <div className="aliases">
      <ChipList
        label="Aliases"
        items={aliases}
        removeWords="Remove the alias"
        onRemove={(alias) => void update(aliases.filter((other) => other !== alias))}
      />
      <form onSubmit={(submit) => void add(submit)}>
        <TextInput
          aria-label="Add an alias"
          placeholder="Add a name it also goes by"
          dir="auto"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </form>
      <ErrorLine error={error} />
    </div>
  );
}
