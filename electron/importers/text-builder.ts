import type { Block, Mark } from '../../shared/model/capture.ts';
import {
  collapseWhiteSpace,
  normaliseWithOffsets,
  removeInvisible,
  unifyLineEnds,
} from '../../shared/text/canonical.ts';

type WithoutPlace<Item> = Item extends unknown ? Omit<Item, 'start' | 'end'> : never;

/** A block without its place in the text. */
export type BlockShape = WithoutPlace<Block>;

/** A mark without its place in the text. */
export type MarkShape = WithoutPlace<Mark>;

/** Canonical text with its layers; offsets in UTF-16 code units. */
export interface BuiltText {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly marks: readonly Mark[];
}

/** A mark whose words are still being added. */
export interface OpenMark {
  readonly close: () => void;
}

interface RawMark {
  readonly shape: MarkShape;
  readonly start: number;
  /** Null while the mark is open. */
  end: number | null;
}

/**
 * Builds canonical text block by block. Importers say where blocks begin, add words as they find them, and open and
 * close marks; this class collapses white space, normalises, joins the blocks and keeps all offsets right.
 */
export class TextBuilder {
  readonly #texts: string[] = [];
  readonly #blocks: Block[] = [];
  readonly #marks: Mark[] = [];
  #length = 0;
  #tables = 0;
  #shape: () => BlockShape = () => ({ type: 'paragraph' });
  #keepWhiteSpace = false;
  #keepEmpty = false;
  #raw = '';
  #rawMarks: RawMark[] = [];

  /**
   * Ends the open block. Words that follow form a block of the shape that `shape` gives; it is asked only when the block
   * turns out to hold words.
   */
  startBlock(shape: () => BlockShape): void {
    this.#endBlock();
    this.#shape = shape;
    this.#keepWhiteSpace = false;
    this.#keepEmpty = false;
  }

  /** Like `startBlock`, for a block whose white space stays as it is. */
  startPreformatted(shape: () => BlockShape): void {
    this.startBlock(shape);
    this.#keepWhiteSpace = true;
  }

  /** Like `startBlock`, for a figure: it stays even when it has no caption. */
  startFigure(shape: () => BlockShape): void {
    this.startBlock(shape);
    this.#keepEmpty = true;
  }

  /** Adds words as they stand in the file. */
  addText(words: string): void {
    const clean = removeInvisible(words);
    if (this.#keepWhiteSpace) {
      this.#raw += unifyLineEnds(clean);
      return;
    }
    const line = collapseWhiteSpace(clean);
    this.#raw += line.startsWith(' ') && this.#isAtGap() ? line.slice(1) : line;
  }

  /** Adds a line break: a space with its mark. A second one in a row is told to the caller, who may start a new block. */
  breakLine(): 'broken' | 'already broken' {
    if (this.#keepWhiteSpace) {
      this.#raw += '\n';
      return 'broken';
    }
    const last = this.#rawMarks.at(-1);
    if (last?.shape.type === 'line-break' && last.end === this.#raw.length) return 'already broken';
    if (!this.#isAtGap()) this.#raw += ' ';
    if (!this.#raw.endsWith(' ')) return 'broken';
    const end = this.#raw.length;
    this.#rawMarks.push({ shape: { type: 'line-break' }, start: end - 1, end });
    return 'broken';
  }

  /** In a preformatted block: sees that the words that follow begin a line. */
  endLine(): void {
    if (this.#keepWhiteSpace && this.#raw !== '' && !this.#raw.endsWith('\n')) this.#raw += '\n';
  }

  /** Ends a table cell that has another one after it in its row. */
  nextCell(): void {
    this.#raw = `${this.#raw.replace(/ +$/, '')}\t`;
  }

  /** Gives the number of a new table. */
  nextTable(): number {
    return this.#tables++;
  }

  /** Opens a mark: words added until it is closed carry it, across blocks too. */
  openMark(shape: MarkShape): OpenMark {
    const mark: RawMark = { shape, start: this.#raw.length, end: null };
    this.#rawMarks.push(mark);
    return { close: () => this.#closeMark(shape) };
  }

  /** Ends the last block and gives the whole. */
  build(): BuiltText {
    this.#endBlock();
    const marks = this.#marks.toSorted((a, b) => a.start - b.start || b.end - a.end);
    return { text: this.#texts.join('\n'), blocks: this.#blocks, marks };
  }

  #isAtGap(): boolean {
    return this.#raw === '' || this.#raw.endsWith(' ') || this.#raw.endsWith('\t');
  }

  /** An open mark is a new object in each block it runs through, so it is found by its shape. */
  #closeMark(shape: MarkShape): void {
    const mark = this.#rawMarks.find((each) => each.shape === shape && each.end === null);
    if (mark) mark.end = this.#raw.length;
  }

  #endBlock(): void {
    const words = this.#keepWhiteSpace ? trimLines(this.#raw) : this.#raw.replace(/ +$/, '');
    if (words.trim() !== '' || this.#keepEmpty) this.#commit(words);
    const open = this.#rawMarks.filter((mark) => mark.end === null);
    this.#rawMarks = open.map(({ shape }) => ({ shape, start: 0, end: null }));
    this.#raw = '';
    this.#keepEmpty = false;
  }

  #commit(words: string): void {
    const { text, moveStart, moveEnd } = normaliseWithOffsets(words);
    const base = this.#length;
    this.#blocks.push({ ...this.#shape(), start: base, end: base + text.length });
    this.#texts.push(text);
    this.#length += text.length + 1;
    for (const { shape, start, end } of this.#rawMarks) {
      const range = withoutOuterSpaces(words, start, end ?? words.length, shape.type);
      if (range)
        this.#marks.push({ ...shape, start: base + moveStart(range.start), end: base + moveEnd(range.end) });
    }
  }
}

/** Preformatted text starts at its first line with words (its indentation kept) and ends with its last. */
function trimLines(raw: string): string {
  return raw.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd();
}

function withoutOuterSpaces(words: string, from: number, to: number, type: MarkShape['type']) {
  let start = from;
  let end = Math.min(to, words.length);
  if (type === 'line-break') return end > start && words[start] === ' ' ? { start, end } : null;
  while (start < end && isSpace(words[start])) start += 1;
  while (end > start && isSpace(words[end - 1])) end -= 1;
  return end > start ? { start, end } : null;
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '\n';
}
