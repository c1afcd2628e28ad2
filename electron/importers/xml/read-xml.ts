import { Parser } from 'htmlparser2';
import { decodeText } from '../bytes/decode-text.ts';
import type { ImportLimits } from '../import-limits.ts';
import { ImportRefusal } from '../imported.ts';
import { declaredEncoding } from './declared-encoding.ts';
import { withoutDocumentType } from './document-type.ts';
import type { XmlElement, XmlTag } from './xml-element.ts';

/** What an XML document is limited by. */
export type XmlLimits = Pick<
  ImportLimits,
  'maxDepth' | 'maxAttributesPerElement' | 'maxXmlNodes' | 'maxXmlText'
>;

/** An XML document as it stands in a file. */
export interface XmlSource {
  /** For messages, such as `word/document.xml`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What is told of a document while it is read, in its order. */
export interface XmlEvents {
  readonly open?: (tag: XmlTag) => void;
  /** Words between two tags, in one piece; references to characters are decoded, those to entities stay as they are written. */
  readonly text?: (text: string) => void;
  readonly close?: (tag: XmlTag) => void;
}

/** What is known of a document when it was read. */
export interface XmlReading {
  /** The WHATWG name of its encoding. */
  readonly encoding: string;
  /** Sentences for the import report. */
  readonly remarks: readonly string[];
}

/**
 * Reads an XML document in one pass that ends at the first limit passed. Its document type declaration is passed over unread: no entity is
 * ever expanded, nothing outside of the bytes is looked at. A document that is not well-formed is read as far as it goes, with a remark.
 * Throws an `ImportRefusal` for what is no XML or passes a limit.
 */
export function readXml(source: XmlSource, limits: XmlLimits, events: XmlEvents): XmlReading {
  const { text, encoding, remarks } = decodeText(source.bytes, declaredEncoding(source.bytes));
  const prolog = withoutDocumentType(text);
  if (prolog === null) refuse(source, 'has a document type declaration that does not end');
  const reader = new XmlReader(source, limits, events);
  reader.read(prolog.xml);
  return {
    encoding,
    remarks: [
      ...remarks,
      ...(prolog.hadDefinitions ? [`The definitions in ${source.name} (DOCTYPE) were not read.`] : []),
      ...(reader.isWellFormed
        ? []
        : [`${source.name} is not well-formed XML; it was read as far as it could be.`]),
    ],
  };
}

/** Reads an XML document as a tree. Throws like `readXml`. */
export function parseXml(source: XmlSource, limits: XmlLimits): XmlReading & { readonly root: XmlElement } {
  const top: (XmlElement | string)[] = [];
  const open = [top];
  const reading = readXml(source, limits, {
    open: (tag) => {
      const children: (XmlElement | string)[] = [];
      open.at(-1)?.push({ ...tag, children });
      open.push(children);
    },
    text: (text) => open.at(-1)?.push(text),
    close: () => open.pop(),
  });
  const root = top.find((each) => typeof each !== 'string');
  if (root === undefined) refuse(source, 'holds no XML');
  return { ...reading, root };
}

class XmlReader {
  readonly #source: XmlSource;
  readonly #limits: XmlLimits;
  readonly #events: XmlEvents;
  readonly #open: XmlTag[] = [];
  #words = '';
  #nodes = 0;
  #attributes = 0;
  #hasRoot = false;
  #isWellFormed = true;

  constructor(source: XmlSource, limits: XmlLimits, events: XmlEvents) {
    this.#source = source;
    this.#limits = limits;
    this.#events = events;
  }

  get isWellFormed(): boolean {
    return this.#isWellFormed;
  }

  read(xml: string): void {
    const parser = new Parser(
      {
        onopentagname: () => this.#countElement(),
        onattribute: () => this.#countAttribute(),
        onopentag: (name, attributes) => this.#openElement(name, attributes),
        ontext: (text) => this.#addText(text),
        onclosetag: (_, isImplied) => {
          // An empty-element tag counts as implied to the parser.
          if (isImplied && !xml.startsWith('/>', parser.endIndex - 1)) this.#isWellFormed = false;
          this.#closeElement();
        },
      },
      { xmlMode: true, decodeEntities: true },
    );
    parser.write(xml);
    parser.end();
    this.#flushText();
    if (!this.#hasRoot) refuse(this.#source, 'holds no XML');
  }

  #countElement(): void {
    const { maxDepth } = this.#limits;
    this.#attributes = 0;
    this.#countNode();
    if (this.#open.length >= maxDepth) refuse(this.#source, `nests its elements more than ${maxDepth} deep`);
  }

  #countAttribute(): void {
    const { maxAttributesPerElement } = this.#limits;
    this.#attributes += 1;
    if (this.#attributes > maxAttributesPerElement)
      refuse(this.#source, `has an element with more than ${maxAttributesPerElement} attributes`);
  }

  #countNode(): void {
    const { maxXmlNodes } = this.#limits;
    this.#nodes += 1;
    if (this.#nodes > maxXmlNodes)
      refuse(this.#source, `consists of more than ${maxXmlNodes.toLocaleString('en')} elements and texts`);
  }

  #openElement(written: string, attributes: Readonly<Record<string, string>>): void {
    this.#flushText();
    this.#hasRoot = true;
    const colon = written.indexOf(':');
    const tag = { name: written.slice(colon + 1), prefix: written.slice(0, Math.max(colon, 0)), attributes };
    this.#open.push(tag);
    this.#events.open?.(tag);
  }

  #addText(text: string): void {
    const { maxXmlText } = this.#limits;
    if (this.#words === '') this.#countNode();
    this.#words += text;
    if (this.#words.length > maxXmlText)
      refuse(this.#source, `has a text of more than ${maxXmlText.toLocaleString('en')} characters`);
  }

  #flushText(): void {
    const words = this.#words;
    if (words === '') return;
    this.#words = '';
    this.#events.text?.(words);
  }

  #closeElement(): void {
    this.#flushText();
    const tag = this.#open.pop();
    if (tag) this.#events.close?.(tag);
  }
}

function refuse({ name }: XmlSource, what: string): never {
  throw new ImportRefusal(
    'malformed',
    `${name} ${what}, so it cannot be read. Open it in the program it was made with, save it again, and import that.`,
  );
}
