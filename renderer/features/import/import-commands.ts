import type { InputOf, JobName } from '../../../shared/contract.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { DocumentSummary } from '../../../shared/model/document.ts';
import { messageOf } from '../../api/client.ts';
import { queryClient } from '../../api/hooks.ts';
import type { Command } from '../../app/commands/command.ts';
import { runJob } from '../../stores/jobs.ts';
import type { ReadingPane } from '../../stores/panes.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { announce } from '../../ui/announce.ts';
import { showAnnotationPlan } from '../import-annotations/index.ts';
import { failedItem } from './collect-files.ts';
import { addReport, type DocumentName, reportSummary, useImports } from './import-store.ts';

/** Runs one import of core and reports what became of each file. */
export async function runImport<Name extends JobName & ('import.choose' | 'import.paste')>(
  name: Name,
  input: InputOf<Name>,
): Promise<void> {
  try {
    const report = await runJob(name, input, { title: 'Importing' });
    addReport(report);
    if (report.items.length > 0) {
      announce(reportSummary({ items: report.items, wasCancelled: report.isCancelled }));
    }
    if (report.annotationPlan !== undefined) await showAnnotationPlan(report.annotationPlan);
  } catch (thrown) {
    if (thrown instanceof AssayError && thrown.code === 'cancelled') {
      addReport({ items: [], isCancelled: true, run: null });
    } else {
      addReport({ items: [failedItem('The import', messageOf(thrown))], isCancelled: false, run: null });
    }
  }
}

/** The document that is read, in the pane with the focus where none is given; null when none is. */
export function readDocument(pane?: ReadingPane): DocumentName | null {
  const { view, panes, focusedPane } = useWorkspace.getState();
  const read = panes[pane ?? focusedPane]?.document;
  if (view !== 'reader' || read === undefined) return null;
  const documents = queryClient.getQueryData<readonly DocumentSummary[]>(['documents.list', {}]);
  return documents?.find(({ id }) => id === read) ?? null;
}

export const importCommands: readonly Command[] = [
  {
    id: 'import.files',
    title: 'Import files…',
    keys: ['Mod+I'],
    menu: 'File',
    group: 'import',
    run: () => runImport('import.choose', { kind: 'files' }),
  },
  {
    id: 'import.folder',
    title: 'Import folder…',
    keys: ['Mod+Shift+I'],
    menu: 'File',
    group: 'import',
    run: () => runImport('import.choose', { kind: 'folder' }),
  },
  {
    id: 'import.paste',
    title: 'Import pasted text…',
    keys: ['Mod+Shift+V'],
    menu: 'File',
    group: 'import',
    run: () => useImports.setState({ paste: { copyOf: null } }),
  },
  {
    id: 'copy.addFile',
    title: 'Add a newer copy from a file…',
    keys: ['Mod+Alt+I'],
    menu: 'File',
    group: 'copies',
    isEnabled: () => readDocument() !== null,
    run: async () => {
      const document = readDocument();
      if (document !== null) await runImport('import.choose', { kind: 'files', copyOf: document.id });
    },
  },
  {
    id: 'copy.addPasted',
    title: 'Add a newer copy by pasting…',
    keys: ['Mod+Alt+V'],
    menu: 'File',
    group: 'copies',
    isEnabled: () => readDocument() !== null,
    run: () => useImports.setState({ paste: { copyOf: readDocument() } }),
  },
  {
    id: 'import.limit',
    title: 'Largest file to import…',
    menu: 'File',
    group: 'import',
    run: () => useImports.setState({ isLimitOpen: true }),
  },
  {
    id: 'import.report',
    title: 'Show the import report',
    menu: 'File',
    group: 'import',
    isEnabled: () => useImports.getState().items.length > 0,
    run: () => useImports.setState({ isReportOpen: true }),
  },
];
