import { detectFormat, headBytes, tailBytes } from './formats/detect-format.ts';
import type { FormatReader } from './formats/format.ts';
import { importFile } from './import-file.ts';
import type { ImportLimits } from './import-limits.ts';
import {
  type ContainerEntry,
  type ImportContext,
  type ImportOutcome,
  ImportRefusal,
  type RandomAccess,
} from './imported.ts';
import { loadReader } from './formats/load-reader.ts';

/** A file whose bytes are read where they are needed. */
export interface ContentToImport {
  readonly name: string;
  readonly content: RandomAccess;
  readonly mediaType?: string;
}

/** So much is asked for at once, in bytes: who answers is not kept from other work. */
const pieceBytes = 2_000_000;

/** Larger files are read whole by no importer: their bytes and what becomes of them would not fit into its memory. */
const wholeBytes = 500_000_000;

/** Imports a file as `importFile` does, without reading it whole where its format allows. Errors as `importFile`. */
export async function importContent(
  file: ContentToImport,
  limits: ImportLimits,
  context: ImportContext,
): Promise<ImportOutcome> {
  const { size } = file.content;
  const reader = size > pieceBytes ? await readerOf(file) : undefined;
  if (reader?.importContent) return reader.importContent(file, limits, context);
  return importFile({ ...file, bytes: await readWhole(file.content) }, limits, context);
}

/** Lists what a container holds, for a person to choose from; empty for what cannot be chosen from. Errors as `importFile`. */
export async function listContent(
  file: ContentToImport,
  limits: ImportLimits,
): Promise<readonly ContainerEntry[]> {
  const reader = await readerOf(file);
  return (await reader?.listEntries?.(file, limits)) ?? [];
}

/** Told by the beginning and the end of the file, which is what formats look at. */
async function readerOf({ name, content, mediaType }: ContentToImport): Promise<FormatReader | undefined> {
  const { size } = content;
  const looked =
    size <= headBytes + tailBytes
      ? [await readPart(content, 0, size)]
      : [await readPart(content, 0, headBytes), await readPart(content, size - tailBytes, tailBytes)];
  const format = detectFormat({
    name,
    bytes: Buffer.concat(looked),
    ...(mediaType === undefined ? {} : { mediaType }),
  });
  return format && loadReader(format);
}

/** All bytes of a file that is read whole. Throws an `ImportRefusal` where they are too many or change meanwhile. */
export async function readWhole(content: RandomAccess): Promise<Uint8Array> {
  if (content.size > wholeBytes)
    throw new ImportRefusal(
      'too large',
      'A file of this kind is read whole, and this one is too large for that. Split it.',
    );
  return readPart(content, 0, content.size);
}

async function readPart(content: RandomAccess, from: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  for (let done = 0; done < length; ) {
    const piece = await content.read(from + done, Math.min(pieceBytes, length - done));
    if (piece.byteLength === 0 || piece.byteLength > length - done)
      throw new ImportRefusal('malformed', 'The file changed while it was read. Import it again.');
    bytes.set(piece, done);
    done += piece.byteLength;
  }
  return bytes;
}
