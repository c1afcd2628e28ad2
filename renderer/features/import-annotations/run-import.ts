import type { AnnotationPlan } from '../../../shared/contract/annotation-import.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import { call, messageOf } from '../../api/client.ts';
import { runJob } from '../../stores/jobs.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { announce } from '../../ui/announce.ts';
import { countsInWords } from './entry-words.ts';
import { leavePlan, showPlan, useImportAnnotations } from './import-annotations-store.ts';

/** A file of the page: dropped, say. */
interface PageFile {
  readonly name: string;
  readonly file: File;
}

/** Asks for files of annotations and shows what they would become. */
export async function chooseAnnotationFiles(): Promise<void> {
  await reading(() => runJob('annotationImport.choose', {}, { title: 'Annotations:' }));
}

/** Reads files as annotations, whatever they look like, and shows what they would become. */
export async function readAnnotationFiles(files: readonly PageFile[]): Promise<void> {
  await reading(async () => {
    const read = await Promise.all(
      files.map(async ({ name, file }) => ({ name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    return runJob('annotationImport.read', { files: read }, { title: 'Annotations:' });
  });
}

/** Shows what annotations that came with other files would become. */
export async function showAnnotationPlan(plan: string): Promise<void> {
  await reading(() => call('annotationImport.get', { plan }));
}

async function reading(read: () => Promise<AnnotationPlan | null>): Promise<void> {
  if (useImportAnnotations.getState().isBusy) return;
  useWorkspace.setState({ view: 'import-annotations' });
  await working(async () => {
    const plan = await read();
    if (plan === null) return;
    forgetOld(plan.id);
    showPlan(plan);
    announce(`Read: ${countsInWords(plan)}. Nothing is imported yet.`);
  });
}

/** Imports what is chosen, as one undo step. */
export async function importChosen(): Promise<void> {
  const { plan, leftOut, isBusy } = useImportAnnotations.getState();
  if (plan === null || plan.isImported || isBusy) return;
  await working(async () => {
    const imported = await runJob(
      'annotationImport.run',
      { plan: plan.id, leaveOut: [...leftOut] },
      { title: 'Annotations:' },
    );
    useImportAnnotations.setState({ plan: imported, listed: 'all' });
    announce('The annotations are imported. One undo takes all of them back.');
  });
}

/** Leaves the view; what was imported stays. */
export function leaveImport(): void {
  forgetOld(null);
  leavePlan();
  useWorkspace.setState({ view: 'reader' });
}

/** Core need not keep what nobody looks at any more. */
function forgetOld(next: string | null): void {
  const { plan } = useImportAnnotations.getState();
  if (plan !== null && plan.id !== next) void call('annotationImport.forget', { plan: plan.id });
}

async function working(work: () => Promise<void>): Promise<void> {
  useImportAnnotations.setState({ isBusy: true, error: null });
  try {
    await work();
  } catch (thrown) {
    const isCancelled = thrown instanceof AssayError && thrown.code === 'cancelled';
    useImportAnnotations.setState({ error: isCancelled ? null : messageOf(thrown) });
  } finally {
    useImportAnnotations.setState({ isBusy: false });
  }
}
