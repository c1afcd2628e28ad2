import { notRead } from '../office/remark-tally.ts';
import { symbolOf } from '../office/symbols.ts';
import { codePageOf, decodeBytes, symbolSet } from './code-pages.ts';
import type { RtfContext } from './rtf-context.ts';
import type { RtfState } from './rtf-state.ts';

/**
 * Puts together the words of a Rich Text file, whose characters come as bytes of the font's code page, as halves of surrogate pairs,
 * and twice: for programs without Unicode too.
 */
export class RtfCharacters {
  readonly #context: Pick<RtfContext, 'tables' | 'tally'>;
  #words = '';
  #bytes: number[] = [];
  /** How many characters are still to come that stand for one that was read. */
  #fallbacksLeft = 0;

  constructor(context: Pick<RtfContext, 'tables' | 'tally'>) {
    this.#context = context;
  }

  addBytes(bytes: Uint8Array, state: RtfState): void {
    const from = Math.min(this.#fallbacksLeft, bytes.length);
    this.#fallbacksLeft -= from;
    if (state.destination === 'skip' || state.destination === 'shape') return;
    const isLetters = this.#fontOf(state)?.characterSet !== symbolSet;
    for (let index = from; index < bytes.length; index += 1) {
      const byte = bytes[index] ?? 0;
      // Bytes above ASCII may begin a character whose second byte is a letter.
      if (byte < 0x80 && this.#bytes.length === 0 && isLetters) this.#words += String.fromCharCode(byte);
      else this.#bytes.push(byte);
    }
  }

  /** Adds the character of a control symbol. */
  addSymbol(character: string, state: RtfState): void {
    if (this.#fallbacksLeft > 0) {
      this.#fallbacksLeft -= 1;
      return;
    }
    this.#decode(state);
    this.#words += character;
  }

  /** Adds the character, or the half of one, of `\u`: a signed number of 16 bits. */
  addUnicode(parameter: number, state: RtfState): void {
    this.#decode(state);
    const code = parameter < 0 ? parameter + 0x1_0000 : parameter;
    if (code > 0 && code <= 0x10_ffff)
      this.#words += code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code);
    this.#fallbacksLeft = state.fallbacks;
  }

  /** The words since this was last asked. What stood for characters ends with them. */
  take(state: RtfState): string {
    this.#fallbacksLeft = 0;
    this.#decode(state);
    const words = this.#words;
    this.#words = '';
    return words;
  }

  #fontOf({ font }: RtfState) {
    const { fonts, defaultFont } = this.#context.tables;
    return fonts.get(font < 0 ? defaultFont : font);
  }

  #decode(state: RtfState): void {
    if (this.#bytes.length === 0) return;
    const { tables, tally } = this.#context;
    const bytes = Uint8Array.from(this.#bytes);
    this.#bytes = [];
    const font = this.#fontOf(state);
    if (font?.characterSet === symbolSet && state.destination === 'body') {
      for (const byte of bytes) {
        const sign = byte === 0x20 ? ' ' : symbolOf(font.name, byte);
        if (sign === null) tally.count(...notRead.symbol);
        this.#words += sign ?? '\ufffd';
      }
      return;
    }
    const ofFont = font === undefined ? null : (font.codePage ?? codePageOf(font.characterSet));
    this.#words += decodeBytes(bytes, ofFont ?? tables.codePage);
  }
}
