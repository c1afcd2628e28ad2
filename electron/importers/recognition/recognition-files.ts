import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { RecognitionLanguage } from '../../../shared/model/recognition.ts';
import type { LoadTesseract } from './tesseract-module.ts';

/** Where the libraries are when the program runs from source, and the folder beside the importer's chunks that the build copies them to. */
const libraries = new URL('../../../node_modules/', import.meta.url);
const built = new URL('../recognition/', import.meta.url);
const isSource = import.meta.url.endsWith('.ts');

/** The recognising program: the build with vector instructions and without Tesseract's older engine. */
const core = 'tesseract.js-core/tesseract-core-simd-lstm';

/** Loads what starts Tesseract: a CommonJS file, which is no part of the bundle because it asks for its own folder. */
export function loadTesseract(): LoadTesseract {
  const file = isSource ? new URL(`${core}.js`, libraries) : new URL('tesseract-core.cjs', built);
  return createRequire(import.meta.url)(fileURLToPath(file)) as LoadTesseract;
}

/** Tesseract's WebAssembly. */
export function readProgram(): Promise<Uint8Array<ArrayBuffer>> {
  return read(isSource ? new URL(`${core}.wasm`, libraries) : new URL('tesseract-core.wasm', built));
}

/** What Tesseract knows of a language, unpacked. */
export async function readLanguage(language: RecognitionLanguage): Promise<Uint8Array> {
  const file = `${language}.traineddata.gz`;
  const packed = isSource
    ? new URL(`@tesseract.js-data/${language}/4.0.0_best_int/${file}`, libraries)
    : new URL(file, built);
  return gunzipSync(await read(packed));
}

/** The decoder of pdf.js that has this name: of JBIG2 and fax, or of JPEG 2000. */
export function readDecoder(name: 'jbig2.wasm' | 'openjpeg.wasm'): Promise<Uint8Array<ArrayBuffer>> {
  return read(isSource ? new URL(`pdfjs-dist/wasm/${name}`, libraries) : new URL(name, built));
}

async function read(file: URL): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(file));
}
