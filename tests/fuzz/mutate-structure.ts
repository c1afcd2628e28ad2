import { type Mutation, mutateBytes } from './mutate-bytes.ts';
import { mutateBrackets } from './structures/brackets.ts';
import { mutateGzip } from './structures/gzip.ts';
import { mutateLines } from './structures/lines.ts';
import { mutateMail } from './structures/mail.ts';
import { mutateMarkup } from './structures/markup.ts';
import { mutatePdf } from './structures/pdf.ts';
import { mutateZip } from './structures/zip.ts';

/** One change that knows how its format is built, told by the first bytes: packed contents are unpacked, changed and packed again. */
export const mutateStructure: Mutation = (bytes, random, tokens) =>
  structureOf(bytes.subarray(0, 1_024).toString('latin1'))(bytes, random, tokens);

/** Within a container: bytes as often as structure. */
const mutateEither: Mutation = (bytes, random, tokens) =>
  (random.oneIn(2) ? mutateStructure : mutateBytes)(bytes, random, tokens);

function structureOf(head: string): Mutation {
  if (head.startsWith('PK')) return mutateZip(mutateEither);
  if (head.startsWith('\x1f\x8b')) return mutateGzip(mutateEither);
  if (head.includes('%PDF-')) return mutatePdf;
  if (/^(?:\xef\xbb\xbf)?\s*</.test(head)) return mutateMarkup;
  if (/^\s*(?:[[{]|@\w+\s*\{)/.test(head)) return mutateBrackets;
  if (/^[\w-]+: .*\r?\n/.test(head) && /^(?:Content-Type|MIME-Version|Received|From|Subject):/im.test(head))
    return mutateMail;
  return isText(head) ? mutateLines : mutateBytes;
}

function isText(head: string): boolean {
  return ![...head].some((character) => character < '\t');
}
