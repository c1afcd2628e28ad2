import { useEffect, useState } from 'react';
import type { ContainerEntry } from '../../../../shared/contract/import.ts';
import { messageOf } from '../../../api/client.ts';
import { runJob } from '../../../stores/jobs.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useImports } from '../import-store.ts';
import { EntryChooser } from './EntryChooser.tsx';
import './choose-entries.css';

/** Asks which pages of a web archive, or messages of a mailbox, are to be imported. */
export function ChooseEntriesDialog() {
  const choosing = useImports((imports) => imports.choosing);
  if (choosing === null) return null;
  return <OpenDialog key={`${choosing.run} ${choosing.item}`} {...choosing} />;
}

interface Listed {
  readonly name: string;
  readonly entries: readonly ContainerEntry[];
}

function OpenDialog({ run, item }: { readonly run: string; readonly item: number }) {
  const [listed, setListed] = useState<Listed | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    runJob('import.inspect', { run, item }, { title: 'Listing what it holds', signal: stop.signal }).then(
      setListed,
      (thrown: unknown) => {
        if (!stop.signal.aborted) setFailure(messageOf(thrown));
      },
    );
    return () => stop.abort();
  }, [run, item]);
  return (
    <Dialog
      title="Choose what to import"
      size="large"
      isOpen
      onClose={close}
      description={
        listed === null ? undefined : (
          <>
            <bdi>{listed.name}</bdi> holds {listed.entries.length.toLocaleString('en')}. What you leave out
            can be imported later by importing the file again.
          </>
        )
      }
    >
      {failure !== null && <p role="alert">{failure}</p>}
      {failure === null && listed === null && <p>Reading what it holds…</p>}
      {listed !== null && <EntryChooser run={run} item={item} entries={listed.entries} onClose={close} />}
    </Dialog>
  );
}

function close(): void {
  useImports.setState({ choosing: null });
}
