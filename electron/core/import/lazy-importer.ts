import { defaultImportLimits } from '../../importers/import-limits.ts';
import type { ImporterPool } from '../../importers/importer-pool.ts';
import type { Importer } from './import-documents.ts';

/** The size of a file is checked before it is read, by the limit of the person who imports it. */
const limits = { ...defaultImportLimits, maxBytes: Number.POSITIVE_INFINITY };

/** Loads the importers, and starts their workers, only when something is imported. */
export function createLazyImporter(): {
  get(): Promise<Importer>;
  close(): Promise<void>;
} {
  let pool: Promise<ImporterPool> | undefined;
  return {
    get: async () => {
      pool ??= import('../../importers/importer-pool.ts').then(({ createImporterPool }) =>
        createImporterPool({ limits, onFailure: console.error }),
      );
      return pool;
    },
    close: async () => (await pool)?.close(),
  };
}
