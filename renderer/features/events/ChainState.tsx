import { useCore } from '../../api/hooks.ts';
import { useEventLog } from '../../stores/event-log.ts';
import { useJobs } from '../../stores/jobs.ts';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import { StateWord } from '../../ui/StateWord.tsx';
import { chainWords } from './chain-words.ts';

/** The newest hash, and what the last check of the chain found. */
export function ChainState() {
  const head = useCore('events.head', {}).data;
  const check = useEventLog((state) => state.check);
  // What was logged since then was not looked at.
  const isOfNow = (events: number) => head === undefined || events >= head.number;
  return (
    <div className="events-chain">
      {head !== undefined && head.number > 0 && (
        <p className="events-head">
          Newest judgement: event {head.judgements.number.toLocaleString('en')}{' '}
          <code className="events-head-hash">{head.judgements.hash}</code>
        </p>
      )}
      {check?.type === 'running' && <Running />}
      {check?.type === 'failed' && <ErrorLine error={check.message} />}
      {check?.type === 'checked' && (check.result.broken !== null || isOfNow(check.result.events)) && (
        <p className="events-checked" role="status">
          <StateWord tone={check.result.broken === null ? 'calm' : 'bad'}>
            {check.result.broken === null ? 'Unbroken' : 'Broken'}
          </StateWord>
          : {chainWords(check.result)}
        </p>
      )}
    </div>
  );
}

function Running() {
  const job = useJobs(({ running }) => running.find(({ name }) => name === 'events.check'));
  return (
    <ProgressLine
      words="Checking the chain"
      done={job?.progress?.done ?? 0}
      total={job?.progress?.total ?? null}
      {...(job === undefined ? {} : { onCancel: job.cancel })}
    />
  );
}
