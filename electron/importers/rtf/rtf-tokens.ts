/** What a Rich Text file consists of (Rich Text Format 1.9.1). */
export type RtfToken =
  | { readonly type: 'open' | 'close' }
  /** A control word such as `\b0`, without its backslash; the parameter is null where it has none. */
  | { readonly type: 'word'; readonly word: string; readonly parameter: number | null }
  /** A control symbol such as `\~`. */
  | { readonly type: 'symbol'; readonly symbol: string }
  /** Bytes of text, in the code page in force. */
  | { readonly type: 'bytes'; readonly bytes: Uint8Array };

const [openBrace, closeBrace, backslash, quote, minus, space] = [0x7b, 0x7d, 0x5c, 0x27, 0x2d, 0x20];
const [lineFeed, carriageReturn] = [0x0a, 0x0d];
const longestWord = 32;

/** Reads a stretch of a Rich Text file token by token. Binary data is passed over. */
export class RtfTokens {
  readonly #bytes: Uint8Array;
  readonly #end: number;
  #at: number;

  constructor(bytes: Uint8Array, start: number, end: number) {
    this.#bytes = bytes;
    this.#at = start;
    this.#end = end;
  }

  /** Where the next token begins. */
  get position(): number {
    return this.#at;
  }

  /** The next token; null at the end. */
  next(): RtfToken | null {
    while (this.#at < this.#end) {
      const byte = this.#bytes[this.#at];
      if (byte === lineFeed || byte === carriageReturn) this.#at += 1;
      else if (byte === openBrace || byte === closeBrace) {
        this.#at += 1;
        return { type: byte === openBrace ? 'open' : 'close' };
      } else if (byte === backslash) {
        const token = this.#control();
        if (token !== null) return token;
      } else return this.#text();
    }
    return null;
  }

  /** Passes over the rest of the group that is open. Gives where it ends, before its brace, which is read too. */
  skipGroup(): number {
    let depth = 1;
    for (;;) {
      const at = this.#at;
      const token = this.next();
      if (token === null) return this.#end;
      if (token.type === 'open') depth += 1;
      else if (token.type === 'close') depth -= 1;
      if (depth === 0) return at;
    }
  }

  #text(): RtfToken {
    const start = this.#at;
    while (this.#at < this.#end && !isSpecial(this.#bytes[this.#at])) this.#at += 1;
    return { type: 'bytes', bytes: this.#bytes.subarray(start, this.#at) };
  }

  /** Null for binary data. */
  #control(): RtfToken | null {
    this.#at += 1;
    const first = this.#bytes[this.#at];
    if (first === undefined || this.#at >= this.#end) return null;
    if (!isLetter(first)) {
      this.#at += 1;
      if (first === quote) return this.#hexByte();
      // A line that ends in a backslash ends a paragraph.
      const isLineEnd = first === lineFeed || first === carriageReturn;
      return isLineEnd
        ? { type: 'word', word: 'par', parameter: null }
        : { type: 'symbol', symbol: String.fromCharCode(first) };
    }
    const start = this.#at;
    while (this.#at < this.#end && isLetter(this.#bytes[this.#at])) this.#at += 1;
    const word = latin1(this.#bytes.subarray(start, Math.min(this.#at, start + longestWord)));
    const parameter = this.#parameter();
    if (this.#bytes[this.#at] === space) this.#at += 1;
    if (word === 'bin') {
      this.#at = Math.min(this.#end, this.#at + Math.max(0, parameter ?? 0));
      return null;
    }
    return { type: 'word', word, parameter };
  }

  #parameter(): number | null {
    const start = this.#at;
    if (this.#bytes[this.#at] === minus) this.#at += 1;
    const digits = this.#at;
    while (this.#at < this.#end && isDigit(this.#bytes[this.#at])) this.#at += 1;
    if (this.#at === digits) {
      this.#at = start;
      return null;
    }
    const value = Number(latin1(this.#bytes.subarray(start, Math.min(this.#at, start + 12))));
    return Math.max(-2_147_483_648, Math.min(2_147_483_647, value));
  }

  #hexByte(): RtfToken | null {
    const value = Number.parseInt(
      latin1(this.#bytes.subarray(this.#at, Math.min(this.#at + 2, this.#end))),
      16,
    );
    if (Number.isNaN(value)) return null;
    this.#at += 2;
    return { type: 'bytes', bytes: Uint8Array.of(value) };
  }
}

function isSpecial(byte: number | undefined): boolean {
  return (
    byte === openBrace ||
    byte === closeBrace ||
    byte === backslash ||
    byte === lineFeed ||
    byte === carriageReturn
  );
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
