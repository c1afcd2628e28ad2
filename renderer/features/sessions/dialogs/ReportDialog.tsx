import { useState } from 'react';
import type { ReportFormat, ReportSummary } from '../../../../shared/contract/sessions.ts';
import { runJob } from '../../../stores/jobs.ts';
import { announce } from '../../../ui/announce.ts';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { StateWord } from '../../../ui/StateWord.tsx';
import { FileJobDialog } from './FileJobDialog.tsx';
import { useFileJob } from './use-file-job.ts';

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
  const job = useFileJob(
    () => runJob('sessions.report', { id: session, format }, { title: 'Writing the report' }),
    (summary) => announce(`Written to ${summary.fileName}. ${matchWords(summary)}.`),
  );
  return (
    <FileJobDialog
      title="Report of the session"
      description="Question, scope, method, claims with their evidence and conclusions, what was sought and not found, and the captures it all rests on. Every quote is compared with its capture before anything is written."
      name="sessions.report"
      job={job}
      told={job.written !== null && <Written summary={job.written} />}
    >
      <RadioGroup
        label="Format"
        options={formats}
        value={format}
        onChange={(next) => {
          setFormat(next);
          job.forget();
        }}
      />
    </FileJobDialog>
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
