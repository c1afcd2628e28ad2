import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** A text as UTF-8, deflated (RFC 1951): fast rather than as small as can be. */
export function deflated(text: string): Uint8Array {
  return deflateRawSync(text, { level: 1 });
}

/** The text of `deflated`. Throws for anything else. */
export function inflated(bytes: Uint8Array): string {
  return inflateRawSync(bytes).toString('utf8');
}
