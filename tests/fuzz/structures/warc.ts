import { longestInput, type Mutation, mutateBytes, replaced } from '../mutate-bytes.ts';
import type { Random } from '../random.ts';
import { mutateLines } from './lines.ts';

/** Whole lines of HTTP's and WARC's headers. */
const headers = [
  'Content-Encoding: gzip',
  'Content-Encoding: br, gzip, deflate, gzip, gzip',
  'Transfer-Encoding: chunked',
  'Content-Type: text/html; charset=x-user-defined',
  'Content-Type: application/pdf',
  'Content-Type: multipart/related; boundary=b',
  'Content-Length: 1',
  'WARC-Type: revisit',
  'WARC-Type: continuation',
  'WARC-Target-URI: file:///etc/passwd',
  'WARC-Target-URI: http://[::1',
  'WARC-Date: 0000-00-00T00:00:00Z',
  'WARC-Block-Digest: sha1:AAAA',
  'WARC-Truncated: length',
];

/** Changes a record of a web archive: its content with its length said rightly, its headers, or its place among the others. */
export const mutateWarc: Mutation = (bytes, random, tokens) => {
  const begins = [...bytes.toString('latin1').matchAll(/WARC\/1\.[01]\r?\n/g)].map(({ index }) => index);
  if (begins.length === 0) return mutateBytes(bytes, random, tokens);
  const at = random.below(begins.length);
  const begin = begins[at] ?? 0;
  const end = begins[at + 1] ?? bytes.length;
  const record = bytes.subarray(begin, end);
  const put = (changed: Buffer) => replaced(bytes, begin, end - begin, changed).subarray(0, longestInput);
  switch (random.below(6)) {
    case 0:
      return put(Buffer.concat(Array.from({ length: random.of([0, 2, 20, 200]) }, () => record)));
    case 1:
      return put(withHeader(record, random));
    case 2:
      return mutateLines(bytes, random, tokens);
    default:
      return put(withContent(record, (content) => mutateBytes(content, random, tokens)));
  }
};

/** A line of a header put in, or put in place of the one of the same name. */
function withHeader(record: Buffer, random: Random): Buffer {
  const lines = record.toString('latin1').split('\r\n');
  const header = random.of(headers);
  const name = header.slice(0, header.indexOf(':') + 1);
  const same = lines.findIndex((line) => line.startsWith(name));
  lines.splice(same < 0 ? 1 + random.below(6) : same, same < 0 ? 0 : 1, header);
  return Buffer.from(lines.join('\r\n'), 'latin1');
}

function withContent(record: Buffer, change: (content: Buffer) => Buffer): Buffer {
  const text = record.toString('latin1');
  const begin = text.indexOf('\r\n\r\n') + 4;
  const length = /^Content-Length: *\d+/im.exec(text.slice(0, begin));
  if (begin < 4 || length === null) return record;
  const content = change(record.subarray(begin, Math.max(begin, record.length - 4)));
  const head = replaced(
    record.subarray(0, begin),
    length.index,
    length[0].length,
    Buffer.from(`Content-Length: ${content.length}`),
  );
  return Buffer.concat([head, content, Buffer.from('\r\n\r\n')]);
}
