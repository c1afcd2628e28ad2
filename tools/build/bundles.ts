import type { InlineConfig } from 'vite';
import { inRepository } from '../repository.ts';
import { type NodeBundle, nodeConfig } from './node-config.ts';
import { pageConfig } from './page-config.ts';

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
  folders: ['page'],
  inputs: [...always, 'renderer', 'shared'],
  write: (outDir) => bundleWith(pageConfig(`${outDir}/page`)),
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
export const bundles: readonly Bundle[] = [shell, preload, core, page, sample];

function bundleForNode(bundle: NodeBundle): Promise<void> {
  return bundleWith(nodeConfig(bundle));
}

/** Vite is loaded only when there is something to build. */
async function bundleWith(config: InlineConfig): Promise<void> {
  const vite = await import('vite');
  await vite.build(config);
}
