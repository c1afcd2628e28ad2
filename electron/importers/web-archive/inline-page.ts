import { Parser } from 'htmlparser2';
import type { ImportLimits } from '../import-limits.ts';
import type { ImportedImage } from '../imported.ts';

/** What came with a page, by the addresses it names them by; null for what did not. */
export interface PageFiles {
  readonly imageAt: (address: string) => ImportedImage | null;
  /** The words of a style sheet. */
  readonly styleAt: (address: string) => string | null;
}

/** A page with its pictures inside gets no larger than this, in bytes, whatever the limit of files is. */
const longestPage = 50_000_000;

const voidElements = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
/** With all they hold: they could do nothing where the page is shown. */
const dropped = new Set(['script', 'iframe', 'frame', 'object', 'embed', 'applet', 'base', 'template']);

/**
 * Writes a page anew with its pictures and style sheets inside it, so that it is shown as it was without anything being loaded. Scripts,
 * frames and event handlers are left out. Once it passes the limit of an imported file, pictures are left where they were.
 */
export function inlinePage(
  html: string,
  files: PageFiles,
  { maxBytes }: Pick<ImportLimits, 'maxBytes'>,
): string {
  const writer = new PageWriter(files, Math.min(maxBytes, longestPage));
  const parser = new Parser(
    {
      onprocessinginstruction: (name, data) => writer.declare(name, data),
      onopentag: (name, attributes, isImplied) => writer.open(name, attributes, isImplied),
      ontext: (text) => writer.text(text),
      onclosetag: (name, isImplied) => writer.close(name, isImplied),
    },
    { decodeEntities: false },
  );
  parser.write(html);
  parser.end();
  return writer.page();
}

class PageWriter {
  readonly #files: PageFiles;
  readonly #parts: string[] = [];
  #room: number;
  #droppedDepth = 0;

  constructor(files: PageFiles, room: number) {
    this.#files = files;
    this.#room = room;
  }

  declare(name: string, data: string): void {
    if (name.toLowerCase() === '!doctype') this.#write(`<${data}>`);
  }

  open(name: string, attributes: Readonly<Record<string, string>>, isImplied: boolean): void {
    if (dropped.has(name)) this.#droppedDepth += 1;
    if (this.#droppedDepth > 0 || isImplied) return;
    if (name === 'meta' && (attributes['charset'] !== undefined || attributes['http-equiv'] !== undefined))
      return;
    if (name === 'link') this.#link(attributes);
    else this.#write(`<${name}${this.#attributes(name, attributes)}>`);
  }

  text(text: string): void {
    if (this.#droppedDepth === 0) this.#write(text);
  }

  close(name: string, isImplied: boolean): void {
    if (dropped.has(name)) this.#droppedDepth -= 1;
    else if (this.#droppedDepth === 0 && !isImplied && !voidElements.has(name)) this.#write(`</${name}>`);
  }

  page(): string {
    return this.#parts.join('');
  }

  /** A byte order mark is not needed: the frame that shows it is told the encoding. */
  #write(markup: string): void {
    this.#parts.push(markup);
    this.#room -= markup.length;
  }

  #link(attributes: Readonly<Record<string, string>>): void {
    const { href = '', rel = '', media } = attributes;
    const style = /(?:^|\s)stylesheet(?:\s|$)/i.test(rel) ? this.#files.styleAt(plain(href)) : null;
    if (style === null || style.length > this.#room) return;
    const words = style.replaceAll(/<\/style/gi, '<\\/style');
    this.#write(`<style${media === undefined ? '' : ` media="${quotedValue(media)}"`}>${words}</style>`);
  }

  #attributes(element: string, attributes: Readonly<Record<string, string>>): string {
    return Object.entries(attributes)
      .filter(([name]) => !name.startsWith('on') && name !== 'srcset' && /^[^\s"'<>/=]+$/.test(name))
      .map(([name, value]) => {
        const isPicture = name === 'src' && element === 'img';
        return ` ${name}="${isPicture ? this.#pictureAddress(value) : quotedValue(value)}"`;
      })
      .join('');
  }

  #pictureAddress(address: string): string {
    const image = this.#files.imageAt(plain(address));
    if (image === null || image.bytes.byteLength * 1.4 > this.#room) return quotedValue(address);
    const { buffer, byteOffset, byteLength } = image.bytes;
    const data = Buffer.from(buffer, byteOffset, byteLength).toString('base64');
    return `data:${image.mediaType};base64,${data}`;
  }
}

/** An address as it is meant: of the references to characters only this one stands in addresses. */
function plain(value: string): string {
  return value.replaceAll('&amp;', '&').trim();
}

function quotedValue(value: string): string {
  return value.replaceAll('"', '&quot;');
}
