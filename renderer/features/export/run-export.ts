import { AssayError } from '../../../shared/rpc/assay-error.ts';
import { messageOf } from '../../api/client.ts';
import { runJob } from '../../stores/jobs.ts';
import { announce } from '../../ui/announce.ts';
import { selectionOf, useExport } from './export-store.ts';

/** Asks where to write and writes what the pane's choices mean; the outcome is shown in the pane. */
export async function runExport(): Promise<void> {
  const { format, isRunning } = useExport.getState();
  const selection = selectionOf(useExport.getState());
  // A button that is taken away while it has the focus would lose it, so it stays and does nothing.
  if (isRunning || selection === null) return;
  useExport.setState({ isRunning: true, outcome: null });
  try {
    const summary = await runJob('export.choose', { format, selection }, { title: 'Exporting' });
    if (summary.fileName !== null) {
      useExport.setState({ outcome: { type: 'written', summary } });
      announce(
        `Written to ${summary.fileName}. ${summary.matchingQuotes} of ${summary.annotations} quotes match.`,
      );
    }
  } catch (thrown) {
    const isCancelled = thrown instanceof AssayError && thrown.code === 'cancelled';
    if (!isCancelled) useExport.setState({ outcome: { type: 'failed', message: messageOf(thrown) } });
  } finally {
    useExport.setState({ isRunning: false });
  }
}
