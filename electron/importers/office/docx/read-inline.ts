import { resolveLink } from '../../html/addresses.ts';
import {
  attributeOf,
  childElement,
  childElements,
  elementsNamed,
  type XmlElement,
} from '../../xml/xml-element.ts';
import type { OpenMark } from '../../text/text-builder.ts';
import type { Change } from '../change-tally.ts';
import type { LinkInstruction } from '../link-instruction.ts';
import { officeDate } from '../office-date.ts';
import { type Format, plainFormat } from '../office-writer.ts';
import { notRead } from '../remark-tally.ts';
import { chosenAlternative, readDrawing } from './drawings.ts';
import type { Fields } from './fields.ts';
import type { NoteKind } from './note-register.ts';
import { isHidden, runFormat } from './run-format.ts';
import { symbolOf } from '../symbols.ts';
import type { Relationships } from './word-package.ts';
import type { WordContext } from './word-part.ts';

/** Reads what stands in paragraphs: runs, links, changes, fields, places of comments and bookmarks. */
export class InlineReader {
  readonly #fields: Fields;
  readonly #relationships: Relationships;
  readonly #context: WordContext;
  #isHeading = false;
  #deletion: Change | null = null;
  #textBoxes: XmlElement[] = [];

  constructor(fields: Fields, relationships: Relationships, context: WordContext) {
    this.#fields = fields;
    this.#relationships = relationships;
    this.#context = context;
  }

  /** Reads the children of a paragraph. */
  read(paragraph: XmlElement, { isHeading }: { readonly isHeading: boolean }): void {
    this.#isHeading = isHeading;
    this.#readAll(paragraph);
  }

  /** The text boxes that were met since this was last asked. */
  takeTextBoxes(): readonly XmlElement[] {
    const taken = this.#textBoxes;
    this.#textBoxes = [];
    return taken;
  }

  /** Reads a mark of a place, which may also stand between blocks. */
  readPlace(element: XmlElement): void {
    const { writer } = this.#context;
    const id = attributeOf(element, 'id') ?? '';
    if (element.name === 'commentRangeStart') writer.comments.start(id, writer.text.addPlace('start'));
    else if (element.name === 'commentRangeEnd') writer.comments.end(id, writer.text.addPlace('end'));
    else if (element.name === 'bookmarkStart') {
      const name = attributeOf(element, 'name');
      if (name) writer.text.addAnchor(name);
    }
  }

  #readAll(element: XmlElement): void {
    for (const child of childElements(element)) this.#readOne(child);
  }

  #readOne(element: XmlElement): void {
    switch (element.name) {
      case 'r':
        this.#readRun(element);
        break;
      case 'hyperlink':
        this.#readLink(element);
        break;
      case 'ins':
      case 'moveTo':
        this.#readInserted(element);
        break;
      case 'del':
      case 'moveFrom':
        this.#readDeleted(element);
        break;
      case 'sdt': {
        const content = childElement(element, 'sdtContent');
        if (content !== null) this.#readAll(content);
        break;
      }
      case 'AlternateContent': {
        const chosen = chosenAlternative(element);
        if (chosen !== null) this.#readAll(chosen);
        break;
      }
      case 'smartTag':
      case 'customXml':
      case 'fldSimple':
      case 'dir':
      case 'bdo':
        this.#readAll(element);
        break;
      case 'oMath':
      case 'oMathPara':
        this.#addWords([...elementsNamed(element, 't')].map(wordsOf).join(''), plainFormat);
        break;
      default:
        this.readPlace(element);
    }
  }

  #readLink(element: XmlElement): void {
    const bookmark = attributeOf(element, 'anchor') ?? '';
    const target = this.#relationships.get(attributeOf(element, 'r:id') ?? '');
    const mark = this.#openLink({ address: target?.isExternal === true ? target.target : '', bookmark });
    this.#readAll(element);
    mark?.close();
  }

  #openLink({ address, bookmark }: LinkInstruction): OpenMark | null {
    const { text } = this.#context.writer;
    if (address === '') return bookmark === '' ? null : text.openLinkTo(bookmark);
    const href = resolveLink(bookmark === '' ? address : `${address}#${bookmark}`, null);
    return href === null ? null : text.openMark({ type: 'link', href });
  }

  #readInserted(element: XmlElement): void {
    const { writer } = this.#context;
    const before = this.#insertion;
    this.#insertion = changeOf(element);
    writer.setInserted(this.#insertion);
    this.#readAll(element);
    this.#insertion = before;
    writer.setInserted(before);
  }

  #insertion: Change | null = null;

  #readDeleted(element: XmlElement): void {
    const before = this.#deletion;
    this.#deletion = changeOf(element);
    this.#readAll(element);
    this.#deletion = before;
  }

  #readRun(run: XmlElement): void {
    const { styles, tally } = this.#context;
    if (isHidden(run)) {
      if (childElements(run).some(({ name }) => name === 't')) tally.count(...notRead.hidden);
      return;
    }
    const format = runFormat(run, styles);
    // A heading is strong anyway.
    const own =
      this.#isHeading && format.has('strong')
        ? new Set([...format].filter((name) => name !== 'strong'))
        : format;
    this.#readRunParts(run, own);
  }

  #readRunParts(run: XmlElement, format: Format): void {
    const { writer, tally } = this.#context;
    for (const part of childElements(run)) {
      switch (part.name) {
        case 't':
        case 'delText':
          this.#addWords(wordsOf(part), format);
          break;
        case 'tab':
        case 'ptab':
          this.#addWords('\t', format);
          break;
        case 'br':
        case 'cr':
          this.#breakLine(attributeOf(part, 'type') ?? 'textWrapping');
          break;
        case 'noBreakHyphen':
          this.#addWords('\u2011', format);
          break;
        case 'sym':
          this.#addSymbol(part, format);
          break;
        case 'instrText':
          this.#fields.addInstruction(wordsOf(part));
          break;
        case 'fldChar':
          this.#fields.take(attributeOf(part, 'fldCharType'), (link) => this.#openLink(link));
          break;
        case 'footnoteReference':
        case 'endnoteReference': {
          const isMarked = ['1', 'true', 'on'].includes(attributeOf(part, 'customMarkFollows') ?? '');
          this.#addNote(part, isMarked ? childElements(run, 't').map(wordsOf).join('').trim() : null);
          // What follows in the run is the sign.
          if (isMarked) return;
          break;
        }
        case 'commentReference': {
          const id = attributeOf(part, 'id') ?? '';
          writer.comments.start(id, writer.text.addPlace('end'));
          writer.comments.end(id, writer.text.addPlace('end'));
          break;
        }
        case 'ruby': {
          const base = childElement(part, 'rubyBase');
          if (base !== null) this.#readAll(base);
          break;
        }
        case 'drawing':
        case 'pict':
        case 'object':
          this.#addDrawing(part);
          break;
        case 'AlternateContent': {
          const chosen = chosenAlternative(part);
          if (chosen !== null) this.#readRunParts(chosen, format);
          break;
        }
        case 'contentPart':
          tally.count(...notRead.chart);
          break;
        default:
      }
    }
  }

  #addWords(words: string, format: Format): void {
    if (!this.#fields.areWordsShown) return;
    const { writer } = this.#context;
    if (this.#deletion !== null) writer.addDeleted(words, this.#deletion);
    else writer.addText(words, format);
  }

  #breakLine(type: string): void {
    if (type !== 'textWrapping') this.#addWords(' ', plainFormat);
    else if (this.#deletion !== null) this.#addWords('\n', plainFormat);
    else if (this.#fields.areWordsShown) this.#context.writer.breakLine();
  }

  #addSymbol(part: XmlElement, format: Format): void {
    const code = Number.parseInt(attributeOf(part, 'char') ?? '', 16);
    const character = Number.isNaN(code) ? null : symbolOf(attributeOf(part, 'font') ?? '', code);
    if (character === null) this.#context.tally.count(...notRead.symbol);
    this.#addWords(character ?? '\ufffd', format);
  }

  #addNote(part: XmlElement, mark: string | null): void {
    const id = attributeOf(part, 'id');
    if (id === null || this.#deletion !== null) return;
    const { writer, notes } = this.#context;
    const kind: NoteKind = part.name === 'endnoteReference' ? 'endnote' : 'footnote';
    writer.addNoteSign(kind, notes.refer(kind, id, mark === '' ? null : mark));
  }

  #addDrawing(drawing: XmlElement): void {
    if (this.#deletion !== null) return;
    const { writer, images, tally } = this.#context;
    const { pictures, textBoxes } = readDrawing(drawing, this.#relationships, tally);
    for (const { target, alternative } of pictures) {
      const image = target === null ? null : (images.get(target) ?? null);
      if (target !== null && image === null) tally.count(...notRead.picture);
      writer.addFigure({ image, alternative });
    }
    this.#textBoxes.push(...textBoxes);
  }
}

function wordsOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : '')).join('');
}

/** By whom, and when, a tracked change was made. */
export function changeOf(element: XmlElement): Change {
  return {
    author: attributeOf(element, 'author')?.trim().toWellFormed() || null,
    date: officeDate(attributeOf(element, 'date')),
  };
}
