import { inflateRawSync } from 'node:zlib';
import type { BufferedAccess } from '../bytes/buffered-access.ts';
import type { ImportLimits } from '../import-limits.ts';
import { ImportRefusal } from '../imported.ts';

/** One member of a gzip file (RFC 1952): in web archives each record is one. */
export interface GzipMember {
  readonly bytes: Uint8Array;
  /** Where the next member begins. */
  readonly end: number;
}

type Limits = Pick<ImportLimits, 'maxMemberBytes' | 'maxExpansion'>;

const trailerBytes = 8;
const firstWindow = 1_000_000;
const longestHeader = 70_000;
/** What is small may grow as it likes. */
const smallBytes = 1_000_000;

/**
 * Unpacks the member that begins at `offset`; null where none begins there. Throws an `ImportRefusal` when it is damaged, cut off, or
 * unpacks to too much.
 */
export async function readGzipMember(
  content: BufferedAccess,
  offset: number,
  limits: Limits,
): Promise<GzipMember | null> {
  const header = headerLength(await content.read(offset, longestHeader));
  if (header === null) return null;
  const start = offset + header;
  for (let window = firstWindow; ; window *= 4) {
    const packed = await content.read(start, window);
    const isAll = start + packed.byteLength >= content.size;
    const unpacked = inflate(packed, limits);
    if (unpacked !== null) {
      const { bytes, consumed } = unpacked;
      if (bytes.byteLength > smallBytes && bytes.byteLength > consumed * limits.maxExpansion) throw bomb();
      return { bytes, end: start + consumed + trailerBytes };
    }
    if (isAll) throw damaged();
  }
}

/** Null when `packed` ends before the member does. */
function inflate(
  packed: Uint8Array,
  { maxMemberBytes, maxExpansion }: Limits,
): { readonly bytes: Uint8Array; readonly consumed: number } | null {
  const most = Math.min(maxMemberBytes, Math.max(smallBytes, packed.byteLength * maxExpansion));
  try {
    // With `info` the answer holds the engine too, which the types do not say.
    const { buffer, engine } = inflateRawSync(packed, { info: true, maxOutputLength: most }) as unknown as {
      readonly buffer: Uint8Array;
      readonly engine: { readonly bytesWritten: number };
    };
    return { bytes: buffer, consumed: engine.bytesWritten };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'Z_BUF_ERROR') return null;
    throw code === 'ERR_BUFFER_TOO_LARGE' ? bomb() : damaged();
  }
}

/** The length of the header of a gzip member in bytes; null where there is none. */
function headerLength(bytes: Uint8Array): number | null {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b || bytes[2] !== 8) return null;
  const flags = bytes[3] ?? 0;
  let length = 10;
  if ((flags & 4) !== 0) length += 2 + (bytes[length] ?? 0) + (bytes[length + 1] ?? 0) * 256;
  // A name and a comment each end with a zero.
  for (const flag of [8, 16]) {
    if ((flags & flag) === 0) continue;
    const end = bytes.indexOf(0, length);
    if (end < 0) return null;
    length = end + 1;
  }
  if ((flags & 2) !== 0) length += 2;
  return length <= bytes.byteLength ? length : null;
}

function bomb(): ImportRefusal {
  return new ImportRefusal(
    'expands too far',
    'A record of the web archive would unpack to far more than any page. Take the pages you need out of it with a program for web archives.',
  );
}

function damaged(): ImportRefusal {
  return new ImportRefusal(
    'malformed',
    'The web archive is damaged or cut off: a record cannot be unpacked. Copy or download it again.',
  );
}
