import { accessOf, BufferedAccess } from '../bytes/buffered-access.ts';
import type { ImportLimits } from '../import-limits.ts';
import { ImportRefusal } from '../imported.ts';
import { readGzipMember } from './gzip-member.ts';
import { longestHeader, readWarcHeader, type WarcHeader } from './warc-record.ts';

/** A record of a web archive. */
export interface FoundRecord {
  /** Where it stands, as a word: unique within its file. */
  readonly key: string;
  readonly header: WarcHeader;
  /** Of header and block together, in bytes. */
  readonly size: number;
  /** Its bytes from the beginning, at most `length`. */
  read(length: number): Promise<Uint8Array>;
}

/** What was seen while records were read. */
export interface RecordsRead {
  /** Whether the file ended, or was no web archive any more, before its last record did. */
  isCutOff: boolean;
}

type Limits = Pick<ImportLimits, 'maxRecords' | 'maxMemberBytes' | 'maxUnpackedBytes' | 'maxExpansion'>;

/**
 * Finds the records of a web archive, packed (each a gzip member) or plain. One that is cut off or damaged further on gives the
 * records before that. Throws an `ImportRefusal` when it begins with no record or passes a limit.
 */
export async function* readRecords(
  content: BufferedAccess,
  limits: Limits,
  read: RecordsRead,
): AsyncGenerator<FoundRecord> {
  const counted = { records: 0, unpacked: 0 };
  const head = await content.read(0, 2);
  const isPacked = head[0] === 0x1f && head[1] === 0x8b;
  const records = isPacked
    ? packedRecords(content, limits, { counted, read })
    : plainRecords(content, '', read);
  for await (const record of records) {
    counted.records += 1;
    if (counted.records > limits.maxRecords) {
      const most = limits.maxRecords.toLocaleString('en');
      throw new ImportRefusal(
        'too many parts',
        `The web archive has more than ${most} records. Split it with a program for web archives.`,
      );
    }
    yield record;
  }
  if (counted.records === 0) {
    throw new ImportRefusal(
      'malformed',
      'The file holds no records of a web archive. Copy or download it again.',
    );
  }
}

async function* packedRecords(
  content: BufferedAccess,
  limits: Limits,
  { counted, read }: { readonly counted: { records: number; unpacked: number }; readonly read: RecordsRead },
): AsyncGenerator<FoundRecord> {
  const mostUnpacked = Math.max(limits.maxUnpackedBytes, content.size * 20);
  for (let offset = 0; offset < content.size; ) {
    const member = await memberAt(content, offset, limits, counted.records > 0);
    if (member === null) {
      read.isCutOff = true;
      return;
    }
    counted.unpacked += member.bytes.byteLength;
    if (counted.unpacked > mostUnpacked) {
      throw new ImportRefusal(
        'expands too far',
        'The web archive would unpack to far more than it is. Split it with a program for web archives.',
      );
    }
    yield* plainRecords(new BufferedAccess(accessOf(member.bytes)), `${offset}`, read);
    offset = member.end;
  }
}

/** Behind the first records damage is not the end of all: null then. */
async function memberAt(content: BufferedAccess, offset: number, limits: Limits, isLater: boolean) {
  try {
    return await readGzipMember(content, offset, limits);
  } catch (error) {
    if (isLater && error instanceof ImportRefusal && error.reason === 'malformed') return null;
    throw error;
  }
}

/** `place` begins the keys of records that stand in a member of their own. */
async function* plainRecords(
  content: BufferedAccess,
  place: string,
  read: RecordsRead,
): AsyncGenerator<FoundRecord> {
  for (let offset = 0; offset < content.size; ) {
    const header = readWarcHeader(await content.read(offset, longestHeader));
    if (header === null) {
      read.isCutOff = true;
      return;
    }
    const start = offset;
    const size = header.length + header.blockLength;
    const isWhole = start + size <= content.size;
    if (!isWhole) {
      read.isCutOff = true;
      return;
    }
    yield {
      key: place === '' ? `${start}` : start === 0 ? place : `${place}.${start}`,
      header,
      size,
      read: (length) => content.read(start, Math.min(length, size)),
    };
    offset = await nextRecord(content, start + size);
  }
}

/** The record of a key that `readRecords` gave for the same file; null where there is none any more. */
export async function readRecordAt(
  content: BufferedAccess,
  key: string,
  limits: Limits,
): Promise<FoundRecord | null> {
  const [first = 0, second] = key.split('.').map(Number);
  const head = await content.read(0, 2);
  const isPacked = head[0] === 0x1f && head[1] === 0x8b;
  const member = isPacked ? await memberAt(content, first, limits, true) : null;
  if (isPacked && member === null) return null;
  const records = member === null ? content : new BufferedAccess(accessOf(member.bytes));
  const start = isPacked ? (second ?? 0) : first;
  const header = readWarcHeader(await records.read(start, longestHeader));
  if (header === null) return null;
  const size = header.length + header.blockLength;
  return { key, header, size, read: (length) => records.read(start, Math.min(length, size)) };
}

/** Two line ends follow a record; some writers leave them out or add more. */
async function nextRecord(content: BufferedAccess, end: number): Promise<number> {
  const between = await content.read(end, 16);
  const length = between.findIndex((byte) => byte !== 0x0d && byte !== 0x0a);
  return end + (length < 0 ? between.byteLength : length);
}
