import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { ImportRefusal } from '../imported.ts';
import { decryptMember } from './decrypt-member.ts';
import type { Unpacking } from './unpacking.ts';

/** What unpacking needs beside the member. */
export interface UnpackOptions {
  readonly unpacking: Unpacking;
  /** Null where none was given. */
  readonly password: string | null;
}

/** Gives the bytes of a member as they are unpacked; throws an `ImportRefusal` for a damaged or locked one, and beyond the limits. */
export async function* unpackMember(
  zip: ZipFile,
  entry: Entry,
  { unpacking, password }: UnpackOptions,
): AsyncGenerator<Uint8Array> {
  let unpacked = 0;
  let checksum = 0;
  let hasChecksum = true;
  try {
    let stream: Readable;
    if (entry.isEncrypted()) {
      const decrypted = decryptMember(entry, await rawBytes(zip, entry, unpacking), password ?? '');
      if (decrypted === null) throw locked();
      ({ hasChecksum } = decrypted);
      const packed = Readable.from([decrypted.bytes], { objectMode: false });
      stream = decrypted.method === 8 ? packed.compose(createInflateRaw()) : packed;
    } else stream = await zip.openReadStreamPromise(entry);
    try {
      for await (const piece of stream as AsyncIterable<Buffer>) {
        unpacked += piece.byteLength;
        unpacking.count(piece.byteLength, unpacked, entry.compressedSize);
        checksum = crc32(piece, checksum);
        yield piece;
      }
    } finally {
      stream.destroy();
    }
  } catch (error) {
    throw error instanceof ImportRefusal ? error : failure(entry);
  }
  if (hasChecksum && checksum !== entry.crc32) throw failure(entry);
}

async function rawBytes(zip: ZipFile, entry: Entry, unpacking: Unpacking): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let read = 0;
  const stream = await zip.openReadStreamPromise(entry, { decodeFileData: false });
  for await (const piece of stream as AsyncIterable<Buffer>) {
    read += piece.byteLength;
    unpacking.count(piece.byteLength, read, entry.compressedSize);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** The first cipher of ZIP knows one wrong password of 256 only by what comes out. */
function failure(entry: Entry): ImportRefusal {
  if (entry.isEncrypted()) return locked();
  return new ImportRefusal(
    'malformed',
    'It is damaged in its archive: what comes out is not what was packed. Ask for the archive again.',
  );
}

function locked(): ImportRefusal {
  return new ImportRefusal(
    'locked',
    'It is encrypted with another password, or damaged. Try another password, or ask for the archive again.',
  );
}
