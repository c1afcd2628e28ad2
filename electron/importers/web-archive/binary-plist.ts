import { noPlist, type PlistValue } from './plist-value.ts';

/** Kinds of objects: the high half of an object's first byte. */
const kinds = { data: 4, ascii: 5, utf16: 6, array: 10, dictionary: 13 } as const;

/** Keys of a dictionary that are looked through. */
const mostKeys = 1_000;

/**
 * Opens a binary property list (https://opensource.apple.com/source/CF/CF-1153.18/CFBinaryPList.c) without reading its objects: each is
 * read when it is asked for, so objects that hold themselves, or others a thousand times, cost nothing. Throws an `ImportRefusal`
 * where an object is none.
 */
export function openBinaryPlist(bytes: Uint8Array): PlistValue {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 40) throw noPlist();
  const trailer = bytes.byteLength - 32;
  return new BinaryPlist(view, {
    offsetBytes: view.getUint8(trailer + 6),
    referenceBytes: view.getUint8(trailer + 7),
    table: numberAt(view, trailer + 24, 8),
  }).value(numberAt(view, trailer + 16, 8));
}

interface Layout {
  readonly offsetBytes: number;
  readonly referenceBytes: number;
  /** Where the offsets of the objects stand. */
  readonly table: number;
}

interface PlistObject {
  readonly kind: number;
  /** In bytes, or in units or objects, as its kind counts. */
  readonly length: number;
  /** Where its content begins. */
  readonly start: number;
}

class BinaryPlist {
  readonly #view: DataView;
  readonly #layout: Layout;

  constructor(view: DataView, layout: Layout) {
    this.#view = view;
    this.#layout = layout;
  }

  value(reference: number): PlistValue {
    const object = this.#object(reference);
    return {
      get: (key) => this.#get(object, key),
      items: (most) => this.#items(object, most),
      text: () => this.#text(object),
      data: () => (object.kind === kinds.data ? this.#bytes(object.start, object.length) : null),
    };
  }

  #get(object: PlistObject, key: string): PlistValue | null {
    if (object.kind !== kinds.dictionary) return null;
    for (let index = 0; index < Math.min(object.length, mostKeys); index += 1) {
      if (this.#text(this.#object(this.#reference(object, index))) === key)
        return this.value(this.#reference(object, object.length + index));
    }
    return null;
  }

  #items(object: PlistObject, most: number): readonly PlistValue[] {
    const length = object.kind === kinds.array ? Math.min(object.length, most) : 0;
    return Array.from({ length }, (_, index) => this.value(this.#reference(object, index)));
  }

  #text(object: PlistObject): string | null {
    if (object.kind === kinds.ascii)
      return Buffer.from(this.#bytes(object.start, object.length)).toString('latin1');
    if (object.kind !== kinds.utf16) return null;
    return new TextDecoder('utf-16be').decode(this.#bytes(object.start, object.length * 2));
  }

  #reference({ start }: PlistObject, index: number): number {
    const { referenceBytes } = this.#layout;
    return numberAt(this.#view, start + index * referenceBytes, referenceBytes);
  }

  #object(reference: number): PlistObject {
    const { table, offsetBytes } = this.#layout;
    const offset = numberAt(this.#view, table + reference * offsetBytes, offsetBytes);
    const marker = numberAt(this.#view, offset, 1);
    const kind = marker >> 4;
    if ((marker & 15) !== 15) return { kind, length: marker & 15, start: offset + 1 };
    // A longer length follows as an integer object of its own.
    const lengthBytes = 2 ** (numberAt(this.#view, offset + 1, 1) & 15);
    return { kind, length: numberAt(this.#view, offset + 2, lengthBytes), start: offset + 2 + lengthBytes };
  }

  #bytes(start: number, length: number): Uint8Array {
    if (start + length > this.#view.byteLength) throw noPlist();
    return new Uint8Array(this.#view.buffer, this.#view.byteOffset + start, length);
  }
}

/** An unsigned number of up to eight bytes, the most significant first. */
function numberAt(view: DataView, offset: number, length: number): number {
  if (length < 1 || length > 8 || offset < 0 || !(offset + length <= view.byteLength)) throw noPlist();
  let number = 0;
  for (let index = 0; index < length; index += 1) number = number * 256 + view.getUint8(offset + index);
  return number;
}
