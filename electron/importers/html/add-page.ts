import { canonicalLine } from '../../../shared/text/canonical.ts';
import { quoted } from '../text/block-place.ts';
import type { MarkShape, TextBuilder } from '../text/text-builder.ts';
import { resolveLink } from './addresses.ts';
import { embeddedImage } from './build-page.ts';
import { blockElements, markByElement, skippedElements } from './element-kinds.ts';
import {
  childrenOf,
  type DomElement,
  type DomNode,
  elementsWithin,
  firstWithin,
  isElement,
  isText,
} from './dom.ts';
import {
  insideHeading,
  insideItem,
  insideList,
  insideNote,
  insideQuote,
  oneBlock,
  outermost,
  type PageNote,
  type Place,
  pageShapeAt,
} from './place.ts';
import { readTable, type TableRow } from './table-grid.ts';

const images = new Set(['img']);
const captions = new Set(['figcaption']);

/** What is outside the tree of the page. */
export interface PageSetting {
  /** The page's own address, which links are resolved against; null when it is not known. */
  readonly address: string | null;
  /** SHA-256 of the images that were in the file. */
  readonly images: ReadonlySet<string>;
  /** Set for a page of a book. */
  readonly book?: BookPlaces;
}

/** What a page of a book knows of the whole. */
export interface BookPlaces {
  /** The anchor of the element of this page that has this `id`. */
  readonly anchorOf: (id: string) => string;
  /** The anchor that an address leads to; null for one that leads elsewhere. */
  readonly anchorAt: (address: string) => string | null;
  /** The note that an element is; null for what is none. */
  readonly noteOf: (element: DomElement) => PageNote | null;
  /** The note that a link is the sign of; null for any other link. */
  readonly noteAt: (link: DomElement) => PageNote | null;
}

/** The first image of a figure with the caption that becomes its words. */
interface MainFigure {
  readonly image: DomElement;
  readonly caption: DomElement | null;
}

/** Adds the words of `root`, an inert tree, to `builder` as blocks and marks. */
export function addPage(builder: TextBuilder, root: DomElement, setting: PageSetting): void {
  const writer = new PageWriter(builder, setting);
  writer.addBlock(root, outermost, outermost);
  writer.addPendingFigures();
  writer.addPendingAnchors();
}

class PageWriter {
  readonly #builder: TextBuilder;
  readonly #setting: PageSetting;
  /** Images met inside running words; they follow the block. */
  #pendingFigures: DomElement[] = [];
  /** Of elements that have begun since the last words; the next words are what they lead to. */
  #pendingAnchors: string[] = [];

  readonly #handlers = new Map<string, (element: DomElement, place: Place) => void>([
    ['br', (_, place) => this.#addBreak(place)],
    ['a', (element, place) => this.#addLink(element, place)],
    ['img', (element) => this.#addImage(element)],
    ['q', (element, place) => this.#addQuoted(element, place)],
    ['pre', (element, place) => this.#addPreformatted(element, place)],
    ['listing', (element, place) => this.#addPreformatted(element, place)],
    ['xmp', (element, place) => this.#addPreformatted(element, place)],
    ['figure', (element, place) => this.#addFigureElement(element, place)],
    ['table', (element, place) => this.#addTable(element, place)],
    ['blockquote', (element, place) => this.addBlock(element, insideQuote(place), place)],
    ['ul', (element, place) => this.addBlock(element, insideList(element, place), place)],
    ['ol', (element, place) => this.addBlock(element, insideList(element, place), place)],
    ['menu', (element, place) => this.addBlock(element, insideList(element, place), place)],
    ['dir', (element, place) => this.addBlock(element, insideList(element, place), place)],
    ['li', (element, place) => this.addBlock(element, insideItem(element, place), place)],
  ]);

  constructor(builder: TextBuilder, setting: PageSetting) {
    this.#builder = builder;
    this.#setting = setting;
  }

  /** Adds what `element` holds as one or more blocks standing at `inside`; what follows stands at `after`. */
  addBlock(element: DomNode, inside: Place, after: Place): void {
    this.#begin(inside);
    this.#addChildren(element, inside);
    this.#begin(after);
  }

  addPendingFigures(): void {
    const figures = this.#pendingFigures;
    this.#pendingFigures = [];
    for (const image of figures) this.#addFigure(image, null, outermost);
  }

  addPendingAnchors(): void {
    for (const anchor of this.#pendingAnchors) this.#builder.addAnchor(anchor);
    this.#pendingAnchors = [];
  }

  #addWords(words: string): void {
    this.addPendingAnchors();
    this.#builder.addText(words);
  }

  #begin(place: Place): void {
    if (place.isOneBlock) {
      this.#builder.breakLine();
      return;
    }
    if (place.isPreformatted) {
      this.#builder.endLine();
      return;
    }
    this.addPendingFigures();
    this.#builder.startBlock(() => pageShapeAt(place));
  }

  #addChildren(node: DomNode, place: Place): void {
    for (const child of childrenOf(node)) {
      if (isElement(child)) this.#addElement(child, place);
      else if (isText(child)) this.#addWords(child.textContent ?? '');
    }
  }

  #addElement(element: DomElement, place: Place): void {
    const { localName } = element;
    const note = this.#setting.book?.noteOf(element) ?? null;
    // Books hide notes that their readers show when the sign is pressed.
    if (skippedElements.has(localName) || (isHidden(element) && note === null)) return;
    this.#meetAnchor(element);
    if (note !== null && !place.isOneBlock) {
      this.addBlock(element, insideNote(note, place), place);
      return;
    }
    const handle = this.#handlers.get(localName);
    const mark = markByElement.get(localName);
    if (handle) handle(element, place);
    else if (mark) this.#addMarked(element, { type: mark }, place);
    else if (/^h[1-6]$/.test(localName)) this.addBlock(element, insideHeading(element, place), place);
    else if (blockElements.has(localName)) this.addBlock(element, place, place);
    else this.#addChildren(element, place);
  }

  #meetAnchor(element: DomElement): void {
    const { book } = this.#setting;
    const id =
      element.getAttribute('id') ?? (element.localName === 'a' ? element.getAttribute('name') : null);
    if (book && id) this.#pendingAnchors.push(book.anchorOf(id));
  }

  #addMarked(element: DomElement, shape: MarkShape, place: Place): void {
    const isPlain =
      shape.type === 'strong' && /font-weight:\s*(?:normal|400)/i.test(element.getAttribute('style') ?? '');
    const mark = isPlain ? null : this.#builder.openMark(shape);
    this.#addChildren(element, place);
    mark?.close();
  }

  #addLink(element: DomElement, place: Place): void {
    const { book } = this.#setting;
    const address = element.getAttribute('href');
    const note = book?.noteAt(element) ?? null;
    const anchor = address === null ? null : (book?.anchorAt(address) ?? null);
    if (note !== null) this.#addNoteSign(element, note, place);
    else if (anchor !== null) this.#addInternalLink(element, anchor, place);
    else this.#addOutwardLink(element, address, place);
  }

  /** A sign without words stands in the text as its program numbers it. */
  #addNoteSign(element: DomElement, note: PageNote, place: Place): void {
    const shape: MarkShape = { type: 'note-reference', ...note };
    if (canonicalLine(element.textContent ?? '') === '') this.#builder.addPoint(shape);
    else this.#addMarked(element, shape, place);
  }

  #addInternalLink(element: DomElement, anchor: string, place: Place): void {
    const link = this.#builder.openLinkTo(anchor);
    this.#addChildren(element, place);
    link.close();
  }

  #addOutwardLink(element: DomElement, address: string | null, place: Place): void {
    const href =
      address === null || address.startsWith('#') ? null : resolveLink(address, this.#setting.address);
    if (href === null) this.#addChildren(element, place);
    else this.#addMarked(element, { type: 'link', href }, place);
  }

  /** Browsers write the quotation marks of a `q` themselves, so readers saw them. */
  #addQuoted(element: DomElement, place: Place): void {
    this.#addWords('“');
    this.#addChildren(element, place);
    this.#addWords('”');
  }

  #addBreak(place: Place): void {
    const isSecond = this.#builder.breakLine() === 'already broken';
    if (isSecond && !place.isOneBlock && place.heading === null) this.#begin(place);
  }

  #addPreformatted(element: DomElement, place: Place): void {
    if (place.isOneBlock) {
      this.addBlock(element, place, place);
      return;
    }
    const inside = { ...place, isPreformatted: true };
    this.addPendingFigures();
    this.#builder.startPreformatted(() => ({ type: 'preformatted', ...quoted(place) }));
    this.#addChildren(element, inside);
    this.#begin(place);
  }

  #addImage(image: DomElement): void {
    const alternative = canonicalLine(image.getAttribute('alt') ?? '');
    if (/^\p{RGI_Emoji}$/v.test(alternative)) this.#addWords(alternative);
    else if (this.#embedded(image) !== null || alternative !== '') this.#pendingFigures.push(image);
  }

  /** A figure's words stay in order: what stands before the caption, a label say, comes before the image's block. */
  #addFigureElement(figure: DomElement, place: Place): void {
    const image = [...elementsWithin(figure, images)].find((each) => !isHidden(each)) ?? null;
    if (!image || place.isOneBlock || place.isPreformatted) {
      this.addBlock(figure, place, place);
      return;
    }
    this.#begin(place);
    this.#addFigureParts(figure, { image, caption: firstWithin(figure, captions) }, place);
    this.#begin(place);
  }

  #addFigureParts(node: DomNode, main: MainFigure, place: Place): void {
    for (const child of childrenOf(node)) {
      if (isText(child)) this.#addWords(child.textContent ?? '');
      if (!isElement(child)) continue;
      if (child === main.caption || (child === main.image && !main.caption)) {
        this.#addFigure(main.image, main.caption, place);
        this.#begin(place);
      } else if (child !== main.image) {
        const holdsMain = firstWithin(child, images) !== null || firstWithin(child, captions) !== null;
        if (holdsMain && !isHidden(child)) this.#addFigureParts(child, main, place);
        else this.#addElement(child, place);
      }
    }
  }

  #addFigure(image: DomElement, caption: DomElement | null, place: Place): void {
    const embedded = this.#embedded(image);
    const alternative = canonicalLine(image.getAttribute('alt') ?? '');
    const shape = () => ({ type: 'figure', image: embedded, alternative, ...quoted(place) }) as const;
    if (embedded === null && alternative === '') this.#builder.startBlock(shape);
    else this.#builder.startFigure(shape);
    this.addPendingAnchors();
    if (caption) this.#addChildren(caption, oneBlock);
  }

  #embedded(image: DomElement): string | null {
    const source = image.getAttribute('src') ?? '';
    const sha256 = source.startsWith(embeddedImage) ? source.slice(embeddedImage.length) : null;
    return sha256 !== null && this.#setting.images.has(sha256) ? sha256 : null;
  }

  #addTable(element: DomElement, place: Place): void {
    const rows = place.isOneBlock || place.isPreformatted ? null : readTable(element);
    if (!rows) {
      this.addBlock(element, place, place);
      return;
    }
    for (const child of childrenOf(element)) {
      if (isElement(child) && child.localName === 'caption') this.addBlock(child, place, place);
    }
    const table = this.#builder.nextTable();
    for (const row of rows) this.#addRow(row, table, place);
    this.#begin(place);
  }

  #addRow({ header, cells }: TableRow, table: number, place: Place): void {
    this.addPendingFigures();
    this.#builder.startBlock(() => ({ type: 'table-row', table, header, ...quoted(place) }));
    for (const [index, cell] of cells.entries()) {
      if (index > 0) this.#builder.nextCell();
      if (cell && !isHidden(cell)) this.#addChildren(cell, oneBlock);
    }
  }
}

function isHidden(element: DomElement): boolean {
  if (element.getAttribute('hidden') !== null) return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(
    element.getAttribute('style') ?? '',
  );
}
