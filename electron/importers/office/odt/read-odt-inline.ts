import { resolveLink } from '../../html/addresses.ts';
import {
  attributeOf,
  childElement,
  childElements,
  textWithin,
  type XmlElement,
} from '../../xml/xml-element.ts';
import { officeDate } from '../office-date.ts';
import type { Format } from '../office-writer.ts';
import { notRead } from '../remark-tally.ts';
import { wordsOf } from './odt-changes.ts';
import type { OdtContext } from './odt-context.ts';
import { composed } from '../../../../shared/text/canonical.ts';

/** Reads what stands in the paragraphs of an OpenDocument text (OpenDocument 1.3, part 3, 6 and 7). */
export class OdtInlineReader {
  readonly #context: OdtContext;
  #textBoxes: XmlElement[] = [];

  constructor(context: OdtContext) {
    this.#context = context;
  }

  /** Reads the words of a paragraph, which look as `format` says unless they say otherwise. */
  read(element: XmlElement, format: Format): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.#context.writer.addText(child, format);
      else this.#readOne(child, format);
    }
  }

  /** The text boxes that were met since this was last asked. */
  takeTextBoxes(): readonly XmlElement[] {
    const taken = this.#textBoxes;
    this.#textBoxes = [];
    return taken;
  }

  #readOne(element: XmlElement, format: Format): void {
    const { writer, styles, tally } = this.#context;
    switch (element.name) {
      case 'span': {
        const style = styles.style('text', attributeOf(element, 'style-name'));
        if (style?.isHidden === true) tally.count(...notRead.hidden);
        else this.read(element, style === null ? format : new Set([...format, ...style.formats]));
        break;
      }
      case 's':
        writer.addText(' ', format);
        break;
      case 'tab':
        writer.addText('\t', format);
        break;
      case 'line-break':
        writer.breakLine();
        break;
      case 'a':
        this.#readLink(element, format);
        break;
      case 'note':
        this.#readNote(element);
        break;
      case 'annotation':
        this.#readComment(element);
        break;
      case 'annotation-end':
        writer.comments.end(attributeOf(element, 'office:name') ?? '', writer.text.addPlace('end'));
        break;
      case 'hidden-text':
      case 'hidden-paragraph':
        tally.count(...notRead.hidden);
        break;
      case 'ruby': {
        const base = childElement(element, 'ruby-base');
        if (base !== null) this.read(base, format);
        break;
      }
      default:
        if (!this.readPlace(element) && !this.readDrawing(element)) this.read(element, format);
    }
  }

  /** Reads a mark of a place, which may also stand between blocks. Tells whether it was one. */
  readPlace(element: XmlElement): boolean {
    const { writer, changes } = this.#context;
    const change = changes.get(attributeOf(element, 'change-id') ?? '');
    switch (element.name) {
      case 'bookmark':
      case 'bookmark-start':
      case 'reference-mark':
      case 'reference-mark-start':
        writer.text.addAnchor(attributeOf(element, 'text:name') ?? '');
        return true;
      case 'change':
        if (change?.kind === 'deleted') writer.addDeleted(change.words, change.change);
        return true;
      case 'change-start':
        if (change?.kind === 'inserted') writer.setInserted(change.change);
        return true;
      case 'change-end':
        if (change?.kind === 'inserted') writer.setInserted(null);
        return true;
      case 'soft-page-break':
      case 'bookmark-end':
      case 'reference-mark-end':
        return true;
      default:
        return false;
    }
  }

  /** Reads a frame or a shape: pictures, text boxes, objects. Tells whether it was one. */
  readDrawing(element: XmlElement): boolean {
    if (element.prefix !== 'draw') return false;
    const { writer, images, tally } = this.#context;
    const children = childElements(element);
    if (
      children.some(
        ({ name }) => name === 'object' || name === 'object-ole' || name === 'plugin' || name === 'applet',
      )
    )
      tally.count(...notRead.object);
    const picture = children.find(({ name }) => name === 'image');
    if (picture !== undefined) {
      const target = attributeOf(picture, 'href');
      const image = images.get(target ?? '') ?? null;
      if (target !== null && !isWithin(target)) tally.count(...notRead.elsewhere);
      else if (image === null) tally.count(...notRead.picture);
      const alternative = [wordsOf(element, 'title'), wordsOf(element, 'desc')].filter(
        (words) => words !== '',
      );
      writer.addFigure({ image, alternative: alternative.join('. ').slice(0, 2_000).toWellFormed() });
    }
    for (const child of children) {
      if (child.name === 'text-box') this.#textBoxes.push(child);
      else if (child.prefix === 'draw') this.readDrawing(child);
    }
    // Words stand in shapes as they are.
    if (element.name !== 'frame' && children.some(({ name }) => name === 'p')) this.#textBoxes.push(element);
    return true;
  }

  #readLink(element: XmlElement, format: Format): void {
    const { text } = this.#context.writer;
    const target = attributeOf(element, 'href') ?? '';
    const href = resolveLink(target, null);
    const mark = target.startsWith('#')
      ? text.openLinkTo(target.slice(1).replace(/\|[a-z]+$/, ''))
      : href === null
        ? null
        : text.openMark({ type: 'link', href });
    this.read(element, format);
    mark?.close();
  }

  #readNote(element: XmlElement): void {
    const { writer, notes } = this.#context;
    const body = childElement(element, 'note-body');
    const citation = childElement(element, 'note-citation');
    const kind = attributeOf(element, 'note-class') === 'endnote' ? 'endnote' : 'footnote';
    const label = (citation === null ? '' : textWithin(citation).trim()) || String(notes.length + 1);
    if (body === null) return;
    notes.push({ kind, label: label.slice(0, 20), body });
    writer.addNoteSign(kind, label.slice(0, 20));
  }

  #readComment(element: XmlElement): void {
    const { writer, comments } = this.#context;
    const name = attributeOf(element, 'office:name');
    const id = name ?? `comment ${comments.length + 1}`;
    writer.comments.start(id, writer.text.addPlace(name === null ? 'end' : 'start'));
    const paragraphs = [...childElements(element, 'p'), ...childElements(element, 'list')];
    comments.push({
      id,
      answers: attributeOf(element, 'parent-name'),
      words: composed(
        paragraphs
          .map((each) => textWithin(each).trim())
          .join('\n')
          .trim()
          .toWellFormed(),
      ),
      author: wordsOf(element, 'creator') || null,
      date: officeDate(wordsOf(element, 'date')),
    });
  }
}

/** Whether the target of a picture lies in the file. */
export function isWithin(target: string): boolean {
  return !/^[a-z][a-z\d+.-]*:/i.test(target) && !target.startsWith('/') && !target.startsWith('../');
}
