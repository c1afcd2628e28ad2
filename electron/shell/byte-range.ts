import type { ByteRange } from '../../shared/shell-messages.ts';

/** More is not read at once, so that no process holds more than this of a file for somebody who reads it in parts. */
export const mostPartBytes = 2_000_000;

/** The bytes that a `Range` header asks for (RFC 9110, 14.2): one range with both of its ends, not too long; null for anything else. */
export function rangeOf(header: string | null): ByteRange | null {
  const [, first, last] = /^bytes=(\d{1,15})-(\d{1,15})$/.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined) return null;
  const [start, end] = [Number(first), Number(last) + 1];
  return end > start && end - start <= mostPartBytes ? { start, end } : null;
}
