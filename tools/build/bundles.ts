import { cp } from 'node:fs/promises';
import type { InlineConfig } from 'vite';
import { inRepository } from '../repository.ts';
import { type NodeBundle, nodeConfig } from './node-config.ts';
import { pageConfig } from './page-config.ts';
import { pagesConfig } from './pages-config.ts';
import { copyRecognitionFiles } from './recognition-files.ts';

/** One part of dist/ that is built and remembered by itself. */
export interface Bundle {
  readonly name: string;
  /** Folders of dist/ that hold this part and nothing else. */
  readonly folders: readonly string[];
  /** Files and folders, relative to the repository, whose content decides whether it must be built again. */
  readonly inputs: readonly string[];
  /** Writes it into a folder that takes the place of dist/. */
  readonly write: (outDir: string) => Promise<void>;
}

const always = ['package.json', 'package-lock.json', 'tools/build'];

/** The Electron main process: one file, beside Electron's own modules only. */
const shell: Bundle = {
  name: 'shell',
  folders: ['shell'],
  inputs: [...always, 'electron/shell', 'shared'],
  write: (outDir) =>
    bundleForNode({
      name: 'shell',
      outDir,
      entries: { 'shell/main': inRepository('electron/shell/main.ts') },
      chunks: 'shell/chunks',
      external: ['electron'],
    }),
};

/** A sandboxed preload can load nothing but one CommonJS file. */
const preload: Bundle = {
  name: 'preload',
  folders: ['preload'],
  inputs: [...always, 'electron/preload', 'shared'],
  write: (outDir) =>
    bundleForNode({
      name: 'preload',
      outDir,
      entries: { 'preload/preload': inRepository('electron/preload/preload.ts') },
      external: ['electron'],
      format: 'cjs',
    }),
};

/** The importer process and its thread: started by core, from a bundle of their own. */
const importerEntries = {
  'importer/importer-process': inRepository('electron/importers/process/importer-process.ts'),
  'importer/parser-thread': inRepository('electron/importers/process/parser-thread.ts'),
};

/** Core as the utility process and as the command line: one build, so that they share what they have in common. */
const core: Bundle = {
  name: 'core',
  folders: ['core', 'cli'],
  inputs: [
    ...always,
    'electron/core',
    'electron/importers',
    'electron/exporters',
    'electron/store',
    'electron/cli',
    'shared',
  ],
  write: (outDir) =>
    bundleForNode({
      name: 'core',
      outDir,
      entries: {
        'core/core': inRepository('electron/core/main.ts'),
        'cli/assay': inRepository('electron/cli/main.ts'),
        'core/docx-thread': inRepository('electron/exporters/report/docx/docx-thread.ts'),
      },
      beside: importerEntries,
      chunks: 'core/chunks',
      external: ['better-sqlite3'],
    }),
};

/** The importer process: a folder of its own, which is all that the process may read. */
const importer: Bundle = {
  name: 'importer',
  folders: ['importer'],
  inputs: [...always, 'electron/importers', 'shared'],
  write: async (outDir) => {
    await bundleForNode({
      name: 'importer',
      outDir,
      entries: importerEntries,
      chunks: 'importer/chunks',
      external: [],
    });
    // By these pdf.js reads East Asian text.
    const maps = inRepository('node_modules/pdfjs-dist/cmaps');
    await cp(maps, `${outDir}/importer/character-maps`, { recursive: true });
    await copyRecognitionFiles(`${outDir}/importer/recognition`);
  },
};

/** The renderer: index.html with its scripts, styles and fonts as files of their own. */
const page: Bundle = {
  name: 'page',
  folders: ['page'],
  inputs: [...always, 'renderer', 'shared'],
  write: (outDir) => bundleWith(pageConfig(`${outDir}/page`)),
};

/** The frame that draws pages of PDFs, in a folder and an origin of its own. */
const pages: Bundle = {
  name: 'pages',
  folders: ['pages'],
  inputs: [...always, 'renderer/pdf-frame', 'shared/pages'],
  write: (outDir) => bundleWith(pagesConfig(`${outDir}/pages`)),
};

/** The sample project, made through core from the documents in resources/sample. */
const sample: Bundle = {
  name: 'sample',
  folders: ['sample'],
  inputs: [
    ...always,
    'tools/sample',
    'resources/sample',
    'electron/core',
    'electron/importers',
    'electron/store',
    'shared',
  ],
  write: async (outDir) => {
    const { writeSample } = await import('../sample/write-sample.ts');
    await writeSample(`${outDir}/sample/harbour-fire.assay`);
  },
};

/** Everything in dist/. */
export const bundles: readonly Bundle[] = [shell, preload, importer, core, page, pages, sample];

function bundleForNode(bundle: NodeBundle): Promise<void> {
  return bundleWith(nodeConfig(bundle));
}

/**
 * Vite is loaded only when there is something to build. What is built does not depend on who builds it: a test's environment would
 * choose the libraries' development versions.
 */
async function bundleWith(config: InlineConfig): Promise<void> {
  const vite = await import('vite');
  const { NODE_ENV: before } = process.env;
  process.env['NODE_ENV'] = 'production';
  try {
    await vite.build(config);
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}
