import type { ImportItemFilter } from '../../../shared/contract/import.ts';
import { call } from '../../api/client.ts';
import type { ReportFilter } from './import-store.ts';
import { runImport } from './run-import.ts';

/** The filter as core takes it. */
export function itemFilter(run: string, { status, format, text }: ReportFilter): ImportItemFilter {
  return {
    run,
    ...(status === 'all' ? {} : { status }),
    ...(format === 'all' ? {} : { format }),
    ...(text.trim() === '' ? {} : { text }),
  };
}

/** More of them are not tried again at once. */
const mostTried = 1_000;

/** Imports the files of a run again that failed. */
export async function retryFailed(run: string): Promise<void> {
  const { items } = await call('import.items', { run, status: 'failed', limit: mostTried });
  const positions = items.map(({ position }) => position);
  if (positions.length > 0) await runImport('import.retry', { run, items: positions });
}

/** The locked files of a run. */
export async function lockedOf(run: string): Promise<readonly number[]> {
  const { items } = await call('import.items', { run, status: 'locked', limit: mostTried });
  return items.map(({ position }) => position);
}
