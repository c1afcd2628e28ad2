import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { InlineConfig, Plugin } from 'vite';
import { inRepository } from '../repository.ts';

/**
 * Vite's configuration for the frame that draws pages of PDFs: served from an origin of its own, with the tables, fonts
 * and decoders that pdf.js fetches beside it. What runs scripts out of a PDF is left out.
 */
export function pagesConfig(outDir: string): InlineConfig {
  return {
    configFile: false,
    root: inRepository('renderer/pdf-frame'),
    base: './',
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    clearScreen: false,
    plugins: [pdfResources(outDir)],
    build: {
      outDir,
      target: 'chrome142',
      emptyOutDir: false,
      license: { fileName: 'licenses.md' },
      sourcemap: false,
      assetsInlineLimit: 0,
      modulePreload: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4096,
      rolldownOptions: {
        input: inRepository('renderer/pdf-frame/frame.html'),
        output: { entryFileNames: 'frame.js', chunkFileNames: '[name].js', codeSplitting: false },
      },
    },
  };
}

const folders = ['cmaps', 'standard_fonts', 'iccs'] as const;
const decoders = [
  'jbig2_nowasm_fallback.js',
  'openjpeg_nowasm_fallback.js',
  'LICENSE_JBIG2',
  'LICENSE_OPENJPEG',
  'LICENSE_PDFJS_JBIG2',
  'LICENSE_PDFJS_OPENJPEG',
] as const;

function pdfResources(outDir: string): Plugin {
  const library = inRepository('node_modules/pdfjs-dist');
  return {
    name: 'pdf-resources',
    writeBundle: () => {
      for (const folder of folders) {
        cpSync(join(library, folder), join(outDir, 'pdfjs', folder), { recursive: true });
      }
      for (const file of decoders) cpSync(join(library, 'wasm', file), join(outDir, 'pdfjs/wasm', file));
    },
  };
}
