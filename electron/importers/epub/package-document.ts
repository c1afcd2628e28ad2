import type { ImportLimits } from '../import-limits.ts';
import { parseXml } from '../xml/read-xml.ts';
import {
  attributeOf,
  childElement,
  childElements,
  elementsNamed,
  type XmlElement,
} from '../xml/xml-element.ts';
import { resolveInBook } from './book-address.ts';

/** A file that a book is made of. */
export interface BookItem {
  readonly id: string;
  readonly path: string;
  /** In lower case. */
  readonly mediaType: string;
  readonly properties: readonly string[];
  /** The id of the item that stands for this one where its type cannot be shown. */
  readonly fallback: string | null;
}

/** What the package document of a book says (EPUB 3.3, 5; OPF 2.0.1). */
export interface BookPackage {
  readonly path: string;
  readonly version: string;
  /** Of the metadata, not of the text. */
  readonly direction: string | null;
  readonly metadata: XmlElement | null;
  /** By id. */
  readonly items: ReadonlyMap<string, BookItem>;
  /** What is read, in its order. */
  readonly spine: readonly BookItem[];
  readonly progression: string | null;
  /** The id of an EPUB 2 book's navigation. */
  readonly ncx: string | null;
  readonly remarks: readonly string[];
}

/** Reads the package document at `path`. Throws an `ImportRefusal` when it is no XML. */
export function readPackage(path: string, bytes: Uint8Array, limits: ImportLimits): BookPackage {
  const { root, remarks } = parseXml({ name: path, bytes }, limits);
  const items = readItems(root, path);
  const spine = childElement(root, 'spine');
  const listed = spine === null ? [] : childElements(spine, 'itemref');
  const found = listed.flatMap((reference) => items.get(attributeOf(reference, 'idref') ?? '') ?? []);
  return {
    path,
    version: attributeOf(root, 'version') ?? '',
    direction: attributeOf(root, 'dir'),
    metadata: childElement(root, 'metadata'),
    items,
    spine: [...new Set(found.length > 0 ? found : sectionsOf(items))],
    progression: spine && attributeOf(spine, 'page-progression-direction'),
    ncx: spine && attributeOf(spine, 'toc'),
    remarks: [
      ...remarks,
      ...(found.length > 0
        ? []
        : ['The book does not say in which order it is read; the order of its files was kept.']),
      ...(found.length === listed.length ? [] : [missing(listed.length - found.length)]),
    ],
  };
}

function readItems(root: XmlElement, path: string): ReadonlyMap<string, BookItem> {
  const manifest = childElement(root, 'manifest');
  const items = new Map<string, BookItem>();
  for (const item of manifest === null ? [] : elementsNamed(manifest, 'item')) {
    const id = attributeOf(item, 'id');
    const address = resolveInBook(attributeOf(item, 'href') ?? '', path);
    if (id === null || address === null || items.has(id)) continue;
    items.set(id, {
      id,
      path: address.path,
      mediaType: (attributeOf(item, 'media-type') ?? '').trim().toLowerCase(),
      properties: (attributeOf(item, 'properties') ?? '').split(/\s+/),
      fallback: attributeOf(item, 'fallback'),
    });
  }
  return items;
}

/** Whether an item is a page of text. */
function isSection({ mediaType, path }: BookItem): boolean {
  return sectionTypes.has(mediaType) || (mediaType === '' && /\.x?html?$/i.test(path));
}

const sectionTypes = new Set([
  'application/xhtml+xml',
  'text/html',
  'text/x-oeb1-document',
  'application/x-dtbook+xml',
]);

/** The item itself, or the first that stands for it, which is a page of text; null when none is. */
export function sectionFor(item: BookItem, items: BookPackage['items']): BookItem | null {
  let at: BookItem | undefined = item;
  for (let steps = 0; at !== undefined && steps < 10; steps += 1) {
    if (isSection(at)) return at;
    at = items.get(at.fallback ?? '');
  }
  return null;
}

function sectionsOf(items: BookPackage['items']): readonly BookItem[] {
  return [...items.values()].filter((item) => isSection(item) && !item.properties.includes('nav'));
}

function missing(count: number): string {
  return count === 1
    ? 'A part that the book lists is not described in it and was left out.'
    : `${count} parts that the book lists are not described in it and were left out.`;
}
