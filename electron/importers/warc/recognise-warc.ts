import { constants, gunzipSync } from 'node:zlib';
import type { FileLook } from '../formats/format.ts';

/** Whether a file is a web archive (WARC), packed or plain. */
export function isWarc({ head }: FileLook): boolean {
  return begins(head.startsWith('\x1f\x8b') ? unpacked(head) : head);
}

function begins(text: string): boolean {
  return /^WARC\/[01]\.\d/.test(text);
}

/** The beginning of what is packed; empty for what is not. */
function unpacked(head: string): string {
  try {
    const bytes = gunzipSync(Buffer.from(head, 'latin1'), {
      finishFlush: constants.Z_SYNC_FLUSH,
      // More than the beginning can hold, however well it is packed.
      maxOutputLength: 5_000_000,
    });
    return bytes.subarray(0, 20).toString('latin1');
  } catch {
    return '';
  }
}
