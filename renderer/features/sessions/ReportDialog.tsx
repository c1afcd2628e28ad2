import { useState } from 'react';
import type { ReportFormat, ReportSummary } from '../../../shared/contract/sessions.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import { messageOf } from '../../api/client.ts';
import { runJob } from '../../stores/jobs.ts';
import { flushUnsent } from '../../stores/unsent-editors.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { StateWord } from '../../ui/StateWord.tsx';
import { AnalystLine } from './AnalystLine.tsx';
import { JobProgress } from './JobProgress.tsx';
import { closeSessionDialog } from './sessions-view.ts';

const formats: readonly { value: ReportFormat; label: string; detail: string }[] = [
  {
    value: 'html',
    label: 'HTML',
    detail: 'One page that opens in any browser and prints, with nothing loaded from elsewhere.',
  },
  { value: 'docx', label: 'Word document', detail: 'DOCX, for those who write on in it.' },
  { value: 'markdown', label: 'Markdown', detail: 'Plain text for notes and version control.' },
];

/** Asks for the format of a session's report, writes it, and says what was written and how many quotes match. */
export function ReportDialog({ session }: { readonly session: string }) {
  const [format, setFormat] = useState<ReportFormat>('html');
  const [isRunning, setIsRunning] = useState(false);
  const [written, setWritten] = useState<ReportSummary | null>(null);
  const [error, setError] = useState<string | null>(null);

  const write = async () => {
    if (isRunning) return;
    setIsRunning(true);
    setWritten(null);
    setError(null);
    flushUnsent();
    try {
      const summary = await runJob(
        'sessions.report',
        { id: session, format },
        { title: 'Writing the report' },
      );
      if (summary.fileName === null) return;
      setWritten(summary);
      announce(`Written to ${summary.fileName}. ${matchWords(summary)}.`);
    } catch (thrown) {
      const isCancelled = thrown instanceof AssayError && thrown.code === 'cancelled';
      if (!isCancelled) setError(messageOf(thrown));
    } finally {
      setIsRunning(false);
    }
  };

  return (
    <Dialog
      title="Report of the session"
      description="Question, scope, method, claims with their evidence and conclusions, what was sought and not found, and the captures it all rests on. Every quote is compared with its capture before anything is written."
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
        <RadioGroup
          label="Format"
          options={formats}
          value={format}
          onChange={(next) => {
            setFormat(next);
            setWritten(null);
          }}
        />
        <AnalystLine />
        {isRunning && <JobProgress name="sessions.report" />}
        {written !== null && <Written summary={written} />}
        <ErrorLine error={error} />
      </div>
    </Dialog>
  );
}

function Written({ summary }: { readonly summary: ReportSummary }) {
  const isWhole = summary.quotes === summary.matchingQuotes;
  return (
    <div className="session-written" role="status">
      <p>
        <StateWord tone={isWhole ? 'calm' : 'pause'}>{matchWords(summary)}</StateWord>
      </p>
      <p>
        Written to <bdi className="session-file">{summary.fileName}</bdi>
      </p>
      <p className="session-hash">
        It states the newest judgement of the event log by its hash: <code>{summary.head}</code>
      </p>
    </div>
  );
}

/** "64 of 64 quotes match their captures". */
function matchWords({ quotes, matchingQuotes }: ReportSummary): string {
  if (quotes === 0) return 'No quotes are in it';
  const verb = quotes === 1 ? 'quote matches its capture' : 'quotes match their captures';
  return `${matchingQuotes.toLocaleString('en')} of ${quotes.toLocaleString('en')} ${verb}`;
}
