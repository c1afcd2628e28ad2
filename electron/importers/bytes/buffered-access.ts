import { ImportRefusal, type RandomAccess } from '../imported.ts';

/** So much is read at once, in bytes. */
const windowBytes = 1_000_000;

/** Gives bytes that are all in memory as if they were read where they are needed. */
export function accessOf(bytes: Uint8Array): RandomAccess {
  return {
    size: bytes.byteLength,
    read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
  };
}

/** Reads pieces of a large file that mostly follow one another without asking for each of them. */
export class BufferedAccess implements RandomAccess {
  readonly size: number;
  readonly #content: RandomAccess;
  #start = 0;
  #window: Uint8Array = new Uint8Array();

  constructor(content: RandomAccess) {
    this.#content = content;
    this.size = content.size;
  }

  /** `length` bytes from `offset` on; fewer only at the end. Throws an `ImportRefusal` when the file became shorter. */
  async read(offset: number, length: number): Promise<Uint8Array> {
    const wanted = Math.max(0, Math.min(length, this.size - offset));
    if (wanted > windowBytes) return this.#readLong(offset, wanted);
    if (offset < this.#start || offset + wanted > this.#start + this.#window.byteLength) {
      this.#window = await this.#piece(offset, Math.min(windowBytes, this.size - offset));
      this.#start = offset;
    }
    return this.#window.subarray(offset - this.#start, offset - this.#start + wanted);
  }

  async #readLong(offset: number, length: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(length);
    for (let done = 0; done < length; done += windowBytes) {
      bytes.set(await this.#piece(offset + done, Math.min(windowBytes, length - done)), done);
    }
    return bytes;
  }

  async #piece(offset: number, length: number): Promise<Uint8Array> {
    if (length <= 0) return new Uint8Array();
    const piece = await this.#content.read(offset, length);
    if (piece.byteLength === length) return piece;
    throw new ImportRefusal('malformed', 'The file changed while it was read. Import it again.');
  }
}
