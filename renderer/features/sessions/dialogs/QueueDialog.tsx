import { type FormEvent, useState } from 'react';
import { call } from '../../../api/client.ts';
import { useCore } from '../../../api/hooks.ts';
import { useAction } from '../../../api/use-action.ts';
import { announce } from '../../../ui/announce.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { CheckList } from './CheckList.tsx';
import { closeSessionDialog } from '../sessions-view.ts';
import './NewSessionDialog.css';

/** Adds claims and documents of the session's scope, or of the whole project, to the end of its queue. */
export function QueueDialog({ session: id }: { readonly session: string }) {
  const session = useCore('sessions.get', { id }).data;
  const items = useCore('sessions.items', { session: id }).data ?? [];
  const claims = useCore('claims.brief', {}).data ?? [];
  const documents = useCore('documents.list', {}).data ?? [];
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { run, error } = useAction();
  if (session === undefined) return null;
  const queued = new Set(items.flatMap(({ claim, document }) => claim ?? document ?? []));
  const choices = [
    ...claims.map(({ id: claim, statement }) => ({
      id: claim,
      words: `Claim: ${statement}`,
      kind: 'claims' as const,
    })),
    ...documents.map(({ id: document, title }) => ({
      id: document,
      words: title,
      kind: 'documents' as const,
    })),
  ].filter((choice) => !queued.has(choice.id));
  const take = (kind: 'claims' | 'documents') =>
    choices.flatMap((choice) => (choice.kind === kind && chosen.has(choice.id) ? [choice.id] : []));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      const { ids } = await call('sessions.addItems', {
        session: id,
        claims: take('claims'),
        documents: take('documents'),
      });
      announce(`Added ${ids.length} to the queue.`);
      closeSessionDialog();
    });
  };
  return (
    <Dialog
      title="Add to the queue"
      description="Claims and documents that are not in the queue yet. They are put at its end."
      isOpen
      onClose={closeSessionDialog}
      footer={
        <>
          <Button onClick={closeSessionDialog}>Cancel</Button>
          <Button variant="primary" type="submit" form="session-queue-form" disabled={chosen.size === 0}>
            Add
          </Button>
        </>
      }
    >
      <form id="session-queue-form" onSubmit={submit}>
        <CheckList label="What to add" items={choices} chosen={chosen} onChange={setChosen} />
        <ErrorLine error={error} />
      </form>
    </Dialog>
  );
}
