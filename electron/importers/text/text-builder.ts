import type { Block, Mark } from '../../../shared/model/capture.ts';
import {
  collapseWhiteSpace,
  normaliseWithOffsets,
  removeInvisible,
  unifyLineEnds,
} from '../../../shared/text/canonical.ts';

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

/** A place among the words; where it is in the canonical text (UTF-16) is known once the text is built. */
export interface TextPlace {
  readonly offset: () => number;
}

interface RawPlace {
  /** As the start of a range it moves on to the words that follow, as its end back to those before it. */
  readonly edge: 'start' | 'end';
  readonly raw: number;
  readonly settle: (offset: number) => void;
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
  /** The last character of `#raw`: asked of the text itself, V8 would put its pieces together each time. */
  #last = '';
  #rawMarks: RawMark[] = [];
  #rawPlaces: RawPlace[] = [];
  readonly #anchors = new Map<string, TextPlace>();
  /** Which anchor a link leads to: by its shape while it is open, by itself when it has its place. */
  readonly #anchorNames = new WeakMap<MarkShape, string>();

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
      this.#append(unifyLineEnds(clean));
      return;
    }
    const line = collapseWhiteSpace(clean);
    this.#append(line.startsWith(' ') && this.#isAtGap() ? line.slice(1) : line);
  }

  /** Adds a line break: a space with its mark. A second one in a row is told to the caller, who may start a new block. */
  breakLine(): 'broken' | 'already broken' {
    if (this.#keepWhiteSpace) {
      this.#append('\n');
      return 'broken';
    }
    const last = this.#rawMarks.at(-1);
    if (last?.shape.type === 'line-break' && last.end === this.#raw.length) return 'already broken';
    if (!this.#isAtGap()) this.#append(' ');
    if (this.#last !== ' ') return 'broken';
    const end = this.#raw.length;
    this.#rawMarks.push({ shape: { type: 'line-break' }, start: end - 1, end });
    return 'broken';
  }

  /** In a preformatted block: sees that the words that follow begin a line. */
  endLine(): void {
    if (this.#keepWhiteSpace && this.#raw !== '' && this.#last !== '\n') this.#append('\n');
  }

  /** Ends a table cell that has another one after it in its row. */
  nextCell(): void {
    if (this.#last === ' ') this.#raw = this.#raw.replace(/ +$/, '');
    this.#append('\t');
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

  /**
   * Adds a mark without words, where the text has come to: words that were taken away, the sign of a note that is numbered
   * by itself. Where its block has no words it moves on to the next one, behind the last one back to its end.
   */
  addPoint(shape: MarkShape): void {
    this.#rawMarks.push({ shape, start: this.#raw.length, end: this.#raw.length });
  }

  /** Remembers where the text has come to: before the words that follow (`start`), or behind the last ones (`end`). */
  addPlace(edge: 'start' | 'end'): TextPlace {
    let settled = 0;
    const settle = (offset: number) => {
      settled = offset;
    };
    this.#rawPlaces.push({ edge, raw: this.#raw.length, settle });
    return { offset: () => settled };
  }

  /** Gives the words that follow a name that links lead to; of several places with one name the first has it. */
  addAnchor(name: string): void {
    if (!this.#anchors.has(name)) this.#anchors.set(name, this.addPlace('start'));
  }

  /** Opens a link to an anchor, which may come later; one to an anchor that never comes is no mark in the end. */
  openLinkTo(anchor: string): OpenMark {
    const shape: MarkShape = { type: 'internal-link', offset: 0 };
    this.#anchorNames.set(shape, anchor);
    return this.openMark(shape);
  }

  /** Where the words of an anchor begin (UTF-16), once the text is built; null where there is no such anchor. */
  offsetOf(anchor: string): number | null {
    return this.#anchors.get(anchor)?.offset() ?? null;
  }

  /** Ends the last block and gives the whole. */
  build(): BuiltText {
    this.#endBlock();
    const end = Math.max(0, this.#length - 1);
    for (const { settle } of this.#rawPlaces) settle(end);
    const left = this.#rawMarks.filter(isPoint).map(({ shape }): Mark => ({ ...shape, start: end, end }));
    const marks = [...this.#marks, ...left]
      .flatMap((mark) => this.#resolved(mark))
      .sort((a, b) => a.start - b.start || b.end - a.end);
    return { text: this.#texts.join('\n'), blocks: this.#blocks, marks };
  }

  #resolved(mark: Mark): readonly Mark[] {
    const anchor = this.#anchorNames.get(mark);
    if (mark.type !== 'internal-link' || anchor === undefined) return [mark];
    const place = this.#anchors.get(anchor);
    return place === undefined ? [] : [{ ...mark, offset: place.offset() }];
  }

  #isAtGap(): boolean {
    return this.#last === '' || this.#last === ' ' || this.#last === '\t';
  }

  #append(words: string): void {
    this.#raw += words;
    this.#last = words.at(-1) ?? this.#last;
  }

  /** An open mark is a new object in each block it runs through, so it is found by its shape. */
  #closeMark(shape: MarkShape): void {
    const mark = this.#rawMarks.findLast((each) => each.shape === shape && each.end === null);
    if (mark) mark.end = this.#raw.length;
  }

  #endBlock(): void {
    const words = this.#keepWhiteSpace ? trimLines(this.#raw) : this.#raw.replace(/ +$/, '');
    const hasBlock = words.trim() !== '' || this.#keepEmpty;
    if (hasBlock) this.#commit(words);
    else this.#settlePlaces(({ edge }) => (edge === 'end' ? Math.max(0, this.#length - 1) : null));
    this.#rawMarks = this.#rawMarks.flatMap((mark) => {
      if (mark.end === null) return [{ ...mark, start: 0 }];
      return !hasBlock && isPoint(mark) ? [{ ...mark, start: 0, end: 0 }] : [];
    });
    this.#raw = '';
    this.#last = '';
    this.#keepEmpty = false;
  }

  #commit(words: string): void {
    const { text, moveStart, moveEnd } = normaliseWithOffsets(words);
    const base = this.#length;
    this.#blocks.push({ ...this.#shape(), start: base, end: base + text.length });
    this.#texts.push(text);
    this.#length += text.length + 1;
    const pointAt = (raw: number) => base + moveStart(Math.min(raw, words.length));
    this.#settlePlaces(({ edge, raw }) =>
      edge === 'start' ? pointAt(raw) : base + moveEnd(Math.min(raw, words.length)),
    );
    for (const rawMark of this.#rawMarks) {
      const { shape, start, end } = rawMark;
      if (isPoint(rawMark)) {
        this.#marks.push({ ...shape, start: pointAt(start), end: pointAt(start) });
        continue;
      }
      const range = withoutOuterSpaces(words, start, end ?? words.length, shape.type);
      if (range === null) continue;
      const mark: Mark = { ...shape, start: base + moveStart(range.start), end: base + moveEnd(range.end) };
      const anchor = this.#anchorNames.get(shape);
      if (anchor !== undefined) this.#anchorNames.set(mark, anchor);
      this.#marks.push(mark);
    }
  }

  /** Gives places their offsets; those for which there is none yet wait for the next block. */
  #settlePlaces(offsetOf: (place: RawPlace) => number | null): void {
    this.#rawPlaces = this.#rawPlaces.filter((place) => {
      const offset = offsetOf(place);
      if (offset !== null) place.settle(offset);
      return offset === null;
    });
    this.#rawPlaces = this.#rawPlaces.map((place) => ({ ...place, raw: 0 }));
  }
}

/** Whether a mark stands at a place and covers no words. */
function isPoint({ shape, start, end }: RawMark): boolean {
  return start === end && (shape.type === 'deleted' || shape.type === 'note-reference');
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
