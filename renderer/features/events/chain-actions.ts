import { AssayError } from '../../../shared/rpc/assay-error.ts';
import { messageOf } from '../../api/client.ts';
import { reportFailure } from '../../api/saved-state.ts';
import { useEventLog } from '../../stores/event-log.ts';
import { runJob } from '../../stores/jobs.ts';
import { announce } from '../../ui/announce.ts';
import { chainWords } from './chain-words.ts';

/** Recomputes every hash of the log; how it stands is shown in the view. */
export async function checkChain(): Promise<void> {
  if (useEventLog.getState().check?.type === 'running') return;
  useEventLog.setState({ check: { type: 'running' } });
  try {
    const result = await runJob('events.check', {}, { title: 'Checking the chain of events' });
    useEventLog.setState({ check: { type: 'checked', result } });
    announce(chainWords(result));
  } catch (thrown) {
    useEventLog.setState({
      check: isCancelled(thrown) ? null : { type: 'failed', message: messageOf(thrown) },
    });
  }
}

/** Asks where to write the whole log, and writes it. */
export async function exportEvents(): Promise<void> {
  try {
    const { fileName, events } = await runJob('events.export', {}, { title: 'Exporting the event log' });
    if (fileName !== null) announce(`Wrote ${events.toLocaleString('en')} events to ${fileName}.`);
  } catch (thrown) {
    if (!isCancelled(thrown)) reportFailure(thrown);
  }
}

function isCancelled(thrown: unknown): boolean {
  return thrown instanceof AssayError && thrown.code === 'cancelled';
}
