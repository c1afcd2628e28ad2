import type { ImportRun } from '../../../shared/contract/import.ts';
import type { DocumentSummary } from '../../../shared/model/document.ts';
import { queryClient } from '../../api/hooks.ts';
import type { Command } from '../../app/commands/command.ts';
import type { ReadingPane } from '../../stores/panes.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { type DocumentName, showReport, useImports } from './import-store.ts';
import { runImport } from './run-import.ts';

/** The newest run that can go on; undefined when none can. */
function resumableRun(): ImportRun | undefined {
  const runs = queryClient.getQueryData<readonly ImportRun[]>(['import.runs', {}]);
  return runs?.find(({ canResume }) => canResume);
}

/** Goes on with a run that was stopped or interrupted. */
export function resumeRun({ id }: Pick<ImportRun, 'id'>): Promise<void> {
  return runImport('import.resume', { run: id });
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
    isEnabled: () => newestRun() !== undefined,
    run: () => {
      const run = useImports.getState().run ?? newestRun()?.id;
      if (run !== undefined) showReport(run);
    },
  },
  {
    id: 'import.resume',
    title: 'Go on with the interrupted import',
    menu: 'File',
    group: 'import',
    isEnabled: () => resumableRun() !== undefined,
    run: async () => {
      const run = resumableRun();
      if (run !== undefined) await resumeRun(run);
    },
  },
];

function newestRun(): ImportRun | undefined {
  return queryClient.getQueryData<readonly ImportRun[]>(['import.runs', {}])?.[0];
}
