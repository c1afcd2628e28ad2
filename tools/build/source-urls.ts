import { dirname, posix, relative, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { repositoryRoot } from '../repository.ts';

const sourceUrl = /new URL\(\s*(['"])(\.{1,2}\/[^'"]+\.ts)\1\s*,\s*import\.meta\.url\s*,?\s*\)/g;
const marked = /assay-entry:([^'"`]+)/g;

/**
 * Lets Node code name a worker or a child process by its source file, `new URL('./importer-process.ts', import.meta.url)`:
 * that runs as it stands from source under Node 24, and this plugin points it at the built entry, whichever file the code
 * lands in. Takes the absolute source file of each entry, of this bundle or of one beside it, by its output path.
 */
export function sourceUrls(entries: Readonly<Record<string, string>>): Plugin {
  const outputs = new Map(Object.entries(entries).map(([output, source]) => [source, `${output}.js`]));
  return {
    name: 'assay:source-urls',
    transform(code, id) {
      if (id.includes('/node_modules/') || code.search(sourceUrl) === -1) return null;
      const replaced = code.replace(sourceUrl, (_match, _quote, path: string) => {
        const source = resolve(dirname(id), path);
        const output = outputs.get(source);
        if (output === undefined) {
          throw new Error(
            `${relative(repositoryRoot, source)} is run by its address, but is no entry of this bundle or of one beside it`,
          );
        }
        return `new URL('assay-entry:${output}', import.meta.url)`;
      });
      return { code: replaced, map: null };
    },
    renderChunk(code, { fileName }) {
      if (!code.includes('assay-entry:')) return null;
      const from = posix.dirname(fileName);
      return {
        code: code.replace(marked, (_match, output: string) => posix.relative(from, output)),
        map: null,
      };
    },
  };
}
