import { useConnectionState } from '../../api/hooks.ts';
import { dismissFailure, useSavedState } from '../../api/saved-state.ts';
import { useJobs } from '../../stores/jobs.ts';
import { Button } from '../../ui/Button.tsx';

/** Whether everything is in the project file. "Saved" stands here only when nothing is on its way to it. */
export function SavedWords() {
  const { inFlight, unsent, failure } = useSavedState();
  const connection = useConnectionState();
  const isImporting = useJobs(({ running }) =>
    running.some((job) => job.name.startsWith('import.') && job.progress !== null),
  );
  if (failure !== null) {
    return (
      <span className="status-failure" role="alert">
        <span className="status-dot status-dot-bad" aria-hidden="true" />
        <span className="status-failure-words">Not done: {failure}</span>
        <Button size="small" variant="quiet" onClick={dismissFailure}>
          Dismiss
        </Button>
      </span>
    );
  }
  if (connection === 'connecting') return <span>Opening the project…</span>;
  const isSaving = inFlight > 0 || unsent.size > 0 || isImporting;
  if (isSaving || connection === 'lost') {
    return (
      <span className="status-saved">
        <span className="status-dot status-dot-busy" aria-hidden="true" />
        {isSaving ? 'Saving…' : 'Reopening the project…'}
      </span>
    );
  }
  return (
    <span className="status-saved">
      <span className="status-dot" aria-hidden="true" />
      Saved
    </span>
  );
}
