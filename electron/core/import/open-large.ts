import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import { detectFormat, headBytes, tailBytes } from '../../importers/formats/detect-format.ts';
import type { Format } from '../../importers/formats/format.ts';
import type { RandomAccess } from '../../importers/imported.ts';
import { hashedAtOnce } from './read-and-hash.ts';

/** Larger files are not opened at all, in bytes. */
const mostBytes = 4_000_000_000;

/** A file that is too large to be read whole, of a format that need not be. */
export interface LargeFile {
  readonly content: RandomAccess;
  readonly sha256: string;
  readonly format: Format;
  close(): Promise<void>;
}

/**
 * Opens a file to be read where it is needed: a mailbox or a web archive, of which a person chooses. Gives null for what is read whole, and
 * for what is larger still. Rejects with `unavailable` when it cannot be read, and with the signal's reason.
 */
export async function openLarge(path: string, name: string, signal: AbortSignal): Promise<LargeFile | null> {
  const handle = await open(path, 'r').catch((cause: unknown) => {
    throw unreadable(cause);
  });
  try {
    const { size } = await handle.stat();
    const read = async (offset: number, length: number) => {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
      const { bytesRead } = await handle.read(bytes, 0, bytes.byteLength, offset);
      return bytes.subarray(0, bytesRead);
    };
    const looked = [await read(0, headBytes), await read(Math.max(headBytes, size - tailBytes), tailBytes)];
    const format = detectFormat({ name, bytes: Buffer.concat(looked) });
    if (size <= mostBytes && format?.letsChoose === true) {
      const hash = createHash('sha256');
      for (let offset = 0; offset < size; offset += hashedAtOnce) {
        signal.throwIfAborted();
        hash.update(await read(offset, hashedAtOnce));
      }
      return { content: { size, read }, sha256: hash.digest('hex'), format, close: () => handle.close() };
    }
  } catch (error) {
    await handle.close();
    signal.throwIfAborted();
    throw unreadable(error);
  }
  await handle.close();
  return null;
}

function unreadable(cause: unknown): AssayError {
  return new AssayError('unavailable', 'The file cannot be read. Check that you may read it.', { cause });
}
