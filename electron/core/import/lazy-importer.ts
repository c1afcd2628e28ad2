import { defaultImportLimits } from '../../importers/import-limits.ts';
import { ImportRefusal } from '../../importers/imported.ts';
import type { ImporterPool } from '../../importers/importer-pool.ts';
import type { StartImporter } from '../../importers/process/started-process.ts';
import type { Importer } from './import-documents.ts';

/** The size of a file is checked before it is read, by the limit of the person who imports it. */
const limits = { ...defaultImportLimits, maxBytes: Number.POSITIVE_INFINITY };

/** Starts importer processes only when something is imported; `start` says how, where it is not as children of this process. */
export function createLazyImporter(start?: StartImporter): {
  get(): Promise<Importer>;
  close(): Promise<void>;
} {
  let pool: Promise<ImporterPool> | undefined;
  return {
    get: async () => {
      pool ??= import('../../importers/importer-pool.ts').then(({ createImporterPool }) =>
        createImporterPool({ limits, onFailure: console.error, ...(start === undefined ? {} : { start }) }),
      );
      const importers = await pool;
      return {
        import: async (file, options) => {
          const outcome = await importers.import(file, options);
          if (outcome.type === 'document') return outcome.imported;
          throw new ImportRefusal(
            'unsupported',
            `This is ${outcome.container.kind}. Unpack it, and import what it holds.`,
          );
        },
      };
    },
    close: async () => (await pool)?.close(),
  };
}
