import type { Formatting } from '../../../shared/model/capture.ts';
import type { ImportedImage } from '../imported.ts';
import { type BlockShape, type OpenMark, TextBuilder } from '../text/text-builder.ts';
import { CommentRanges } from './comment-ranges.ts';
import { type Change, ChangeTally } from './change-tally.ts';
import { composed } from '../../../shared/text/canonical.ts';

/** How words of a text document look, as far as a mark says so. */
export type Format = ReadonlySet<Formatting>;

/** A picture of a text document, to be shown where it stands. */
export interface Figure {
  readonly image: ImportedImage | null;
  readonly alternative: string;
}

export const plainFormat: Format = new Set();

/**
 * Writes the words of a text document (DOCX, ODT, RTF) as blocks and marks: the readers say what they meet, in the order of the
 * text, and nothing of how blocks, tables and notes are kept.
 */
export class OfficeWriter {
  readonly text = new TextBuilder();
  readonly comments = new CommentRanges();
  readonly changes = new ChangeTally();
  readonly #images = new Map<string, ImportedImage>();
  readonly #formats = new Map<Formatting, OpenMark>();
  #tables: OpenTable[] = [];
  /** What every block is for now: a note's, or a running head's. */
  #everyShape: BlockShape | null = null;
  /** What the open block is; a paragraph that goes on with it changes that. */
  #block: { shape: BlockShape } = { shape: { type: 'paragraph' } };
  #deleted: { readonly change: Change; words: string } | null = null;
  #wantsInserted: Change | null = null;
  #inserted: { readonly author: string | null; readonly mark: OpenMark } | null = null;
  #figures: Figure[] = [];
  #joinsNext = false;

  get images(): readonly ImportedImage[] {
    return [...this.#images.values()];
  }

  /** Begins a paragraph; in a table, the next line of its cell. */
  startParagraph(shape: BlockShape): void {
    if (!this.#joinsNext) this.#writeDeleted();
    const table = this.#tables.at(-1);
    if (table !== undefined) {
      if (table.hasParagraph) this.text.breakLine();
      table.hasParagraph = true;
      this.#writeLabel(shape);
      return;
    }
    const given = this.#everyShape ?? shape;
    if (this.#joinsNext) {
      this.#joinsNext = false;
      this.#block.shape = given;
      return;
    }
    const block = { shape: given };
    this.#block = block;
    if (given.type === 'preformatted') this.text.startPreformatted(() => block.shape);
    else this.text.startBlock(() => block.shape);
    if (given !== shape) this.#writeLabel(shape);
  }

  /**
   * Ends a paragraph; its pictures follow it. `joinsNext`: who took the end of the paragraph away, so that the next one goes on with
   * it, and says what both are.
   */
  endParagraph({ joinsNext = null }: { readonly joinsNext?: Change | null } = {}): void {
    if (joinsNext !== null) this.addDeleted('\n', joinsNext);
    this.#joinsNext = joinsNext !== null && this.#tables.length === 0;
    if (!this.#joinsNext || this.#figures.length > 0) this.#writeDeleted();
    if (this.#tables.length === 0) this.#writeFigures();
  }

  /** Adds words as they stand in the file. */
  addText(words: string, format: Format = plainFormat): void {
    if (words === '') return;
    this.#writeDeleted();
    this.#setFormat(format);
    this.#markInserted();
    this.text.addText(words);
  }

  /** Breaks the line within its paragraph. */
  breakLine(): void {
    this.#writeDeleted();
    this.text.breakLine();
  }

  /** Shows a picture behind the paragraph, or the outermost table, that it stands in. */
  addFigure(figure: Figure): void {
    this.#figures.push(figure);
  }

  /** Keeps words that were taken away beside the text. Pieces of one change that touch are one. */
  addDeleted(words: string, change: Change): void {
    if (words === '') return;
    const before = this.#deleted;
    if (before !== null && before.change.author === change.author) {
      before.words += words;
      return;
    }
    this.#writeDeleted();
    this.#deleted = { change, words };
  }

  /** Says that the words to come were added, or (null) that they always stood there. What one person added in one go is one change. */
  setInserted(change: Change | null): void {
    this.#wantsInserted = change;
  }

  /** Sets the sign of a note, which is no word of the text. */
  addNoteSign(kind: 'footnote' | 'endnote', label: string): void {
    this.#writeDeleted();
    this.text.addPoint({ type: 'note-reference', kind, label });
  }

  /** Writes blocks that are all of one shape, whatever they are in the file. */
  writeAs(shape: BlockShape, write: () => void): void {
    const before = { tables: this.#tables, shape: this.#everyShape };
    this.#tables = [];
    this.#everyShape = shape;
    this.#joinsNext = false;
    this.setInserted(null);
    write();
    this.endParagraph();
    this.#tables = before.tables;
    this.#everyShape = before.shape;
  }

  /** Begins a table. */
  startTable(): void {
    this.#writeDeleted();
    this.#joinsNext = false;
    const isInner = this.#tables.length > 0;
    const number = isInner || this.#everyShape !== null ? -1 : this.text.nextTable();
    this.#tables.push({ number, hasParagraph: isInner && this.#hasParagraph(), cells: 0 });
  }

  /** Begins a row. A table within a cell becomes lines of that cell, and one in a note paragraphs of it. */
  startRow({ isHeader }: { readonly isHeader: boolean }): void {
    this.#writeDeleted();
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    table.cells = 0;
    if (this.#tables.length > 1) return;
    table.hasParagraph = false;
    const shape = this.#everyShape ?? { type: 'table-row', table: table.number, header: isHeader };
    this.text.startBlock(() => shape);
  }

  /** Begins a cell. */
  startCell(): void {
    this.#writeDeleted();
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    if (table.number >= 0) {
      if (table.cells > 0) this.text.nextCell();
      table.hasParagraph = false;
    } else if (table.cells > 0) this.text.addText(' ');
    table.cells += 1;
  }

  endTable(): void {
    this.#writeDeleted();
    const inner = this.#tables.pop();
    const outer = this.#tables.at(-1);
    if (outer !== undefined) outer.hasParagraph ||= inner?.hasParagraph === true;
    else this.#writeFigures();
  }

  /** Ends the last block. */
  end(): void {
    this.endParagraph();
    this.#wantsInserted = null;
    this.#markInserted();
    this.#setFormat(plainFormat);
  }

  /** The number of an item that is no block of its own stands among the words. */
  #writeLabel(shape: BlockShape): void {
    if ('label' in shape && shape.type !== 'note' && shape.label !== undefined)
      this.text.addText(`${shape.label} `);
  }

  #hasParagraph(): boolean {
    return this.#tables.at(-1)?.hasParagraph === true;
  }

  #markInserted(): void {
    const [wanted, open] = [this.#wantsInserted, this.#inserted];
    if (open !== null && (wanted === null || wanted.author !== open.author)) {
      open.mark.close();
      this.#inserted = null;
    }
    if (wanted === null || this.#inserted !== null) return;
    this.changes.count('inserted', wanted);
    this.#inserted = { author: wanted.author, mark: this.text.openMark({ type: 'inserted', ...wanted }) };
  }

  #setFormat(format: Format): void {
    for (const [name, mark] of this.#formats) {
      if (format.has(name)) continue;
      mark.close();
      this.#formats.delete(name);
    }
    for (const name of format) {
      if (!this.#formats.has(name)) this.#formats.set(name, this.text.openMark({ type: name }));
    }
  }

  #writeDeleted(): void {
    const deleted = this.#deleted;
    if (deleted === null) return;
    this.#deleted = null;
    const words = deleted.words.replace(/[^\S\n]+/g, ' ');
    // Taking away the end of a paragraph is a change as well.
    if (words.trim() === '' && !words.includes('\n')) return;
    this.changes.count('deleted', deleted.change);
    this.text.addPoint({ type: 'deleted', words: composed(words.toWellFormed()), ...deleted.change });
  }

  #writeFigures(): void {
    const figures = this.#figures;
    this.#figures = [];
    for (const { image, alternative } of figures) {
      if (image !== null) this.#images.set(image.sha256, image);
      this.#setFormat(plainFormat);
      this.text.startFigure(() => ({ type: 'figure', image: image?.sha256 ?? null, alternative }));
    }
    if (figures.length > 0) this.text.startBlock(() => ({ type: 'paragraph' }));
  }
}

interface OpenTable {
  /** Of the table in the text; -1 for one whose rows are lines of something else. */
  readonly number: number;
  hasParagraph: boolean;
  cells: number;
}
