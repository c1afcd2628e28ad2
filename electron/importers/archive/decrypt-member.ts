import { createCipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import type { Entry } from 'yauzl';

/** The bytes of an encrypted member, still packed. */
export interface DecryptedMember {
  readonly bytes: Uint8Array;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** False where the bytes were checked by a key instead (AE-2). */
  readonly hasChecksum: boolean;
}

/** How a member is encrypted with AES (https://www.winzip.com/en/support/aes-encryption/); null when it is not. */
export function aesOf({ compressionMethod, extraFields }: Entry) {
  const field = extraFields.find(({ id, data }) => id === 0x9901 && data.byteLength >= 7)?.data;
  if (compressionMethod !== 99 || field === undefined) return null;
  const keyBytes = { 1: 16, 2: 24, 3: 32 }[field.readUInt8(4)];
  if (keyBytes === undefined) return null;
  return { version: field.readUInt16LE(0), keyBytes, method: field.readUInt16LE(5) };
}

/**
 * Decrypts the bytes of a member, by WinZip's AES or by the cipher that ZIP had first (APPNOTE 6.1). Null when the password is wrong or
 * the bytes are damaged.
 */
export function decryptMember(entry: Entry, raw: Buffer, password: string): DecryptedMember | null {
  const aes = aesOf(entry);
  if (aes === null) {
    const bytes = decryptTraditional(entry, raw, password);
    return bytes && { bytes, method: entry.compressionMethod, hasChecksum: true };
  }
  const bytes = decryptAes(raw, aes.keyBytes, password);
  return bytes && { bytes, method: aes.method, hasChecksum: aes.version !== 2 };
}

function decryptAes(raw: Buffer, keyBytes: number, password: string): Uint8Array | null {
  const saltBytes = keyBytes / 2;
  if (raw.byteLength < saltBytes + 12) return null;
  const keys = pbkdf2Sync(password, raw.subarray(0, saltBytes), 1_000, 2 * keyBytes + 2, 'sha1');
  const verifier = raw.subarray(saltBytes, saltBytes + 2);
  if (!keys.subarray(2 * keyBytes).equals(verifier)) return null;
  const encrypted = raw.subarray(saltBytes + 2, raw.byteLength - 10);
  const code = createHmac('sha1', keys.subarray(keyBytes, 2 * keyBytes))
    .update(encrypted)
    .digest();
  if (!timingSafeEqual(code.subarray(0, 10), raw.subarray(raw.byteLength - 10))) return null;
  return countedAes(encrypted, keys.subarray(0, keyBytes));
}

/** The counter is written with its lowest byte first, which Node's counter mode does not do: so its blocks are made here. */
function countedAes(bytes: Uint8Array, key: Uint8Array): Uint8Array {
  const blocks = Math.ceil(bytes.byteLength / 16);
  const counters = Buffer.alloc(blocks * 16);
  for (let block = 0; block < blocks; block += 1) counters.writeUInt32LE(block + 1, block * 16);
  const cipher = createCipheriv(`aes-${key.byteLength * 8}-ecb`, key, null).setAutoPadding(false);
  const stream = cipher.update(counters);
  const result = new Uint8Array(bytes.byteLength);
  for (let at = 0; at < result.length; at += 1) result[at] = (bytes[at] ?? 0) ^ (stream[at] ?? 0);
  return result;
}

function decryptTraditional(entry: Entry, raw: Buffer, password: string): Uint8Array | null {
  if (raw.byteLength < 12) return null;
  const keys = new TraditionalKeys(Buffer.from(password));
  const result = new Uint8Array(raw.byteLength);
  for (let at = 0; at < result.length; at += 1) {
    const byte = (raw[at] ?? 0) ^ keys.next();
    keys.update(byte);
    result[at] = byte;
  }
  const isTimed = (entry.generalPurposeBitFlag & 8) !== 0;
  const expected = isTimed ? entry.lastModFileTime >>> 8 : entry.crc32 >>> 24;
  return result[11] === expected ? result.subarray(12) : null;
}

/** The three keys of the first cipher of ZIP. It keeps nothing secret; it is known here only to be opened. */
class TraditionalKeys {
  #first = 0x12345678;
  #second = 0x23456789;
  #third = 0x34567890;

  constructor(password: Uint8Array) {
    for (const byte of password) this.update(byte);
  }

  /** What the next byte is combined with. */
  next(): number {
    const word = (this.#third | 2) & 0xffff;
    return (Math.imul(word, word ^ 1) >>> 8) & 0xff;
  }

  /** Goes on by a byte of what is not encrypted. */
  update(byte: number): void {
    this.#first = crcOf(this.#first, byte);
    this.#second = (Math.imul(this.#second + (this.#first & 0xff), 134_775_813) + 1) >>> 0;
    this.#third = crcOf(this.#third, this.#second >>> 24);
  }
}

function crcOf(crc: number, byte: number): number {
  return ((crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)) >>> 0;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let crc = index;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc >>> 0;
});
