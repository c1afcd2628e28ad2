import { fileTitle } from '../text-metadata/file-title.ts';
import { decodeText } from '../bytes/decode-text.ts';
import { addPage } from '../html/add-page.ts';
import { buildPage } from '../html/build-page.ts';
import type { ImportLimits } from '../import-limits.ts';
import {
  type FileToImport,
  type ImportContext,
  type Imported,
  type ImportedImage,
  ImportRefusal,
} from '../imported.ts';
import { addParagraph } from '../plain-text/add-paragraph.ts';
import { refuseTooManyLines } from '../plain-text/import-plain-text.ts';
import { readParagraphs } from '../plain-text/read-paragraphs.ts';
import { type BuiltText, TextBuilder } from '../text/text-builder.ts';
import { guessLanguage } from '../text-metadata/guess-language.ts';
import { guessTitle } from '../text-metadata/guess-title.ts';
import { readArmoured } from './clear-signed.ts';
import { readBody, textOf } from './message-body.ts';
import { headerBlock } from './header-fields.ts';
import { messageFacts, messageMetadata } from './message-headers.ts';
import { type MimeHeader, type MimeLimits, type MimePart, parseMime } from './mime-part.ts';
import { PartImages } from './part-images.ts';
import { encryptedRemark, openSigned } from './open-signed.ts';
import { partName } from './part-name.ts';
import { readQuotedText } from './quoted-lines.ts';

/**
 * Imports an e-mail (RFC 5322 with MIME): its text is what the message says; its headers are kept as facts; everything that came
 * with it is handed over, part by part. Throws an `ImportRefusal` for what is no message, says nothing, or passes a limit.
 */
export async function importMessage(
  file: FileToImport,
  limits: ImportLimits,
  context: ImportContext,
): Promise<Imported> {
  const bytes = withoutAppleCount(file.bytes);
  const { message, remarks: secured } = await openSigned(
    await parseMime(bytes, mailLimits(limits)),
    mailLimits(limits),
  );
  const { headers, remarks } = await readHeaders(bytes, message, limits);
  if (!headers.some(({ name }) => telling.has(name))) {
    throw new ImportRefusal(
      'malformed',
      'The file has no sender, date or subject, so it is no e-mail. Open it in a mail program, and save the message again.',
    );
  }
  const body = readBody(message);
  const pictures = new PartImages(body.others);
  const said = buildBody(body.sections, pictures, limits);
  const others = body.others.filter((part) => !pictures.isShown(part));
  const metadata = messageMetadata(headers);
  const name = fileTitle(file.name);
  const stand = metadata.title?.value ?? metadata.author?.value ?? others.map(partName)[0];
  const built = said.built.text === '' && stand !== undefined ? headingOf(stand) : said.built;
  if (built.text === '')
    throw new ImportRefusal(
      'empty',
      'The message holds no words. Open it in a mail program, and save it again.',
    );
  for (const part of others) {
    await context.onPart({
      key: part.number,
      name: partName(part),
      relation: 'attachment',
      bytes: part.bytes,
      url: null,
      capturedAt: null,
      // Other types are often wrong; a message is one only because it is said to be.
      ...(part.mediaType === 'message/rfc822' ? { mediaType: part.mediaType } : {}),
    });
  }
  const lines = built.blocks.map(({ start, end }) => built.text.slice(start, end));
  return {
    ...built,
    metadata: { title: guessTitle(lines, name), ...guessLanguage(built.text), ...metadata },
    images: said.images,
    mediaType: 'message/rfc822',
    encoding: null,
    extractor: 'assay-message/1',
    remarks: [
      ...new Set([...remarks, ...secured, ...body.remarks]),
      ...said.remarks,
      ...(built === said.built
        ? []
        : ['The message has no words of its own; its subject or sender stands for them.']),
    ],
    embedded: messageFacts(headers),
  };
}

/** One of them is in every message. */
const telling = new Set(['from', 'to', 'date', 'subject', 'message-id', 'received', 'sender', 'return-path']);

function mailLimits({ maxMailParts, maxMailDepth, maxMailHeaderBytes }: ImportLimits): MimeLimits {
  return { maxParts: maxMailParts, maxDepth: maxMailDepth, maxHeaderBytes: maxMailHeaderBytes };
}

/** Apple Mail writes how long the message is into a line before it, and its own notes behind it. */
function withoutAppleCount(bytes: Uint8Array): Uint8Array {
  const head = Buffer.from(bytes.subarray(0, 20)).toString('latin1');
  const count = /^(\d{1,12})[ \t]*\r?\n/.exec(head);
  if (!count) return bytes;
  const start = count[0].length;
  return bytes.subarray(start, start + Number(count[1]));
}

/** Headers are ASCII or UTF-8; those that are neither were written by a program that took its own encoding for granted. */
async function readHeaders(
  bytes: Uint8Array,
  message: MimePart,
  limits: ImportLimits,
): Promise<{ readonly headers: readonly MimeHeader[]; readonly remarks: readonly string[] }> {
  if (!message.headers.some(({ value }) => value.includes('\ufffd'))) {
    return { headers: message.headers, remarks: [] };
  }
  const { text, encoding } = decodeText(headerBlock(bytes), firstCharset(message));
  const { headers } = await parseMime(new TextEncoder().encode(text), mailLimits(limits));
  return { headers, remarks: [`The headers do not say their encoding; they were read as ${encoding}.`] };
}

function firstCharset(part: MimePart): string | null {
  const own = part.parameters.get('charset');
  if (own !== undefined) return own;
  for (const each of part.parts) {
    const found = firstCharset(each);
    if (found !== null) return found;
  }
  return null;
}

interface BuiltBody {
  readonly built: BuiltText;
  readonly images: readonly ImportedImage[];
  readonly remarks: readonly string[];
}

function buildBody(sections: readonly MimePart[], pictures: PartImages, limits: ImportLimits): BuiltBody {
  const builder = new TextBuilder();
  const images = new Map<string, ImportedImage>();
  const remarks: string[] = [];
  for (const section of sections) {
    const { text, remarks: onText } = textOf(section);
    remarks.push(...onText);
    if (section.mediaType === 'text/html') {
      const page = buildPage(text, limits, (address) => pictures.imageAt(address));
      for (const [sha256, image] of page.images) images.set(sha256, image);
      addPage(builder, page.document.body, { address: null, images: new Set(page.images.keys()) });
    } else {
      const armoured = readArmoured(text);
      if (armoured.state === 'encrypted') remarks.push(encryptedRemark);
      if (armoured.state === 'signed') remarks.push('The message is signed; the signature was not checked.');
      addPlainText(builder, section, armoured.text, limits);
    }
  }
  const built = builder.build();
  const used = new Set(built.blocks.map((block) => (block.type === 'figure' ? block.image : null)));
  return { built, images: [...images.values()].filter(({ sha256 }) => used.has(sha256)), remarks };
}

function addPlainText(
  builder: TextBuilder,
  { parameters }: MimePart,
  text: string,
  limits: ImportLimits,
): void {
  refuseTooManyLines(text, limits.maxLines);
  const says = (name: string, value: string) => parameters.get(name)?.toLowerCase() === value;
  const wrapping = { isFlowed: says('format', 'flowed'), dropsSpace: says('delsp', 'yes') };
  for (const { depth, text: words } of readQuotedText(text, wrapping)) {
    for (const paragraph of readParagraphs(words)) addParagraph(builder, paragraph, depth);
  }
}

function headingOf(words: string): BuiltText {
  const builder = new TextBuilder();
  builder.startBlock(() => ({ type: 'heading', level: 1 }));
  builder.addText(words);
  return builder.build();
}
