import type { BufferedAccess } from '../bytes/buffered-access.ts';
import { headerBlock } from './header-fields.ts';

/** Where a message stands in a mailbox, in bytes, without the `From ` line before it. */
export interface MailboxMessage {
  /** From 1, in the order of the mailbox. */
  readonly ordinal: number;
  readonly start: number;
  readonly end: number;
  /** Whether its length was given: its lines were not quoted then. */
  readonly isCounted: boolean;
}

/** A line that parts messages and the beginning of the header below it fit into so many bytes. */
const separatorBytes = 1_000;
const headBytes = 64_000;
const pieceBytes = 250_000;

/** `From sender date`, and below it a header: a sentence that begins with "From" is no separator. */
const separator = /^From [^\n]{0,300}\d{4}[^\n]{0,100}\r?\n(?=[!-9;-~]{1,100}[ \t]*:)/;

/** Whether the beginning of a file, as Latin-1 characters, is that of a mailbox. */
export function beginsMailbox(head: string): boolean {
  return separator.test(head.slice(0, separatorBytes));
}

/**
 * Finds the messages of a mailbox in the mbox formats (RFC 4155 and its relatives): they are parted by `From ` lines after an empty
 * line; a Content-Length counts only where it leads to the next of them or to the end.
 */
export async function* splitMailbox(content: BufferedAccess): AsyncGenerator<MailboxMessage> {
  let at = 0;
  for (let ordinal = 1; at < content.size; ordinal += 1) {
    const line = separator.exec(await latin1(content, at, separatorBytes))?.[0].length ?? 0;
    const start = at + line;
    const counted = await countedEnd(content, start);
    const next = counted ?? (await findSeparator(content, start));
    const end = counted ?? (await withoutEmptyLine(content, start, next));
    if (end > start) yield { ordinal, start, end, isCounted: counted !== null };
    at = counted === null ? next : await afterEmptyLine(content, counted);
  }
}

async function latin1(content: BufferedAccess, offset: number, length: number): Promise<string> {
  return bufferOf(await content.read(offset, length)).toString('latin1');
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

async function countedEnd(content: BufferedAccess, start: number): Promise<number | null> {
  const header = headerBlock(await content.read(start, headBytes));
  const count = /^content-length:[ \t]{0,20}(\d{1,12})[ \t]{0,20}\r?$/im.exec(
    bufferOf(header).toString('latin1'),
  );
  if (!count) return null;
  const gap = /^(?:\r\n\r\n|\n\n)/.exec(await latin1(content, start + header.byteLength, 4))?.[0].length;
  const end = start + header.byteLength + (gap ?? 0) + Number(count[1]);
  if (gap === undefined || end > content.size) return null;
  const next = await afterEmptyLine(content, end);
  return next >= content.size || separator.test(await latin1(content, next, separatorBytes)) ? end : null;
}

/** Passes over the line ends between a message and the next separator. */
async function afterEmptyLine(content: BufferedAccess, offset: number): Promise<number> {
  const between = /^(?:\r?\n){0,2}/.exec(await latin1(content, offset, 4))?.[0] ?? '';
  return offset + between.length;
}

/** Gives where the next separator begins; the end of the mailbox without one. */
async function findSeparator(content: BufferedAccess, from: number): Promise<number> {
  for (let at = from; at < content.size; at += pieceBytes) {
    const piece = bufferOf(await content.read(at, pieceBytes + separatorBytes));
    for (let found = piece.indexOf('\nFrom '); found >= 0; found = piece.indexOf('\nFrom ', found + 1)) {
      if (found >= pieceBytes) break;
      const line = piece.subarray(found + 1, found + 1 + separatorBytes).toString('latin1');
      const start = at + found + 1;
      const before = await latin1(content, Math.max(from, start - 4), Math.min(4, start - from));
      if (/\n\r?\n$/.test(before) && separator.test(line)) return start;
    }
  }
  return content.size;
}

/** The empty line before a separator belongs to the mailbox. */
async function withoutEmptyLine(content: BufferedAccess, start: number, end: number): Promise<number> {
  const tail = await latin1(content, Math.max(start, end - 4), Math.min(4, end - start));
  if (tail.endsWith('\r\n\r\n')) return end - 2;
  return tail.endsWith('\n\n') ? end - 1 : end;
}

/** Gives the message as it was before it was put into the mailbox: of lines that begin with `>From ` one sign is taken away. */
export function unquoteFrom(bytes: Uint8Array): Uint8Array {
  const text = bufferOf(bytes).toString('latin1');
  if (!text.includes('\n>')) return bytes;
  return new Uint8Array(Buffer.from(text.replace(/(?<=\n)>(?=>{0,100}From )/g, ''), 'latin1'));
}
