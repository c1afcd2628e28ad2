import { runJob } from '../../../stores/jobs.ts';
import { FileJobDialog } from './FileJobDialog.tsx';
import { useFileJob } from './use-file-job.ts';

/** Writes a session for a second person to judge, and says what is in the file and what is not. */
export function SecondDialog({ session }: { readonly session: string }) {
  const job = useFileJob(() => runJob('sessions.exportForSecond', { id: session }, { title: 'Exporting' }));
  return (
    <FileJobDialog
      title="Export for a second judge"
      name="sessions.exportForSecond"
      job={job}
      told={
        job.written !== null && (
          <p className="session-written" role="status">
            Written to <bdi className="session-file">{job.written.fileName}</bdi>:{' '}
            {job.written.claims.toLocaleString('en')} {job.written.claims === 1 ? 'claim' : 'claims'},{' '}
            {job.written.documents.toLocaleString('en')}{' '}
            {job.written.documents === 1 ? 'document' : 'documents'},{' '}
            {job.written.passages.toLocaleString('en')} {job.written.passages === 1 ? 'passage' : 'passages'}{' '}
            to judge.
          </p>
        )
      }
    >
      <p>
        The file is a project of its own, with the queue of this session, its documents, claims and passages.{' '}
        <strong>What was judged is left out</strong>: stances, credibility, reasons, conclusions and your
        notes. So the second judge does not see the first judgements and is not led by them.
      </p>
      <p>
        They open it in Assay, judge, and send it back. “Bring back judged file…” then puts both judgements
        side by side; nothing of yours is changed until you resolve a disagreement.
      </p>
    </FileJobDialog>
  );
}
