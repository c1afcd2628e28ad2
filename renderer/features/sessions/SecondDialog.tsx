import { useState } from 'react';
import type { OutputOf } from '../../../shared/contract.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import { messageOf } from '../../api/client.ts';
import { runJob } from '../../stores/jobs.ts';
import { flushUnsent } from '../../stores/unsent-editors.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { AnalystLine } from './AnalystLine.tsx';
import { JobProgress } from './JobProgress.tsx';
import { closeSessionDialog } from './sessions-view.ts';

/** Writes a session for a second person to judge, and says what is in the file and what is not. */
export function SecondDialog({ session }: { readonly session: string }) {
  const [isRunning, setIsRunning] = useState(false);
  const [written, setWritten] = useState<OutputOf<'sessions.exportForSecond'> | null>(null);
  const [error, setError] = useState<string | null>(null);

  const write = async () => {
    if (isRunning) return;
    setIsRunning(true);
    setError(null);
    flushUnsent();
    try {
      const summary = await runJob('sessions.exportForSecond', { id: session }, { title: 'Exporting' });
      if (summary.fileName !== null) setWritten(summary);
    } catch (thrown) {
      const isCancelled = thrown instanceof AssayError && thrown.code === 'cancelled';
      if (!isCancelled) setError(messageOf(thrown));
    } finally {
      setIsRunning(false);
    }
  };

  return (
    <Dialog
      title="Export for a second judge"
      isOpen
      onClose={closeSessionDialog}
      footer={
        <>
          <Button onClick={closeSessionDialog}>Close</Button>
          <Button variant="primary" aria-disabled={isRunning} onClick={() => void write()}>
            Choose a file and write…
          </Button>
        </>
      }
    >
      <div className="session-dialog">
        <p>
          The file is a project of its own, with the queue of this session, its documents, claims and
          passages. <strong>What was judged is left out</strong>: stances, credibility, reasons, conclusions
          and your notes. So the second judge does not see the first judgements and is not led by them.
        </p>
        <p>
          They open it in Assay, judge, and send it back. “Bring back judged file…” then puts both judgements
          side by side; nothing of yours is changed until you resolve a disagreement.
        </p>
        <AnalystLine />
        {isRunning && <JobProgress name="sessions.exportForSecond" />}
        {written !== null && (
          <p className="session-written" role="status">
            Written to <bdi className="session-file">{written.fileName}</bdi>:{' '}
            {written.claims.toLocaleString('en')} {written.claims === 1 ? 'claim' : 'claims'},{' '}
            {written.documents.toLocaleString('en')} {written.documents === 1 ? 'document' : 'documents'},{' '}
            {written.passages.toLocaleString('en')} {written.passages === 1 ? 'passage' : 'passages'} to
            judge.
          </p>
        )}
        <ErrorLine error={error} />
      </div>
    </Dialog>
  );
}
