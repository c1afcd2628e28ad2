import { decodeText } from '../bytes/decode-text.ts';
import { plainWords } from '../html/plain-words.ts';
import type { MimePart } from './mime-part.ts';

/** What a message says, and what else came with it. */
export interface MessageBody {
  /** Texts and pages, in the order of the message. */
  readonly sections: readonly MimePart[];
  /** Everything else, in the order of the message: files, pictures, messages. */
  readonly others: readonly MimePart[];
  /** Sentences for the report. */
  readonly remarks: readonly string[];
}

/** Signatures and keys say nothing a person reads, and are no documents. */
const machinery = new Set([
  'application/pgp-signature',
  'application/pkcs7-signature',
  'application/x-pkcs7-signature',
  'application/pgp-keys',
]);

/** Parts what a message says from what came with it; of two versions of one text the one that says more is kept. */
export function readBody(message: MimePart): MessageBody {
  const reader = new BodyReader();
  reader.read(message, true);
  return { sections: reader.sections, others: reader.others, remarks: [...reader.remarks] };
}

class BodyReader {
  readonly sections: MimePart[] = [];
  readonly others: MimePart[] = [];
  readonly remarks = new Set<string>();

  /** `isKept` is false within the version of a text that is not kept: what came with it still counts. */
  read(part: MimePart, isKept: boolean): void {
    if (part.mediaType === 'multipart/alternative') this.#readVersions(part.parts, isKept);
    else if (part.mediaType.startsWith('multipart/')) {
      for (const each of part.parts) this.read(each, isKept);
    } else if (isBodyText(part)) {
      if (isKept) this.sections.push(part);
    } else if (machinery.has(part.mediaType)) {
      this.remarks.add('The message is signed; the signature was not checked.');
    } else if (isOutlookBundle(part)) {
      this.remarks.add(outlookRemark);
    } else if (part.bytes.byteLength > 0) {
      this.others.push(part);
    }
  }

  /** Versions of one text, from the plainest to the richest (RFC 2046, section 5.1.4). */
  #readVersions(versions: readonly MimePart[], isKept: boolean): void {
    const plain = versions.find((part) => bodyText(part, 'text/plain') !== null);
    const formatted = versions.findLast((part) => part !== plain && bodyText(part, 'text/html') !== null);
    const kept = plain && formatted ? this.#richer(plain, formatted) : (formatted ?? plain);
    for (const each of versions) this.read(each, isKept && each === kept);
  }

  #richer(plain: MimePart, formatted: MimePart): MimePart {
    const plainLetters = letters(bodyText(plain, 'text/plain'), (text) => text);
    const formattedLetters = letters(bodyText(formatted, 'text/html'), plainWords);
    const isFormattedRicher = formattedLetters >= plainLetters * 0.8;
    const kept = isFormattedRicher ? 'formatted version' : 'plain version, which says more,';
    this.remarks.add(`The message came in a plain and a formatted version; the ${kept} was kept.`);
    return isFormattedRicher ? formatted : plain;
  }
}

/** What Outlook packs formatting and attachments into for other Outlooks (TNEF). */
function isOutlookBundle({ mediaType, fileName }: MimePart): boolean {
  return /^application\/(?:vnd\.)?ms-tnef$/.test(mediaType) || fileName?.toLowerCase() === 'winmail.dat';
}

const outlookRemark =
  'Outlook packed what came with the message into a file that is not read here (winmail.dat). Open the message in Outlook and save the attachments, or ask for it to be sent as HTML or plain text.';

/** A text without a name is what the message says; one with a name is a file, unless nothing else is there. */
function isBodyText(part: MimePart): boolean {
  if (part.mediaType !== 'text/plain' && part.mediaType !== 'text/html') return false;
  if (part.number === '') return true;
  return part.disposition !== 'attachment' && part.fileName === null;
}

/** The first text of a type within a part; null without one. */
function bodyText(part: MimePart, mediaType: string): MimePart | null {
  if (part.parts.length === 0) return part.mediaType === mediaType && isBodyText(part) ? part : null;
  for (const each of part.parts) {
    const found = bodyText(each, mediaType);
    if (found) return found;
  }
  return null;
}

function letters(part: MimePart | null, wordsOf: (text: string) => string): number {
  if (part === null) return 0;
  return wordsOf(textOf(part).text).match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** The text of a part, decoded as it says, or as its bytes say. */
export function textOf(part: MimePart): {
  readonly text: string;
  readonly encoding: string;
  readonly remarks: readonly string[];
} {
  return decodeText(part.bytes, part.parameters.get('charset') ?? null);
}
