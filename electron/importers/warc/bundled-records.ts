import { Parser } from 'htmlparser2';
import { declaredCharset } from '../html/declared-charset.ts';
import { decodeText } from '../bytes/decode-text.ts';
import type { ImportLimits } from '../import-limits.ts';
import { ImportRefusal } from '../imported.ts';
import { decodeBody, readPayload } from './payload.ts';
import type { RecordIndex } from './record-index.ts';
import { addressOf, readWarcHeader, type WarcHeader } from './warc-record.ts';

/** A record with its block. */
export interface WholeRecord {
  readonly header: WarcHeader;
  readonly block: Uint8Array;
}

const between = Buffer.from('\r\n\r\n');

/** Gives the record of a page with the records of its pictures behind it, as far as the archive has them and the limits allow. */
export async function withPictures(
  page: Uint8Array,
  index: RecordIndex,
  { maxBytes, maxMemberBytes, maxImages, maxImageBytes }: ImportLimits,
): Promise<Uint8Array> {
  const most = Math.min(maxBytes, maxMemberBytes);
  const records: Uint8Array[] = [page];
  let size = page.byteLength;
  for (const address of pictureAddresses(page, most).slice(0, maxImages)) {
    const record = await index.picture(address, Math.min(maxImageBytes, most - size - between.length));
    if (record === null) continue;
    const bytes = (await record.read(record.size)).slice();
    records.push(between, bytes);
    size += between.length + bytes.byteLength;
  }
  return records.length === 1 ? page : Buffer.concat(records);
}

/** Puts records together: each is read again by `readBundle`. */
export function bundle(records: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(records.flatMap((record, index) => (index === 0 ? [record] : [between, record])));
}

/** The whole records that bytes consist of, the first one first; what is cut off ends them. */
export function readBundle(bytes: Uint8Array): readonly WholeRecord[] {
  const records: WholeRecord[] = [];
  for (let at = 0; at < bytes.byteLength; ) {
    const header = readWarcHeader(bytes.subarray(at));
    const end = header === null ? 0 : at + header.length + header.blockLength;
    if (header === null || end > bytes.byteLength) break;
    records.push({ header, block: bytes.subarray(at + header.length, end) });
    at = end;
    while (bytes[at] === 0x0d || bytes[at] === 0x0a) at += 1;
  }
  return records;
}

/** The absolute addresses of the pictures that a page shows, each once; none for what is no page. */
function pictureAddresses(bytes: Uint8Array, most: number): readonly string[] {
  const records = readBundle(bytes);
  // Of a revisit the page is in the record that it refers to.
  const [record, address] = [records.at(-1), records[0] && addressOf(records[0].header)];
  const payload = record && readPayload(record.header, record.block);
  if (!payload || !/html/.test(payload.mediaType)) return [];
  try {
    const body = decodeBody(payload, { most, isBeginning: false });
    const { text } = decodeText(body, payload.charset ?? declaredCharset(body));
    return sourcesOf(text, address ?? null);
  } catch (error) {
    // Whatever is wrong with the page is said when it is imported.
    if (error instanceof ImportRefusal) return [];
    throw error;
  }
}

function sourcesOf(html: string, address: string | null): readonly string[] {
  const found = new Set<string>();
  let base = address ?? undefined;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === 'base' && attributes['href']) base = URL.parse(attributes['href'], base)?.href ?? base;
      const url = name === 'img' && attributes['src'] ? URL.parse(attributes['src'].trim(), base) : null;
      if (url !== null && /^https?:$/.test(url.protocol)) found.add(url.href);
    },
  });
  parser.write(html);
  parser.end();
  return [...found];
}
