import type { ImportedImage } from '../imported.ts';
import type { Change } from '../office/change-tally.ts';
import { notRead } from '../office/remark-tally.ts';
import type { BlockShape } from '../text/text-builder.ts';
import { ordinalOf } from './list-marker.ts';
import type { RtfContext, RtfStretch } from './rtf-context.ts';
import type { RtfState } from './rtf-state.ts';
import { headingLevelOf } from './rtf-tables.ts';

/** Makes paragraphs and tables of the words of a Rich Text file, which says where they end and not where they begin. */
export class BodyWriter {
  readonly #context: RtfContext;
  readonly #readStretch: (stretch: RtfStretch) => void;
  #isParagraphOpen = false;
  #isTableOpen = false;
  #isRowOpen = false;
  #isCellOpen = false;
  #isHeaderRow = false;
  #marker: string | null = null;
  /** The number of the last item of each depth. */
  #ordinals: (number | null)[] = [];
  /** Stretches, or the words of a shape. */
  #textBoxes: (RtfStretch | string)[] = [];

  constructor(context: RtfContext, readStretch: (stretch: RtfStretch) => void) {
    this.#context = context;
    this.#readStretch = readStretch;
  }

  addWords(words: string, state: RtfState): void {
    const { writer, tally } = this.#context;
    if (state.isHidden) {
      if (words.trim() !== '') tally.count(...notRead.hidden);
      return;
    }
    this.startParagraph(state);
    if (state.deletion !== null) {
      writer.addDeleted(words, state.deletion);
      return;
    }
    writer.setInserted(state.insertion);
    const isHeading = this.#shapeOf(state).type === 'heading';
    const formats = isHeading
      ? new Set([...state.formats].filter((format) => format !== 'strong'))
      : state.formats;
    writer.addText(words, formats);
  }

  /** Takes a control word that ends something. */
  takeWord(word: string, state: RtfState): void {
    const { writer } = this.#context;
    switch (word) {
      case 'par':
      case 'sect':
        if (state.deletion !== null) this.startParagraph(state);
        this.#endParagraph(state.deletion);
        break;
      case 'line':
        this.startParagraph(state);
        writer.breakLine();
        break;
      case 'page':
      case 'column':
      case 'nestcell':
      case 'nestrow':
        if (this.#isParagraphOpen) writer.addText(' ');
        break;
      case 'trowd':
        this.#isHeaderRow = false;
        break;
      case 'trhdr':
        this.#isHeaderRow = true;
        break;
      case 'cell':
        this.#openCell();
        this.#endParagraph();
        this.#isCellOpen = false;
        break;
      case 'row':
        this.#isRowOpen = false;
        this.#isCellOpen = false;
        break;
      default:
    }
  }

  /** Begins a paragraph with the properties in force, unless one has begun. */
  startParagraph(state: RtfState): void {
    if (this.#isParagraphOpen) return;
    if (state.isInTable) this.#openCell();
    else this.#endTable();
    this.#isParagraphOpen = true;
    const shape = this.#shapeOf(state);
    this.#context.writer.startParagraph(shape);
    if (shape.type === 'list-item') this.#ordinals = [...this.#ordinals.slice(0, shape.depth), shape.ordinal];
    this.#marker = null;
  }

  /** What the list says before its item; the paragraph that follows is one. */
  setMarker(marker: string): void {
    this.#marker = marker;
  }

  addNoteSign(kind: 'footnote' | 'endnote', label: string): void {
    this.#context.writer.addNoteSign(kind, label);
  }

  addPicture(image: ImportedImage | null): void {
    this.#context.writer.addFigure({ image, alternative: '' });
  }

  /** A box is read once the paragraph it belongs to has ended. */
  addTextBox(stretch: RtfStretch): void {
    this.#textBoxes.push(stretch);
  }

  /** Words of a shape, which are read like those of a box. */
  addBoxWords(words: string): void {
    this.#textBoxes.push(words);
  }

  end(): void {
    this.#endParagraph();
    this.#endTable();
  }

  #endParagraph(joinsNext: Change | null = null): void {
    this.#marker = null;
    // Pictures may stand in a paragraph without words.
    if (this.#isParagraphOpen || !this.#isTableOpen) this.#context.writer.endParagraph({ joinsNext });
    this.#isParagraphOpen = false;
    if (this.#isTableOpen) return;
    this.#readTextBoxes();
  }

  #readTextBoxes(): void {
    const boxes = this.#textBoxes;
    this.#textBoxes = [];
    const { writer } = this.#context;
    for (const box of boxes) {
      if (typeof box !== 'string') this.#readStretch(box);
      else {
        writer.startParagraph({ type: 'paragraph' });
        writer.setInserted(null);
        writer.addText(box);
        writer.endParagraph();
      }
    }
  }

  #openCell(): void {
    const { writer } = this.#context;
    if (!this.#isTableOpen) writer.startTable();
    this.#isTableOpen = true;
    if (!this.#isRowOpen) writer.startRow({ isHeader: this.#isHeaderRow });
    this.#isRowOpen = true;
    if (!this.#isCellOpen) writer.startCell();
    this.#isCellOpen = true;
  }

  #endTable(): void {
    if (!this.#isTableOpen) return;
    this.#context.writer.endTable();
    this.#isTableOpen = false;
    this.#isRowOpen = false;
    this.#isCellOpen = false;
    this.#readTextBoxes();
  }

  #shapeOf(state: RtfState): BlockShape {
    const style = this.#context.tables.styles.get(state.style);
    const level = headingLevelOf(style, state.outlineLevel);
    const depth = state.listDepth;
    const ordinal = this.#marker === null ? null : ordinalOf(this.#marker, this.#ordinals[depth] ?? null);
    const label =
      this.#marker === null || ordinal === null
        ? {}
        : { label: this.#marker.replace(/\s+/g, ' ').trim().slice(0, longestLabel).toWellFormed() };
    if (level !== null) return { type: 'heading', level, ...label };
    if (this.#marker !== null) return { type: 'list-item', depth, ordinal, continued: false, ...label };
    return { type: 'paragraph', ...(style?.name.toLowerCase() === 'quote' && { quoteDepth: 1 }) };
  }
}

const longestLabel = 40;
