import type { InputOf, JobName } from '../../../shared/contract.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import { messageOf } from '../../api/client.ts';
import type { Command } from '../../app/commands/command.ts';
import { runJob } from '../../stores/jobs.ts';
import { announce } from '../../ui/announce.ts';
import { failedItem } from './collect-files.ts';
import { addReport, reportSummary, useImports } from './import-store.ts';

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
  } catch (thrown) {
    if (thrown instanceof AssayError && thrown.code === 'cancelled') {
      addReport({ items: [], isCancelled: true });
    } else {
      addReport({ items: [failedItem('The import', messageOf(thrown))], isCancelled: false });
    }
  }
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
    run: () => useImports.setState({ isPasteOpen: true }),
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
