import { attributeOf, childElements, type XmlElement } from '../../xml/xml-element.ts';
import { type OpenItem, shapeAt } from '../../text/block-place.ts';
import type { BlockShape } from '../../text/text-builder.ts';
import { plainFormat } from '../office-writer.ts';
import { notRead } from '../remark-tally.ts';
import type { OdtContext } from './odt-context.ts';
import { odtLabel } from './odt-list-levels.ts';
import { OdtOutline } from './odt-outline.ts';
import type { OdtStyle } from './odt-styles.ts';
import { OdtInlineReader } from './read-odt-inline.ts';

/** A list that is open; -1 deep outside of lists. */
interface ListPlace {
  readonly depth: number;
  readonly style: string | null;
  readonly item: OpenItem | null;
  /** The numbers of the items it stands in, the outermost first. */
  readonly counts: readonly number[];
}

const noList: ListPlace = { depth: -1, style: null, item: null, counts: [] };

/** Elements that hold no words of the text. */
const passedOver = new Set([
  'tracked-changes',
  'sequence-decls',
  'variable-decls',
  'user-field-decls',
  'dde-connection-decls',
  'alphabetical-index-auto-mark-file',
  'forms',
  'table-column',
  'table-columns',
  'table-header-columns',
]);

/** Reads the blocks of an OpenDocument text into the writer. */
export class OdtBlockReader {
  readonly #context: OdtContext;
  readonly #inline: OdtInlineReader;
  /** How far the lists of a style have counted, by their depth: some lists go on from the one before. */
  readonly #counts = new Map<string, number>();
  readonly #outline: OdtOutline;

  constructor(context: OdtContext) {
    this.#context = context;
    this.#inline = new OdtInlineReader(context);
    this.#outline = new OdtOutline(context.styles);
  }

  readBlocks(element: XmlElement, place: ListPlace = noList): void {
    for (const child of childElements(element)) this.#readBlock(child, place);
  }

  #readBlock(element: XmlElement, place: ListPlace): void {
    if (passedOver.has(element.name) || element.name.endsWith('-source')) return;
    switch (element.name) {
      case 'p':
      case 'h':
        this.#readParagraph(element, place);
        break;
      case 'list':
        this.#readList(element, place);
        break;
      case 'table':
        this.#readTable(element);
        break;
      default:
        if (this.#inline.readPlace(element)) break;
        if (this.#inline.readDrawing(element)) {
          this.#context.writer.endParagraph();
          this.#readTextBoxes();
        } else this.readBlocks(element, place);
    }
  }

  #readParagraph(element: XmlElement, place: ListPlace): void {
    const { writer, styles, tally } = this.#context;
    const style = styles.style('paragraph', attributeOf(element, 'style-name'));
    if (style?.isHidden === true) {
      tally.count(...notRead.hidden);
      return;
    }
    const shape = this.#shapeOf(element, style, place);
    writer.startParagraph(shape);
    this.#inline.read(element, plainFormat);
    writer.endParagraph();
    this.#readTextBoxes();
  }

  #shapeOf(element: XmlElement, style: OdtStyle | null, place: ListPlace): BlockShape {
    const styles = style?.names ?? [];
    if (element.name === 'h') {
      const given = Number(attributeOf(element, 'outline-level') ?? 1);
      const level = Math.max(Math.trunc(given) || 1, 1);
      const label = this.#outline.next(element, level, style) || (place.item?.label ?? '');
      return { type: 'heading', level: Math.min(level, 6), ...(label !== '' && { label }) };
    }
    if (styles.includes('Title')) return { type: 'heading', level: 1 };
    if (place.item === null && styles.includes('Preformatted_20_Text')) return { type: 'preformatted' };
    const quoteDepth = styles.includes('Quotations') ? 1 : 0;
    return shapeAt({ quoteDepth, listDepth: Math.min(place.depth, 8), item: place.item });
  }

  #readTextBoxes(): void {
    for (const box of this.#inline.takeTextBoxes()) this.readBlocks(box);
  }

  #readList(list: XmlElement, { depth: outer, style: outerStyle, counts: above }: ListPlace): void {
    const depth = outer + 1;
    const style = attributeOf(list, 'style-name') ?? outerStyle;
    const level = this.#context.styles.listLevel(style, depth);
    const key = `${style} ${depth}`;
    const goesOn =
      attributeOf(list, 'continue-numbering') === 'true' || attributeOf(list, 'continue-list') !== null;
    let count = goesOn ? (this.#counts.get(key) ?? (level?.start ?? 1) - 1) : (level?.start ?? 1) - 1;
    for (const element of childElements(list)) {
      if (element.name === 'list-header')
        this.readBlocks(element, { depth, style, counts: above, item: { ordinal: null, hasBegun: true } });
      if (element.name !== 'list-item') continue;
      const start = Number(attributeOf(element, 'start-value') ?? Number.NaN);
      count = Number.isSafeInteger(start) ? start : count + 1;
      const counts = [...above, count];
      const label = odtLabel((each) => this.#context.styles.listLevel(style, each), depth, counts);
      this.readBlocks(element, {
        depth,
        style,
        counts,
        item: { ordinal: level?.isNumbered === true ? count : null, label, hasBegun: false },
      });
    }
    this.#counts.set(key, count);
  }

  #readTable(table: XmlElement): void {
    const { writer } = this.#context;
    writer.startTable();
    for (const { row, isHeader } of rowsOf(table, false)) {
      writer.startRow({ isHeader });
      for (const cell of childElements(row)) {
        if (cell.name !== 'table-cell' && cell.name !== 'covered-table-cell') continue;
        const repeated = Number(attributeOf(cell, 'number-columns-repeated') ?? 1);
        // Sheets fill up their rows with empty cells.
        const times =
          childElements(cell).length === 0 && isLast(row, cell) ? 1 : Math.min(repeated || 1, widestSpan);
        for (let time = 0; time < times; time += 1) {
          writer.startCell();
          if (cell.name === 'table-cell') this.readBlocks(cell);
        }
      }
    }
    writer.endTable();
  }
}

const widestSpan = 64;

function isLast(row: XmlElement, cell: XmlElement): boolean {
  return childElements(row).at(-1) === cell;
}

function* rowsOf(
  element: XmlElement,
  isHeader: boolean,
): Generator<{ readonly row: XmlElement; readonly isHeader: boolean }> {
  for (const child of childElements(element)) {
    if (child.name === 'table-row') yield { row: child, isHeader };
    else if (child.name === 'table-header-rows') yield* rowsOf(child, true);
    else if (child.name === 'table-rows' || child.name === 'table-row-group') yield* rowsOf(child, isHeader);
  }
}
