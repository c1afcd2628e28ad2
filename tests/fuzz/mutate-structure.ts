import { type Mutation, mutateBytes } from './mutate-bytes.ts';
import { mutateBase64 } from './structures/base64.ts';
import { mutateBrackets } from './structures/brackets.ts';
import { mutateGzip } from './structures/gzip.ts';
import { mutateJson } from './structures/json.ts';
import { mutateLines } from './structures/lines.ts';
import { mutateMail } from './structures/mail.ts';
import { mutateMarkup } from './structures/markup.ts';
import { mutatePdf } from './structures/pdf.ts';
import { mutatePlist } from './structures/plist.ts';
import { mutateWarc } from './structures/warc.ts';
import { mutateZip } from './structures/zip.ts';
import { mutateZipHeaders } from './structures/zip-headers.ts';

/** One change that knows how its format is built, told by the first bytes: packed contents are unpacked, changed and packed again. */
export const mutateStructure: Mutation = (bytes, random, tokens) =>
  structureOf(bytes.subarray(0, 1_024).toString('latin1'))(bytes, random, tokens);

/** Within a container: bytes as often as structure. */
const mutateEither: Mutation = (bytes, random, tokens) =>
  (random.oneIn(2) ? mutateStructure : mutateBytes)(bytes, random, tokens);

/** One time in `times` the first, else the second. */
function sometimes(times: number, first: Mutation, second: Mutation): Mutation {
  return (bytes, random, tokens) => (random.oneIn(times) ? first : second)(bytes, random, tokens);
}

function structureOf(head: string): Mutation {
  if (head.startsWith('PK')) return sometimes(4, mutateZipHeaders, mutateZip(mutateEither));
  if (head.startsWith('\x1f\x8b')) return mutateGzip(mutateEither);
  if (head.includes('%PDF-')) return mutatePdf;
  if (head.startsWith('bplist')) return mutatePlist;
  if (head.startsWith('WARC/')) return mutateWarc;
  if (/^(?:\xef\xbb\xbf)?\s*</.test(head))
    return sometimes(4, mutateBase64(mutateEither, mutateMarkup), mutateMarkup);
  if (/^\s*[[{](?!\\)/.test(head)) return mutateJson(mutateBrackets);
  if (/^\s*(?:\{|@\w+\s*\{)/.test(head)) return mutateBrackets;
  if (/^[\w-]+: .*\r?\n/.test(head) && /^(?:Content-Type|MIME-Version|Received|From|Subject):/im.test(head))
    return sometimes(4, mutateBase64(mutateEither, mutateMail), mutateMail);
  return isText(head) ? mutateLines : mutateBytes;
}

function isText(head: string): boolean {
  return ![...head].some((character) => character < '\t');
}
