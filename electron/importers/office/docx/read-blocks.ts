import { attributeOf, childElement, childElements, type XmlElement } from '../../xml/xml-element.ts';
import type { BlockShape } from '../../text/text-builder.ts';
import { chosenAlternative } from './drawings.ts';
import { Fields } from './fields.ts';
import { changeOf, InlineReader } from './read-inline.ts';
import type { NumberingPlace, WordStyle } from './read-styles.ts';
import { isOn, numberOf, settingOf } from './word-elements.ts';
import type { Relationships } from './word-package.ts';
import type { WordContext } from './word-part.ts';

/** Reads the blocks of a part of a Word file (ECMA-376 part 1, 17.3 and 17.4) into the writer. */
export class BlockReader {
  readonly #context: WordContext;
  readonly #inline: InlineReader;

  constructor(part: XmlElement, relationships: Relationships, context: WordContext) {
    this.#context = context;
    this.#inline = new InlineReader(new Fields(part), relationships, context);
  }

  readBlocks(element: XmlElement): void {
    for (const child of childElements(element)) this.#readBlock(child);
  }

  #readBlock(element: XmlElement): void {
    switch (element.name) {
      case 'p':
        this.#readParagraph(element);
        break;
      case 'tbl':
        this.#readTable(element);
        break;
      case 'sdt': {
        const content = childElement(element, 'sdtContent');
        if (content !== null) this.readBlocks(content);
        break;
      }
      case 'AlternateContent': {
        const chosen = chosenAlternative(element);
        if (chosen !== null) this.readBlocks(chosen);
        break;
      }
      case 'customXml':
      case 'smartTag':
      case 'ins':
      case 'moveTo':
        this.readBlocks(element);
        break;
      case 'altChunk':
        this.#context.tally.count(
          'A file that is built into the text was not read.',
          '# files that are built into the text were not read.',
        );
        break;
      default:
        this.#inline.readPlace(element);
    }
  }

  #readParagraph(element: XmlElement): void {
    const { writer } = this.#context;
    const properties = childElement(element, 'pPr');
    const runProperties = properties && childElement(properties, 'rPr');
    const taken =
      runProperties && (childElement(runProperties, 'del') ?? childElement(runProperties, 'moveFrom'));
    const joinsNext = taken && changeOf(taken);
    const shape = this.#shapeOf(properties, { isCounted: joinsNext === null });
    writer.startParagraph(shape);
    this.#inline.read(element, { isHeading: shape.type === 'heading' });
    writer.endParagraph({ joinsNext });
    for (const box of this.#inline.takeTextBoxes()) this.readBlocks(box);
  }

  /** A paragraph that goes on in the next one is not counted: the two are one item. */
  #shapeOf(properties: XmlElement | null, { isCounted }: { readonly isCounted: boolean }): BlockShape {
    const { styles, lists } = this.#context;
    const style = styles.style(settingOf(properties, 'pStyle')) ?? styles.defaultParagraph;
    const own = numberOf(settingOf(properties, 'outlineLvl'));
    const headingLevel =
      own === null ? (style?.headingLevel ?? null) : own >= 0 && own < 9 ? Math.min(own + 1, 6) : null;
    const place = this.#numberingPlace(properties, style);
    // Headings and paragraphs that are not shown as items count all the same.
    const item = place === null || !isCounted ? undefined : lists.next(place);
    const label = item === undefined || item.label === '' ? {} : { label: item.label };
    if (headingLevel !== null) return { type: 'heading', level: headingLevel, ...label };
    const depth = Math.min(Math.max(place?.level ?? 0, 0), 8);
    if (item !== undefined)
      return { type: 'list-item', depth, ordinal: item.ordinal, continued: false, ...label };
    if (style?.isPreformatted === true) return { type: 'preformatted' };
    return { type: 'paragraph', ...(style?.isQuote === true && { quoteDepth: 1 }) };
  }

  /** List 0 takes a paragraph out of the list of its style. */
  #numberingPlace(properties: XmlElement | null, style: WordStyle | null): NumberingPlace | null {
    const own = properties && childElement(properties, 'numPr');
    const list = settingOf(own, 'numId') ?? style?.numbering?.list ?? null;
    if (list === null || list === '0') return null;
    const byStyle = style === null ? null : this.#context.lists.levelOf(list, style.id);
    const level = numberOf(settingOf(own, 'ilvl')) ?? byStyle ?? style?.numbering?.level ?? 0;
    return { list, level };
  }

  #readTable(table: XmlElement): void {
    const { writer } = this.#context;
    writer.startTable();
    for (const row of within(table, 'tr')) {
      const properties = childElement(row, 'trPr');
      writer.startRow({ isHeader: isOn(properties, 'tblHeader') === true });
      for (const cell of within(row, 'tc')) {
        writer.startCell();
        this.readBlocks(cell);
        const span = numberOf(settingOf(childElement(cell, 'tcPr'), 'gridSpan')) ?? 1;
        for (let column = 1; column < Math.min(span, widestSpan); column += 1) writer.startCell();
      }
    }
    writer.endTable();
    for (const box of this.#inline.takeTextBoxes()) this.readBlocks(box);
  }
}

const widestSpan = 64;

/** Rows or cells, also those in controls and changes around them. */
function within(element: XmlElement, name: 'tr' | 'tc'): readonly XmlElement[] {
  return childElements(element).flatMap((child) => {
    if (child.name === name) return [child];
    if (child.name === 'sdt') {
      const content = childElement(child, 'sdtContent');
      return content === null ? [] : within(content, name);
    }
    return ['customXml', 'ins', 'moveTo'].includes(child.name) ? within(child, name) : [];
  });
}

/** The id of a note or a comment; null without one. */
export function idOf(element: XmlElement): string | null {
  return attributeOf(element, 'id');
}
