import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { recognitionLanguages } from '../../shared/model/recognition.ts';
import { inRepository } from '../repository.ts';

/** What recognises words and decodes pictures beside the importer's scripts: the name that the importer knows it by, and its library's file. */
const files: readonly (readonly [name: string, from: string])[] = [
  // CommonJS, whatever the nearest package.json says.
  ['tesseract-core.cjs', 'tesseract.js-core/tesseract-core-simd-lstm.js'],
  ['tesseract-core.wasm', 'tesseract.js-core/tesseract-core-simd-lstm.wasm'],
  ['LICENSE_TESSERACT', 'tesseract.js-core/LICENSE'],
  ['jbig2.wasm', 'pdfjs-dist/wasm/jbig2.wasm'],
  ['LICENSE_JBIG2', 'pdfjs-dist/wasm/LICENSE_JBIG2'],
  ['LICENSE_PDFJS_JBIG2', 'pdfjs-dist/wasm/LICENSE_PDFJS_JBIG2'],
  ['openjpeg.wasm', 'pdfjs-dist/wasm/openjpeg.wasm'],
  ['LICENSE_OPENJPEG', 'pdfjs-dist/wasm/LICENSE_OPENJPEG'],
  ['LICENSE_PDFJS_OPENJPEG', 'pdfjs-dist/wasm/LICENSE_PDFJS_OPENJPEG'],
  ...recognitionLanguages.map(({ code }) => {
    const name = `${code}.traineddata.gz`;
    return [name, `@tesseract.js-data/${code}/4.0.0_best_int/${name}`] as const;
  }),
];

/** Copies it into a folder. */
export async function copyRecognitionFiles(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, from] of files) await copyFile(inRepository('node_modules', from), join(folder, name));
}
