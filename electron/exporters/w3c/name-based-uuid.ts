import { createHash } from 'node:crypto';

/**
 * A UUID that depends on `names` alone: version 8 of RFC 9562 over their SHA-256 (appendix B.2), so that equal exports
 * carry equal ids.
 */
export function nameBasedUuid(names: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(names)).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}
