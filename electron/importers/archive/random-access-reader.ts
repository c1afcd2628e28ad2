import { Readable } from 'node:stream';
import { RandomAccessReader } from 'yauzl';
import type { RandomAccess } from '../imported.ts';

const pieceBytes = 1_000_000;

/** Lets yauzl read from `content` where it needs it. */
export class ContentReader extends RandomAccessReader {
  readonly #content: RandomAccess;

  constructor(content: RandomAccess) {
    super();
    this.#content = content;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(pieces(this.#content, start, end), { objectMode: false });
  }
}

async function* pieces(content: RandomAccess, start: number, end: number): AsyncGenerator<Uint8Array> {
  for (let offset = start; offset < end; ) {
    const piece = await content.read(offset, Math.min(pieceBytes, end - offset));
    // yauzl tells that bytes are missing.
    if (piece.byteLength === 0) return;
    yield piece;
    offset += piece.byteLength;
  }
}
