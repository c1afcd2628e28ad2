import { X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { Source } from '../../../shared/model/source.ts';
import { call } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { TextInput } from '../../ui/TextInput.tsx';

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
      {aliases.length > 0 && (
        <ul className="alias-chips" aria-label="Aliases">
          {aliases.map((alias) => (
            <li key={alias} className="alias-chip">
              <bdi>{alias}</bdi>
              <button
                type="button"
                aria-label={`Remove the alias ${alias}`}
                onClick={() => void update(aliases.filter((other) => other !== alias))}
              >
                <X aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      <form onSubmit={(submit) => void add(submit)}>
        <TextInput
          aria-label="Add an alias"
          placeholder="Add a name it also goes by"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </form>
      <ErrorLine error={error} />
    </div>
  );
}
