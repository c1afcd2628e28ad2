import { readFile } from 'node:fs/promises';
import { readDecoder } from '../recognition/recognition-files.ts';

/**
 * The folder of the character maps that pdf.js reads East Asian text by: pdf.js's own when the program runs from source; beside the
 * importer's chunks, where the build puts them, when it was built.
 */
const folder = import.meta.url.endsWith('.ts')
  ? new URL('../../../node_modules/pdfjs-dist/cmaps/', import.meta.url)
  : new URL('../character-maps/', import.meta.url);

/** Fetches for pdf.js what it does not carry in its code: character maps and decoders of pictures, which belong to the program, and nothing else. */
export class PdfResources {
  /** The file's bytes; rejects for what there is not, which pdf.js does without: glyphs are not drawn here. */
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    if (kind === 'wasmUrl' && (filename === 'jbig2.wasm' || filename === 'openjpeg.wasm'))
      return readDecoder(filename);
    if (kind !== 'cMapUrl' || !/^[\w-]+\.bcmap$/.test(filename)) throw new Error(`${filename} is not there.`);
    return new Uint8Array(await readFile(new URL(filename, folder)));
  }
}
