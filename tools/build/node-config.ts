import { builtinModules } from 'node:module';
import type { InlineConfig } from 'vite';
import { repositoryRoot } from '../repository.ts';
import { sourceUrls } from './source-urls.ts';

/** What a bundle for Electron's Node or for plain Node consists of. */
export interface NodeBundle {
  readonly name: string;
  readonly outDir: string;
  /** Absolute source file by output path relative to outDir, without the ending. */
  readonly entries: Readonly<Record<string, string>>;
  /** The same of other bundles, whose programs this one starts. */
  readonly beside?: Readonly<Record<string, string>>;
  /** Packages that are not bundled but loaded at run time, besides Node's own modules. */
  readonly external: readonly string[];
  /** Folder, relative to outDir, of what is imported dynamically or shared between entries; without it, one file. */
  readonly chunks?: string;
  readonly format?: 'es' | 'cjs';
}

/**
 * Vite's configuration for code that runs in Node: all libraries are bundled, dynamic imports stay files of their own
 * (only what starting needs is read at the start), names stay readable so that a stack trace is of use.
 */
export function nodeConfig(bundle: NodeBundle): InlineConfig {
  const { name, outDir, entries, beside = {}, external, chunks, format = 'es' } = bundle;
  return {
    configFile: false,
    root: repositoryRoot,
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    clearScreen: false,
    ssr: { target: 'node', noExternal: true, external: [...external] },
    plugins: [sourceUrls({ ...entries, ...beside })],
    build: {
      ssr: true,
      outDir,
      target: 'node24',
      minify: false,
      sourcemap: true,
      emptyOutDir: false,
      license: { fileName: `licenses/${name}.md` },
      reportCompressedSize: false,
      rolldownOptions: {
        input: { ...entries },
        external: [...external, ...builtinModules, /^node:/],
        output: {
          format,
          entryFileNames: `[name].${format === 'cjs' ? 'cjs' : 'js'}`,
          chunkFileNames: `${chunks ?? 'chunks'}/[name]-[hash].js`,
          ...(chunks === undefined ? { codeSplitting: false } : {}),
        },
      },
    },
  };
}
