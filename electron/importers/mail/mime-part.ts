import PostalMime, { type PostalMimeOptions } from 'postal-mime';
import { ImportRefusal } from '../imported.ts';
import { decodeTransfer } from './transfer-encoding.ts';

/** One header field as it stands, unfolded; encoded words (RFC 2047) are not decoded. */
export interface MimeHeader {
  /** Lower case. */
  readonly name: string;
  readonly value: string;
}

/** A part of a MIME message (RFC 2045), the message itself included. */
export interface MimePart {
  /** As IMAP counts (RFC 3501): `2.1` is the first part of the second one; empty for the message itself. */
  readonly number: string;
  /** Lower case: `text/plain`. */
  readonly mediaType: string;
  /** Parameters of the content type, names in lower case. */
  readonly parameters: ReadonlyMap<string, string>;
  /** Lower case: `attachment`, `inline`; null when it is not said. */
  readonly disposition: string | null;
  /** As the part names itself, folders included: a label, never a path. */
  readonly fileName: string | null;
  readonly headers: readonly MimeHeader[];
  /** Decoded. Empty for a part that holds parts. */
  readonly bytes: Uint8Array;
  readonly parts: readonly MimePart[];
}

/** What a message may hold at most. */
export interface MimeLimits {
  readonly maxParts: number;
  readonly maxDepth: number;
  /** Of all parts together. */
  readonly maxHeaderBytes: number;
}

/** What the library keeps of a part. */
interface Node {
  readonly childNodes: readonly Node[];
  readonly state: 'header' | 'body' | 'finished';
  readonly headers: readonly { readonly key: string; readonly value: string }[];
  readonly contentType: { readonly parsed: StructuredHeader; readonly multipart: string | false };
  readonly contentDisposition: { readonly parsed: StructuredHeader };
  readonly contentTransferEncoding: { readonly encoding: string };
}

interface StructuredHeader {
  readonly value: string;
  readonly params: Readonly<Record<string, string>>;
}

/** The library's parser as it is; its types name only the message that it puts together of all parts, in which what stood where is lost. */
interface Parser {
  readonly root: Node;
  readonly currentNode: Node;
  readonly readPos: number;
  parse(bytes: Uint8Array): Promise<unknown>;
  processLine(line: Uint8Array, isLast: boolean): Promise<void>;
  collectNode(node: Node): Promise<void>;
}

const LibraryParser = PostalMime as unknown as new (options: PostalMimeOptions) => Parser;

const hyphen = 0x2d;

/** Where the body of a part stands in the file, in bytes. */
interface BodyRange {
  readonly start: number;
  end: number;
}

/**
 * Reads the structure line by line and keeps account of where bodies stand; they are decoded from there, so that those that are
 * not encoded stay as they are, and no body is held line by line.
 */
class MimeParser extends LibraryParser {
  readonly bodies = new Map<Node, BodyRange>();
  readonly #limits: MimeLimits;
  readonly #bytes: Uint8Array;
  #lineStart = 0;
  #parts = 1;

  constructor(bytes: Uint8Array, limits: MimeLimits) {
    super({ maxNestingDepth: limits.maxDepth, maxHeadersSize: limits.maxHeaderBytes });
    this.#bytes = bytes;
    this.#limits = limits;
  }

  override async processLine(line: Uint8Array, isLast: boolean): Promise<void> {
    const node = this.currentNode;
    const isBody = node.state === 'body';
    const start = this.#lineStart;
    this.#lineStart = this.readPos;
    const mayBeBoundary = line[0] === hyphen && line[1] === hyphen;
    if (isBody && !mayBeBoundary && !isLast) {
      this.#extend(node, start);
      return;
    }
    await super.processLine(line, isLast);
    if (this.currentNode !== node) this.#endPart(node);
    else if (isBody) this.#extend(node, start);
  }

  /** The parts are read from the tree itself. */
  override async collectNode(): Promise<void> {}

  #extend(node: Node, start: number): void {
    const body = this.bodies.get(node);
    if (body) body.end = this.readPos;
    else this.bodies.set(node, { start, end: this.readPos });
  }

  /** The line end before a boundary belongs to it (RFC 2046, 5.1.1). */
  #endPart(node: Node): void {
    this.#parts += 1;
    if (this.#parts > this.#limits.maxParts) {
      const most = this.#limits.maxParts.toLocaleString('en');
      throw new ImportRefusal(
        'too many parts',
        `The message has more than ${most} parts, which no message does that people send. Save those you need from a mail program, and import them.`,
      );
    }
    const body = this.bodies.get(node);
    if (!body) return;
    if (this.#bytes[body.end - 1] === 0x0a) body.end -= 1;
    if (body.end > body.start && this.#bytes[body.end - 1] === 0x0d) body.end -= 1;
  }
}

/**
 * Takes a MIME message apart. Broken ones are read as far as they go: a part without its end ends with the file. Throws an
 * `ImportRefusal` where a limit is passed. `number` is that of the message where it stands in another one.
 */
export async function parseMime(bytes: Uint8Array, limits: MimeLimits, number = ''): Promise<MimePart> {
  const parser = new MimeParser(bytes, limits);
  try {
    await parser.parse(bytes);
  } catch (error) {
    if (error instanceof ImportRefusal || !(error instanceof Error)) throw error;
    throw refusalOf(error, limits);
  }
  const bodyOf = (node: Node) => {
    const range = parser.bodies.get(node);
    return range ? bytes.subarray(range.start, range.end) : new Uint8Array();
  };
  return partOf(parser.root, number, bodyOf);
}

function partOf(node: Node, number: string, bodyOf: (node: Node) => Uint8Array): MimePart {
  const { contentType, contentDisposition, contentTransferEncoding } = node;
  const parameters = new Map(Object.entries(contentType.parsed.params));
  return {
    number,
    mediaType: contentType.parsed.value,
    parameters,
    disposition: contentDisposition.parsed.value || null,
    fileName: contentDisposition.parsed.params['filename'] ?? parameters.get('name') ?? null,
    headers: node.headers.map(({ key, value }) => ({ name: key, value })),
    bytes: contentType.multipart
      ? new Uint8Array()
      : decodeTransfer(bodyOf(node), contentTransferEncoding.encoding),
    parts: node.childNodes.map((child, index) =>
      partOf(child, number === '' ? `${index + 1}` : `${number}.${index + 1}`, bodyOf),
    ),
  };
}

function refusalOf(error: Error, { maxDepth, maxHeaderBytes }: MimeLimits): Error {
  if (error.message.startsWith('Maximum MIME nesting depth')) {
    return new ImportRefusal(
      'nested too deep',
      `The message nests its parts more than ${maxDepth} deep, which no readable message does. Save its words as text in a mail program, and import that.`,
    );
  }
  if (error.message.startsWith('Maximum header size')) {
    return new ImportRefusal(
      'malformed',
      `The message has more than ${Math.round(maxHeaderBytes / 1_000)} kB of headers, which no readable message does. Save its words as text in a mail program, and import that.`,
    );
  }
  return error;
}

/** The value of a part's first header field of a name (lower case), as it stands; null without one. */
export function headerOf({ headers }: Pick<MimePart, 'headers'>, name: string): string | null {
  return headers.find((header) => header.name === name)?.value ?? null;
}

/** The Content-ID of a part without its brackets (RFC 2392); null without one. */
export function contentIdOf(part: MimePart): string | null {
  const id = headerOf(part, 'content-id')?.trim().replace(/^</, '').replace(/>$/, '') ?? '';
  return id === '' ? null : id;
}

/** The address a part was saved from (RFC 2557), or another name within its archive; null without one. */
export function locationOf(part: MimePart): string | null {
  const location = headerOf(part, 'content-location')?.replaceAll(/\s/g, '') ?? '';
  return location === '' ? null : location;
}
