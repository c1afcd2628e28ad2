import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ImportRoots, importRoots, rootsOf, withImportRoots } from '../../shared/model/import-roots.ts';
import type { Host } from '../core/host.ts';

/** Where the files of runs of import are, in the person's settings folder; the window has the same. A damaged file is taken for an empty one. */
export function importRootsIn(settings: string): Pick<Host, 'importRoots' | 'keepImportRoots'> {
  const file = join(settings, 'import-roots.json');

  function read(): ImportRoots {
    try {
      return importRoots.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch {
      return { runs: [] };
    }
  }

  return {
    importRoots: async (run) => rootsOf(read(), run),
    // Without them an import can be done, only not gone on with.
    keepImportRoots: async (kept) => {
      const temporary = `${file}.${process.pid}.new`;
      try {
        mkdirSync(settings, { recursive: true });
        writeFileSync(temporary, `${JSON.stringify(withImportRoots(read(), kept), null, 2)}\n`);
        renameSync(temporary, file);
      } catch {
        if (existsSync(temporary)) rmSync(temporary, { force: true });
      }
    },
  };
}
