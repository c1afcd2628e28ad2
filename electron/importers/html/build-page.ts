import { Parser, type ParserOptions } from 'htmlparser2';
import { parseHTML } from 'linkedom';
import type { ImportLimits } from '../import-limits.ts';
import { type ImportedImage, ImportRefusal } from '../imported.ts';
import type { DomDocument, DomElement, DomNode } from './dom.ts';
import { decodeDataImage } from './embedded-image.ts';
import { readSavedNote, type SavedNote } from './saved-note.ts';

/** A page as an inert tree: no scripts but JSON-LD, no styles, no frames, no event handlers, nothing loaded. */
export interface Page {
  readonly document: DomDocument;
  /** Images that were in the file, by SHA-256; their elements' `src` is `assay-image:` with that hash. */
  readonly images: ReadonlyMap<string, ImportedImage>;
  /** What the program that saved the page noted in a comment. */
  readonly saved: SavedNote;
  /** False for a piece of a page, as the clipboard has it: no html, head or body of its own. */
  readonly isWholePage: boolean;
}

/** Begins the `src` of an image that was embedded in the file; its SHA-256 follows. */
export const embeddedImage = 'assay-image:';

/** Elements that are left out with all they hold. */
const droppedElements = new Set([
  'style',
  'template',
  'svg',
  'iframe',
  'frameset',
  'object',
  'embed',
  'applet',
  'canvas',
  'audio',
  'video',
  'portal',
]);
/** What the importer and Readability look at. */
const keptAttributes = new Set(
  `id class style hidden href rel type role dir lang xml:lang title name property content itemprop http-equiv charset datetime
  pubdate colspan rowspan start value aria-hidden aria-modal summary datatable epub:type`.split(/\s+/),
);
/** Pages keep the address of an image in attributes of many names until a script shows it; Readability looks at all. */
const imageElements = new Set(['img', 'picture', 'figure', 'source']);
const headElements = new Set(['title', 'meta', 'link', 'base', 'script']);

type Limits = Pick<ImportLimits, 'maxDepth' | 'maxAttributesPerElement' | 'maxAttributes' | 'maxNodes'>;

/** Gives the image that an address of the page names, from what was saved with it; null where it was not. */
export type ImageAt = (address: string) => ImportedImage | null;

/**
 * Parses HTML in one pass that stops at the first limit passed, so that hostile markup costs no more than the limits allow.
 * Throws an `ImportRefusal` then. Any other text is HTML of some kind: the tree is completed as browsers do.
 */
export function buildPage(html: string, limits: Limits, imageAt: ImageAt = () => null): Page {
  return parsePage(html, new PageBuilder(limits, imageAt), {});
}

/** Like `buildPage`, for XHTML, in which any element may be empty (`<a id="x"/>`) and words may stand in CDATA sections. */
export function buildXhtmlPage(xhtml: string, limits: Limits, imageAt: ImageAt): Page {
  return parsePage(xhtml, new PageBuilder(limits, imageAt), xhtmlOptions);
}

/** How XHTML is parsed: with HTML's named characters, elements and letter case, but with what XML adds. */
export const xhtmlOptions = { recognizeSelfClosing: true, recognizeCDATA: true } as const;

function parsePage(markup: string, builder: PageBuilder, options: ParserOptions): Page {
  const parser = new Parser(
    {
      onopentagname: () => builder.countOpening(),
      onattribute: () => builder.countAttribute(),
      onopentag: (name, attributes) => builder.open(name, attributes),
      ontext: (text) => builder.text(text),
      onclosetag: () => builder.close(),
      oncomment: (text) => builder.comment(text),
    },
    options,
  );
  parser.write(markup);
  parser.end();
  return builder.page();
}

/** An open element: where its children go, and whether they are left out. */
interface OpenElement {
  readonly element: DomElement | null;
  readonly isDropped: boolean;
}

class PageBuilder {
  readonly #limits: Limits;
  readonly #imageAt: ImageAt;
  readonly #document: DomDocument;
  readonly #images = new Map<string, ImportedImage>();
  readonly #open: OpenElement[] = [];
  #saved: SavedNote = { address: null, date: null };
  #isWholePage = false;
  #nodes = 0;
  #attributes = 0;
  #allAttributes = 0;
  #words = '';

  constructor(limits: Limits, imageAt: ImageAt) {
    this.#limits = limits;
    this.#imageAt = imageAt;
    const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>');
    // linkedom's document has all that DomDocument names; its own declarations need a browser's types.
    this.#document = document as unknown as DomDocument;
  }

  countOpening(): void {
    this.#countNode();
    this.#attributes = 0;
    const { maxDepth } = this.#limits;
    if (this.#open.length >= maxDepth) refuse(`nests its elements more than ${maxDepth} deep`);
  }

  countAttribute(): void {
    const { maxAttributesPerElement, maxAttributes } = this.#limits;
    this.#attributes += 1;
    this.#allAttributes += 1;
    if (this.#allAttributes > maxAttributes)
      refuse(`has more than ${maxAttributes.toLocaleString('en')} attributes`);
    if (this.#attributes > maxAttributesPerElement)
      refuse(`has an element with more than ${maxAttributesPerElement} attributes`);
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#flushWords();
    const parent = this.#open.at(-1);
    const isDropped =
      parent?.isDropped === true || droppedElements.has(name) || isLiveScript(name, attributes);
    const element = isDropped ? null : this.#place(name, parent?.element ?? null);
    if (element) this.#setAttributes(element, attributes);
    else if (name === 'image') this.#addDrawnImage(attributes);
    this.#open.push({ element, isDropped });
  }

  text(text: string): void {
    if (this.#words === '') this.#countNode();
    if (this.#open.at(-1)?.isDropped !== true) this.#words += text;
  }

  close(): void {
    this.#flushWords();
    this.#open.pop();
  }

  comment(text: string): void {
    this.#countNode();
    if (this.#saved.address === null) this.#saved = readSavedNote(text);
  }

  page(): Page {
    this.#flushWords();
    return {
      document: this.#document,
      images: this.#images,
      saved: this.#saved,
      isWholePage: this.#isWholePage,
    };
  }

  #countNode(): void {
    this.#nodes += 1;
    const { maxNodes } = this.#limits;
    if (this.#nodes > maxNodes)
      refuse(`consists of more than ${maxNodes.toLocaleString('en')} elements and texts`);
  }

  #place(name: string, parent: DomElement | null): DomElement {
    const { documentElement, head, body } = this.#document;
    if (name === 'html' || name === 'head' || name === 'body') {
      this.#isWholePage = true;
      return { html: documentElement, head, body }[name];
    }
    if (name === 'title') this.#isWholePage = true;
    const element = this.#document.createElement(name);
    this.#append(element, parent, headElements.has(name) ? head : body);
    return element;
  }

  /** What stands in no element, or in the head without belonging there, goes where browsers put it. */
  #append(node: DomNode, parent: DomElement | null, otherwise: DomElement): void {
    const { documentElement, head } = this.#document;
    const isNowhere =
      parent === null || parent === documentElement || (parent === head && otherwise !== head);
    (isNowhere ? otherwise : parent).appendChild(node);
  }

  #flushWords(): void {
    const words = this.#words;
    if (words === '') return;
    this.#words = '';
    const parent = this.#open.at(-1)?.element ?? null;
    const { documentElement, head, body } = this.#document;
    const isBetween = parent === null || parent === documentElement || parent === head;
    if (isBetween && words.trim() === '') return;
    this.#append(this.#document.createTextNode(words), parent, body);
  }

  #setAttributes(element: DomElement, attributes: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(attributes)) {
      // Only html, head and body come here twice; what stands first counts.
      if (!keptAttributes.has(name) && !imageElements.has(element.localName)) continue;
      if (name.startsWith('on') || element.getAttribute(name)) continue;
      const isData = /^\s*data:/i.test(value);
      if (element.localName === 'img' && name === 'src') {
        const kept = this.#keepImage(isData ? decodeDataImage(value) : this.#imageAt(value));
        element.setAttribute(name, kept ?? (isData ? '' : value));
      } else if (!isData) element.setAttribute(name, value);
    }
    // Readability makes every h1 an h2; the level is noted so that the heading stays what it was.
    if (element.localName === 'h1') element.setAttribute('data-assay-level', '1');
  }

  /** Books show their covers as the only image of a drawing (SVG), which is left out otherwise. */
  #addDrawnImage(attributes: Readonly<Record<string, string>>): void {
    const address = attributes['xlink:href'] ?? attributes['href'] ?? '';
    const kept = this.#keepImage(this.#imageAt(address));
    if (kept === null) return;
    const image = this.#document.createElement('img');
    image.setAttribute('src', kept);
    const around = this.#open.findLast(({ isDropped }) => !isDropped)?.element ?? null;
    this.#append(image, around, this.#document.body);
  }

  #keepImage(image: ImportedImage | null): string | null {
    if (!image) return null;
    this.#images.set(image.sha256, image);
    return `${embeddedImage}${image.sha256}`;
  }
}

function isLiveScript(name: string, attributes: Readonly<Record<string, string>>): boolean {
  return name === 'script' && attributes['type']?.trim().toLowerCase() !== 'application/ld+json';
}

function refuse(what: string): never {
  throw new ImportRefusal(
    'malformed',
    `The page ${what}, which no readable page does. Copy its words in a browser and paste them instead.`,
  );
}
