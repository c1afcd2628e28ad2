import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';
import { inRepository } from '../repository.ts';

/**
 * Vite's configuration for the page. It is served by the application itself under a policy that allows scripts, styles,
 * fonts and images only as files of its own origin: nothing is inlined, no loader script is added, and addresses are
 * relative, so that they hold wherever the page is served from.
 */
export function pageConfig(outDir: string): InlineConfig {
  return {
    configFile: false,
    root: inRepository('renderer'),
    base: './',
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    clearScreen: false,
    plugins: [react()],
    build: {
      outDir,
      target: 'chrome142',
      emptyOutDir: false,
      license: { fileName: 'licenses.md' },
      sourcemap: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4096,
    },
  };
}
