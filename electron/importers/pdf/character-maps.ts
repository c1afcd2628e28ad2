import { readFile } from 'node:fs/promises';

/**
 * The folder of the character maps that pdf.js reads East Asian text by: pdf.js's own when the program runs from source; beside the
 * importer's chunks, where the build puts them, when it was built.
 */
const folder = import.meta.url.endsWith('.ts')
  ? new URL('../../../node_modules/pdfjs-dist/cmaps/', import.meta.url)
  : new URL('../character-maps/', import.meta.url);

/** Fetches for pdf.js what it does not carry in its code: character maps, which belong to the program, and nothing else. */
export class CharacterMaps {
  /** The file's bytes; rejects for what there is not, which pdf.js does without: glyphs are not drawn here. */
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl' || !/^[\w-]+\.bcmap$/.test(filename)) throw new Error(`${filename} is not there.`);
    return new Uint8Array(await readFile(new URL(filename, folder)));
  }
}
