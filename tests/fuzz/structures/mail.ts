import { longestInput, type Mutation } from '../mutate-bytes.ts';
import { mutateLines } from './lines.ts';

const contentTypes = [
  'Content-Type: message/rfc822',
  'Content-Type: multipart/mixed; boundary=""',
  'Content-Type: multipart/alternative; boundary="b"',
  'Content-Type: text/html; charset=windows-1256',
  'Content-Type: text/plain; charset=no-such-charset',
  'Content-Transfer-Encoding: base64',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Transfer-Encoding: 8bit',
  'Content-Disposition: attachment; filename="../../a"',
  "Content-Disposition: attachment; filename*0*=utf-8''%ff%00; filename*9=b",
  'Subject: =?utf-8?B?////?= =?x?Q?=ZZ?=',
];

/** Changes the headers and parts of a message: nests it in others, repeats parts, changes types. */
export const mutateMail: Mutation = (bytes, random, tokens) => {
  const text = bytes.toString('latin1');
  const [boundary] = /--[\w=.'-]{4,70}/.exec(text) ?? [];
  switch (random.below(5)) {
    case 0: {
      const depth = Math.min(random.of([1, 5, 40, 300]), Math.ceil(longestInput / 200));
      const around = Array.from(
        { length: depth },
        (_, level) => `Content-Type: multipart/mixed; boundary="n${level}"\r\n\r\n--n${level}\r\n`,
      );
      return Buffer.from(around.join('') + text, 'latin1').subarray(0, longestInput);
    }
    case 1: {
      if (boundary === undefined) return mutateLines(bytes, random, tokens);
      const parts = text.split(boundary);
      const part = random.of(parts);
      const times = random.of([1, 10, 1_100]);
      parts.splice(
        random.below(parts.length),
        0,
        ...Array.from({ length: times }, () => part.slice(0, 2_000)),
      );
      return Buffer.from(parts.join(boundary), 'latin1').subarray(0, longestInput);
    }
    case 2: {
      const lines = text.split('\n');
      const headers = lines.flatMap((line, index) => (/^Content-[\w-]+:/i.test(line) ? [index] : []));
      const at = headers.length === 0 ? 0 : random.of(headers);
      lines[at] = `${random.of(contentTypes)}\r`;
      return Buffer.from(lines.join('\n'), 'latin1');
    }
    case 3:
      return Buffer.from(`${random.of(contentTypes)}\r\n`.repeat(random.of([1, 3, 5_000])) + text, 'latin1');
    default:
      return mutateLines(bytes, random, tokens);
  }
};
