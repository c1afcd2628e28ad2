import type { Plugin } from 'vite';
import { inRepository } from '../repository.ts';

const formats = inRepository('electron/importers/formats/formats.ts');
const nothing = '\0assay-no-parser';

/**
 * Leaves what reads files out of a bundle that only tells formats apart: files are read in the importer process, which has a bundle of
 * its own, and nowhere else.
 */
export function withoutParsers(): Plugin {
  return {
    name: 'assay-without-parsers',
    enforce: 'pre',
    resolveId: (source, importer) => (importer === formats && source.endsWith('-format.ts') ? nothing : null),
    load: (id) =>
      id === nothing ? "throw new Error('Files are read in the importer process alone.');" : null,
  };
}
