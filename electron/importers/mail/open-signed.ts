import { type MimeLimits, type MimePart, parseMime } from './mime-part.ts';
import { readSecured } from './signed-content.ts';

/** A message whose signed parts were opened. */
export interface OpenedMessage {
  readonly message: MimePart;
  /** Sentences for the report. */
  readonly remarks: readonly string[];
}

/** Signatures around signatures beyond this are left as they are. */
const deepest = 4;

/** What is said of a message that nobody can read without its key. */
export const encryptedRemark =
  'The message, or a part of it, is encrypted: that cannot be read here. Open it in the mail program that has its key, save its words or forward it without encryption, and import that.';
const signedRemark = 'The message is signed; the signature was not checked.';

/**
 * Puts what was signed with S/MIME into the place of what it is wrapped in, and says what is encrypted. Throws an `ImportRefusal` where a
 * limit is passed.
 */
export async function openSigned(message: MimePart, limits: MimeLimits): Promise<OpenedMessage> {
  const remarks = new Set<string>();
  const opened = await openPart(message, { limits, remarks, depth: 0 });
  return { message: opened, remarks: [...remarks] };
}

interface Opening {
  readonly limits: MimeLimits;
  readonly remarks: Set<string>;
  readonly depth: number;
}

async function openPart(part: MimePart, opening: Opening): Promise<MimePart> {
  const { limits, remarks, depth } = opening;
  if (part.mediaType === 'multipart/encrypted') {
    remarks.add(encryptedRemark);
    return { ...part, parts: [] };
  }
  if (/^application\/(?:x-)?pkcs7-mime$/.test(part.mediaType) && depth < deepest) {
    const secured = readSecured(part.bytes);
    if (secured.type === 'unknown') return part;
    remarks.add(secured.type === 'encrypted' ? encryptedRemark : signedRemark);
    if (secured.type === 'encrypted') return { ...part, bytes: new Uint8Array() };
    const content = await parseMime(secured.content, limits, part.number === '' ? '1' : part.number);
    const inner = await openPart(content, { ...opening, depth: depth + 1 });
    return { ...inner, headers: part.number === '' ? part.headers : inner.headers };
  }
  const parts: MimePart[] = [];
  for (const each of part.parts) parts.push(await openPart(each, opening));
  return { ...part, parts };
}
