import { randomBytes } from 'node:crypto';

/**
 * Makes UUIDs of version 7 (RFC 9562): 48 bits of Unix milliseconds, then random bits with a counter, so that ids made
 * later sort later even within one millisecond.
 */
export function createUuid7(now: () => number = Date.now): () => string {
  let lastMs = 0;
  let counter = 0;
  return () => {
    const ms = Math.max(now(), lastMs);
    counter = ms === lastMs ? counter + 1 : randomBytes(2).readUInt16BE() & 0x7ff;
    if (counter > 0xfff) {
      lastMs = ms + 1;
      counter = 0;
    } else {
      lastMs = ms;
    }
    return formatUuid7(lastMs, counter, randomBytes(8));
  };
}

function formatUuid7(ms: number, counter: number, random: Buffer): string {
  const time = ms.toString(16).padStart(12, '0');
  const middle = (0x7000 | counter).toString(16);
  random[0] = ((random[0] ?? 0) & 0x3f) | 0x80;
  const tail = random.toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-${middle}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}
