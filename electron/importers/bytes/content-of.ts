import type { RandomAccess } from '../imported.ts';

/** Bytes in memory, read piece by piece: each piece is a copy of its own, so that nothing but it is sent. */
export function contentOf(bytes: Uint8Array): RandomAccess {
  return {
    size: bytes.byteLength,
    read: (offset, length) => Promise.resolve(bytes.slice(offset, offset + length)),
  };
}
