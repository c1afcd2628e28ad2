import { defaultImportLimits } from '../../importers/import-limits.ts';
import type { ContainerEntry, Imported, ImportedPart, ImportOutcome } from '../../importers/imported.ts';
import type { FileForImporter, ImporterPool, RecogniseOptions } from '../../importers/pool/importer-pool.ts';
import type { StartImporter } from '../../importers/pool/started-process.ts';

/** The size of a file is checked before it is read, by the limit of the person who imports it. */
const limits = { ...defaultImportLimits, maxBytes: Number.POSITIVE_INFINITY };

export interface ImporterOptions {
  readonly signal: AbortSignal;
  readonly password: string | null;
  /** Keys of the entries to import, of a file that holds several; null for all. */
  readonly chosen: ReadonlySet<string> | null;
  /** How many files the file was found in, one within the other. */
  readonly depth: number;
  /** Given each part; the next one comes when it is resolved. */
  readonly onPart: (part: ImportedPart) => Promise<void>;
}

/** Turns files into what the store keeps, away from core's thread. */
export interface Importer {
  /** How many files are imported at once, at most. */
  readonly size: number;
  /** Rejects with an ImportRefusal; with the signal's reason; with what `onPart` rejects with. */
  import(file: FileForImporter, options: ImporterOptions): Promise<ImportOutcome>;
  /** Lists what a file holds of which one may choose. Rejects with an ImportRefusal, and with the signal's reason. */
  list(file: FileForImporter, signal: AbortSignal): Promise<readonly ContainerEntry[]>;
  /** Imports a PDF or an image with the words recognised on its pictures. Rejects with an ImportRefusal, and with the signal's reason. */
  recognise(file: FileForImporter, options: RecogniseOptions): Promise<Imported>;
}

/** An importer that is there when it is first needed. */
export interface LazyImporter {
  get(): Promise<Importer>;
  close(): Promise<void>;
}

/** Starts importer processes only when something is imported; `start` says how, where it is not as children of this process. */
export function createLazyImporter(start?: StartImporter): LazyImporter {
  const pools: Promise<ImporterPool>[] = [];
  let recognisers: Promise<ImporterPool> | undefined;

  async function makePool(size?: number): Promise<ImporterPool> {
    const { createImporterPool } = await import('../../importers/pool/importer-pool.ts');
    return createImporterPool({
      limits,
      onFailure: console.error,
      ...(start === undefined ? {} : { start }),
      ...(size === undefined ? {} : { size }),
    });
  }

  /** A file whose parts are being imported holds its process meanwhile: they have processes of their own. */
  function poolOf(depth: number): Promise<ImporterPool> {
    const pool = pools[depth] ?? makePool();
    pools[depth] = pool;
    return pool;
  }

  /** Recognising takes long: files that are imported meanwhile do not wait for it. */
  function recogniserPool(): Promise<ImporterPool> {
    recognisers ??= makePool(1);
    return recognisers;
  }

  return {
    get: async () => {
      const { size } = await poolOf(0);
      return {
        size,
        import: async (file, { depth, ...options }) => (await poolOf(depth)).import(file, options),
        list: async (file, signal) => (await poolOf(0)).list(file, { signal }),
        recognise: async (file, options) => (await recogniserPool()).recognise(file, options),
      };
    },
    close: async () => {
      for (const pool of [...pools, recognisers]) await (await pool)?.close();
    },
  };
}
