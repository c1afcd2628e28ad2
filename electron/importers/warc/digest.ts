import { createHash } from 'node:crypto';
import type { WarcHeader } from './warc-record.ts';

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const algorithms = new Set(['md5', 'sha1', 'sha256', 'sha512']);

/**
 * Whether a record's block is what its `WARC-Block-Digest` was made of: `agrees`, `differs`, or `none` where there is no digest, or none
 * of a kind that is known.
 */
export function checkBlockDigest({ fields }: WarcHeader, block: Uint8Array): 'agrees' | 'differs' | 'none' {
  const [name = '', value = ''] = (fields.get('warc-block-digest') ?? '').trim().split(':', 2);
  const algorithm = name.toLowerCase().replace('-', '');
  if (!algorithms.has(algorithm) || value === '') return 'none';
  const digest = createHash(algorithm).update(block).digest();
  const written = value.replace(/=+$/, '');
  const forms = [
    digest.toString('hex'),
    base32Of(digest).toLowerCase(),
    digest.toString('base64').replace(/=+$/, ''),
  ];
  return forms.slice(0, 2).includes(written.toLowerCase()) || forms[2] === written ? 'agrees' : 'differs';
}

/** RFC 4648, section 6, without padding. */
function base32Of(bytes: Uint8Array): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => base32[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('');
}
