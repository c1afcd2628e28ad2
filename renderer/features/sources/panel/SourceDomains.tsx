import { useState } from 'react';
import type { SourceProfile } from '../../../../shared/model/source.ts';
import { call } from '../../../api/client.ts';
import { useAction } from '../../../api/use-action.ts';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { ChipList } from './ChipList.tsx';
import { SourceSection } from './SourceSection.tsx';

/** The web domains that a source speaks from; they suggest it for documents with such an address. */
export function SourceDomains({ profile: { source, domains } }: { readonly profile: SourceProfile }) {
  const [typed, setTyped] = useState('');
  const { run, error } = useAction();
  const update = (next: readonly string[]) =>
    run(() => call('sources.setDomains', { id: source.id, domains: [...next] }));
  return (
    <SourceSection title="Web domains">
      <ChipList
        label="Web domains"
        items={domains}
        removeWords="Remove the domain"
        onRemove={(domain) => void update(domains.filter((other) => other !== domain))}
      />
      <form
        onSubmit={async (event) => {
          event.preventDefault();
          if (typed.trim() !== '' && (await update([...domains, typed]))) setTyped('');
        }}
      >
        <TextInput
          aria-label="Add a web domain"
          placeholder="Add a domain or an address"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </form>
      <ErrorLine error={error} />
    </SourceSection>
  );
}
