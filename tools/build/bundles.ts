import { inRepository } from '../repository.ts';
import { nodeConfig } from './node-config.ts';
import { pageConfig } from './page-config.ts';
import type { InlineConfig } from 'vite';

/** One part of dist/ that is built and remembered by itself. */
export interface Bundle {
  readonly name: string;
  /** Source files it starts from, relative to the repository. */
  readonly entries: readonly string[];
  /** Files and folders, relative to the repository, whose content decides whether it must be built again. */
  readonly inputs: readonly string[];
  /** Gives Vite's configuration for writing it into a folder that takes the place of dist/. */
  readonly config: (outDir: string) => InlineConfig;
}

const always = ['package.json', 'package-lock.json', 'tools/build'];

/** The Electron main process: one file, beside Electron's own modules only. */
const shell: Bundle = {
  name: 'shell',
  entries: ['electron/shell/main.ts'],
  inputs: [...always, 'electron/shell', 'shared'],
  config: (outDir) =>
    nodeConfig({
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
  entries: ['electron/preload/preload.ts'],
  inputs: [...always, 'electron/preload', 'shared'],
  config: (outDir) =>
    nodeConfig({
      name: 'preload',
      outDir,
      entries: { 'preload/preload': inRepository('electron/preload/preload.ts') },
      external: ['electron'],
      format: 'cjs',
    }),
};

/** Core as the utility process and as the command line: one build, so that they share what they have in common. */
const core: Bundle = {
  name: 'core',
  entries: ['electron/core/main.ts', 'electron/importers/importer-worker.ts', 'electron/cli/main.ts'],
  inputs: [
    ...always,
    'electron/core',
    'electron/importers',
    'electron/exporters',
    'electron/store',
    'electron/cli',
    'shared',
  ],
  config: (outDir) =>
    nodeConfig({
      name: 'core',
      outDir,
      entries: {
        'core/core': inRepository('electron/core/main.ts'),
        'core/importer-worker': inRepository('electron/importers/importer-worker.ts'),
        'cli/assay': inRepository('electron/cli/main.ts'),
      },
      chunks: 'core/chunks',
      external: ['better-sqlite3'],
    }),
};

/** The renderer: index.html with its scripts, styles and fonts as files of their own. */
const page: Bundle = {
  name: 'page',
  entries: ['renderer/index.html', 'renderer/main.tsx'],
  inputs: [...always, 'renderer', 'shared'],
  config: (outDir) => pageConfig(`${outDir}/page`),
};

/** Everything in dist/. */
export const bundles: readonly Bundle[] = [shell, preload, core, page];
