import { createHash } from 'node:crypto';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import { nextTask } from '../next-task.ts';
import type { ImportFile } from './files.ts';

/** So many bytes are hashed at once: a few milliseconds. */
export const hashedAtOnce = 2_000_000;

/** A file as it was read. */
export interface ReadBytes {
  readonly bytes: Uint8Array;
  /** Of the bytes, lower-case hex. */
  readonly sha256: string;
}

/** Reads a file and hashes it, in turns with other work. Throws `unavailable` when it cannot be read. */
export async function readAndHash(file: ImportFile): Promise<ReadBytes> {
  const bytes = await read(file);
  const hash = createHash('sha256');
  for (let offset = 0; offset < bytes.byteLength; offset += hashedAtOnce) {
    if (offset > 0) await nextTask();
    hash.update(bytes.subarray(offset, offset + hashedAtOnce));
  }
  return { bytes, sha256: hash.digest('hex') };
}

async function read(file: ImportFile): Promise<Uint8Array> {
  try {
    return await file.read();
  } catch (cause) {
    throw new AssayError('unavailable', 'The file cannot be read. Check that you may read it.', { cause });
  }
}
