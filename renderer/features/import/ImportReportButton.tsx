import { useCore } from '../../api/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { resumeRun } from './import-commands.ts';
import { showReport, useImports } from './import-store.ts';
import { runSummary, waitingWords } from './run-words.ts';

/** In the status bar: what the last import came to and the way back to its report, and an import that was interrupted. */
export function ImportReportButton() {
  const { run: shown, isReportOpen } = useImports();
  const runs = useCore('import.runs', {}).data ?? [];
  const run = runs.find(({ id }) => id === shown);
  if (isReportOpen || runs.some(({ state }) => state === 'running')) return null;
  if (run !== undefined) {
    return (
      <Button size="small" variant="quiet" onClick={() => showReport(run.id)}>
        {`Import report: ${runSummary(run)}`}
      </Button>
    );
  }
  const waiting = runs.find(({ canResume }) => canResume);
  if (waiting === undefined) return null;
  return (
    <span className="import-waiting">
      <Button size="small" variant="quiet" onClick={() => showReport(waiting.id)}>
        {waitingWords(waiting)}
      </Button>
      <Button size="small" onClick={() => void resumeRun(waiting)}>
        Go on with the import
      </Button>
    </span>
  );
}
