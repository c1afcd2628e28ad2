import {
  brotliDecompressSync,
  constants,
  gunzipSync,
  inflateRawSync,
  inflateSync,
  zstdDecompressSync,
} from 'node:zlib';
import { ImportRefusal } from '../imported.ts';
import { readFields, type WarcHeader } from './warc-record.ts';

/** What a record holds: a file as it was sent, or as it was kept. */
export interface Payload {
  /** Lower case, without parameters; as it was said. */
  readonly mediaType: string;
  readonly charset: string | null;
  /** The status of HTTP; null for what was not sent by HTTP. */
  readonly status: number | null;
  /** Fields of HTTP, by their names in lower case; none for what was not sent by HTTP. */
  readonly fields: ReadonlyMap<string, string>;
  /** Still as it was sent: in chunks, packed. */
  readonly body: Uint8Array;
}

const longestHttpHeader = 256_000;

/** Reads what a record's block holds, of which `block` may be only the beginning; null for records that hold no file. */
export function readPayload({ fields }: WarcHeader, block: Uint8Array): Payload | null {
  const recordType = fields.get('warc-type')?.toLowerCase();
  if (recordType === 'resource' || recordType === 'conversion')
    return { ...typeOf(fields.get('content-type')), status: null, fields: new Map(), body: block };
  if (recordType !== 'response') return null;
  const head = Buffer.from(block.buffer, block.byteOffset, Math.min(block.byteLength, longestHttpHeader));
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})\b/.exec(head.subarray(0, 40).toString('latin1'))?.[1];
  const crlf = head.indexOf('\r\n\r\n');
  const end = crlf >= 0 ? crlf + 4 : head.indexOf('\n\n') + 2;
  if (status === undefined || end < 2) return null;
  const http = readFields(head.subarray(0, end).toString('latin1'));
  return {
    ...typeOf(http.get('content-type')),
    status: Number(status),
    fields: http,
    body: block.subarray(end),
  };
}

function typeOf(contentType = ''): { readonly mediaType: string; readonly charset: string | null } {
  const charset = /;\s{0,20}charset\s{0,20}=\s{0,20}["']?([\w.:-]{1,40})/i.exec(contentType)?.[1] ?? null;
  return { mediaType: contentType.split(';')[0]?.trim().toLowerCase() ?? '', charset };
}

/** How a body is unpacked: whole, or as far as it goes. */
export interface Unpacking {
  /** Of what comes out, in bytes. */
  readonly most: number;
  /** The body is only its beginning: what comes out of it is enough. */
  readonly isBeginning: boolean;
}

/**
 * Undoes the chunks and the packing of a body (RFC 9112, section 7.1; RFC 9110, section 8.4). Bodies that were unpacked by the program
 * that kept them are told by their bytes. Throws an `ImportRefusal` when it is damaged or unpacks to more than `most`.
 */
export function decodeBody(
  { fields, body }: Pick<Payload, 'fields' | 'body'>,
  unpacking: Unpacking,
): Uint8Array {
  const isChunked = /\bchunked\b/i.test(fields.get('transfer-encoding') ?? '');
  const joined = (isChunked && joinChunks(body)) || body;
  const codings = (fields.get('content-encoding') ?? '')
    .toLowerCase()
    .split(',', 5)
    .map((each) => each.trim());
  return codings.reverse().reduce((bytes, coding) => unpack(bytes, coding, unpacking), joined);
}

/** Null where the body is not in chunks. */
function joinChunks(body: Uint8Array): Uint8Array | null {
  const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const chunks: Uint8Array[] = [];
  let at = 0;
  while (at < text.byteLength) {
    const line = /^([0-9a-f]{1,8})[ \t]{0,20}(?:;[^\r\n]{0,200})?\r?\n/i.exec(
      text.subarray(at, at + 260).toString('latin1'),
    );
    if (!line?.[1]) return chunks.length === 0 ? null : Buffer.concat(chunks);
    const length = Number.parseInt(line[1], 16);
    const start = at + line[0].length;
    if (length === 0) break;
    chunks.push(text.subarray(start, start + length));
    at = start + length;
    if (text[at] === 0x0d) at += 1;
    if (text[at] === 0x0a) at += 1;
  }
  return Buffer.concat(chunks);
}

function unpack(bytes: Uint8Array, coding: string, { most, isBeginning }: Unpacking): Uint8Array {
  const options = {
    maxOutputLength: most,
    ...(isBeginning ? { finishFlush: constants.Z_SYNC_FLUSH } : {}),
  };
  try {
    switch (coding) {
      case 'gzip':
      case 'x-gzip':
        return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, options) : bytes;
      case 'deflate':
        return ((bytes[0] ?? 0) & 15) === 8 ? inflateSync(bytes, options) : inflateRawSync(bytes, options);
      case 'br':
        return brotliDecompressSync(bytes, {
          maxOutputLength: most,
          ...(isBeginning ? { finishFlush: constants.BROTLI_OPERATION_FLUSH } : {}),
        });
      case 'zstd':
        return bytes[0] === 0x28 && bytes[1] === 0xb5
          ? zstdDecompressSync(bytes, {
              maxOutputLength: most,
              ...(isBeginning ? { finishFlush: constants.ZSTD_e_flush } : {}),
            })
          : bytes;
      default:
        return bytes;
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ERR_BUFFER_TOO_LARGE') {
      throw new ImportRefusal(
        'expands too far',
        'What the record holds would unpack to far more than any page. Open the archive in a program for web archives to see what it is.',
      );
    }
    if (looksPlain(bytes)) return bytes;
    throw new ImportRefusal(
      'malformed',
      'What the record holds is damaged and cannot be unpacked. Copy or download the archive again.',
    );
  }
}

/** Whether bytes that could not be unpacked were not packed in the first place: markup. */
function looksPlain(bytes: Uint8Array): boolean {
  return /^\s{0,100}</.test(Buffer.from(bytes.subarray(0, 200)).toString('latin1'));
}
