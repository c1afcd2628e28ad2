import type { ImportReport } from '../../../shared/contract/import.ts';
import type { InputOf, JobName } from '../../../shared/contract.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import { call, messageOf } from '../../api/client.ts';
import { runJob } from '../../stores/jobs.ts';
import { announce } from '../../ui/announce.ts';
import { showAnnotationPlan } from '../import-annotations/index.ts';
import { showImportFailure, showReport, useImports } from './import-store.ts';
import { runSummary } from './run-words.ts';

type ImportJob = JobName & ('import.choose' | 'import.paste' | 'import.resume' | 'import.retry');

/** Runs one import of core and shows the report of its run. */
export async function runImport<Name extends ImportJob>(name: Name, input: InputOf<Name>): Promise<void> {
  try {
    const report = (await runJob(name, input, { title: 'Importing' })) as ImportReport;
    await tellReport(report.run);
    if (report.annotationPlan !== undefined) await showAnnotationPlan(report.annotationPlan);
  } catch (thrown) {
    if (!(thrown instanceof AssayError && thrown.code === 'cancelled')) showImportFailure(messageOf(thrown));
  }
}

/** Shows the report of a run, and says what it came to; nothing for none, or for files of annotations only. */
export async function tellReport(id: string | null): Promise<void> {
  if (id === null) return;
  const run = (await call('import.runs', {})).find((each) => each.id === id);
  if (run === undefined) return;
  const { annotations = 0, ...counts } = run.counts;
  const others = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (annotations > 0 && others === 0) return;
  showReport(id);
  announce(runSummary(run));
  if (run.counts['to choose'] > 0) await askWhatToImport(id);
}

/** Asks which pages or messages to import of the first file of a run that holds several. */
async function askWhatToImport(run: string): Promise<void> {
  const { items } = await call('import.items', { run, status: 'to choose', limit: 1 });
  const [first] = items;
  if (first !== undefined) useImports.setState({ choosing: { run, item: first.position } });
}
