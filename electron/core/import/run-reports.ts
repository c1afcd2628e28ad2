import { basename } from 'node:path';
import type { ImportItemFilter, ImportRun, ImportRunItem } from '../../../shared/contract/import.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import {
  countItems,
  findRun,
  formatsOfRun,
  type KeptRun,
  listItems,
  listRuns,
  sumUpRun,
  updateRun,
} from '../../store/repositories/import-runs.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import type { Store } from '../../store/store.ts';
import { writeFileAtomically } from '../exchange/export-write.ts';
import type { Host } from '../host.ts';
import { known } from '../known.ts';

/** So many runs are listed, the newest ones. */
const mostRuns = 20;

/** The newest runs, with how far each has come. */
export async function listImportRuns(
  { reader }: Store,
  host: Host,
  isRunning: (run: string) => boolean,
): Promise<ImportRun[]> {
  const kept = listRuns(reader, mostRuns);
  return Promise.all(kept.map((run) => present(reader, host, run, isRunning(run.id))));
}

async function present(
  database: ReadonlyDatabase,
  host: Host,
  { id, startedAt, endedAt, state }: KeptRun,
  isRunning: boolean,
): Promise<ImportRun> {
  const { counts, bytes } = sumUpRun(database, id);
  const mayGoOn = !isRunning && state !== 'left' && (counts.waiting ?? 0) > 0;
  return {
    id,
    startedAt,
    endedAt,
    state: isRunning ? 'running' : state === 'running' ? 'interrupted' : state === 'left' ? 'stopped' : state,
    counts,
    bytes,
    canResume: mayGoOn && (await host.importRoots(id).catch(() => null)) !== null,
  };
}

/** Leaves the files that wait in a run. */
export function leaveRun({ reader, unitOfWork, now }: Store, id: string): void {
  const kept = known(findRun(reader, id), 'run of import');
  unitOfWork.aside((database) =>
    updateRun(database, { ...kept, state: 'left', endedAt: kept.endedAt ?? now() }),
  );
}

type ReportHandlers = Pick<Handlers, 'import.items' | 'import.saveReport'>;

/** Files are read from the report so many at a time. */
const savedAtOnce = 500;

/** The reports of runs, to look at and to save. */
export function createRunReports(store: Store, host: Host): ReportHandlers {
  const { reader } = store;

  async function* pages(filter: ImportItemFilter): AsyncGenerator<readonly ImportRunItem[]> {
    for (let after: number | undefined; ; ) {
      const items = listItems(reader, filter, { after, limit: savedAtOnce });
      if (items.length === 0) return;
      after = items.at(-1)?.position;
      yield items;
    }
  }

  return {
    'import.items': ({ after, limit, ...filter }) => {
      known(findRun(reader, filter.run), 'run of import');
      const items = listItems(reader, filter, { after, limit });
      return {
        items,
        next: items.length < limit ? null : (items.at(-1)?.position ?? null),
        total: countItems(reader, filter),
        formats: formatsOfRun(reader, filter.run),
      };
    },

    'import.saveReport': async ({ as, ...filter }, { signal }) => {
      const { startedAt } = known(findRun(reader, filter.run), 'run of import');
      const path = await host.chooseExportPath(`Import report ${startedAt.slice(0, 10)}.${as}`);
      if (path === null) return { fileName: null };
      const { importReportCsv, importReportJson } = await import('../../exporters/csv/import-report.ts');
      const content = as === 'csv' ? importReportCsv(pages(filter)) : importReportJson(pages(filter));
      await writeFileAtomically(path, content, { existing: 'replace', signal });
      return { fileName: basename(path) };
    },
  };
}
