import { canonicalLine } from '../../../shared/text/canonical.ts';
import { decodeText } from '../bytes/decode-text.ts';
import { buildXhtmlPage } from '../html/build-page.ts';
import { childrenOf, type DomElement, elementsWithin, firstWithin, isElement } from '../html/dom.ts';
import type { ImportLimits } from '../import-limits.ts';
import { ImportRefusal } from '../imported.ts';
import { withoutDocumentType } from '../xml/document-type.ts';
import { parseXml } from '../xml/read-xml.ts';
import {
  attributeOf,
  childElement,
  childElements,
  firstNamed,
  textWithin,
  type XmlElement,
} from '../xml/xml-element.ts';
import type { BookAddress } from './book-address.ts';
import type { BookMembers } from './book-members.ts';
import type { Book } from './open-book.ts';
import { semanticTypes } from './semantic-types.ts';

/** An entry of a book's table of contents. */
export interface NavigationEntry {
  readonly title: string;
  /** 1 is the outermost. */
  readonly level: number;
  /** Null for an entry that only holds others together. */
  readonly address: BookAddress | null;
}

/** More entries than any book has; what comes after is left out. */
const mostEntries = 20_000;

/** Reads the table of contents of a book: the navigation document of EPUB 3, else the NCX of EPUB 2; empty without one. */
export async function readNavigation(book: Book, limits: ImportLimits): Promise<readonly NavigationEntry[]> {
  const { items, ncx } = book.package;
  const all = [...items.values()];
  const navigation = all.find(({ properties }) => properties.includes('nav'));
  const old = items.get(ncx ?? '') ?? all.find(({ mediaType }) => mediaType === 'application/x-dtbncx+xml');
  const fromNavigation = await entriesAt(book, navigation?.path, (path, bytes) =>
    readNav({ path, bytes, limits, members: book.members }),
  );
  if (fromNavigation.length > 0) return fromNavigation;
  return entriesAt(book, old?.path, (path, bytes) => readNcx({ path, bytes, limits, members: book.members }));
}

/** A table of contents that cannot be read does not keep the book from being imported: its headings serve then. */
async function entriesAt(
  { archive, members }: Book,
  path: string | undefined,
  read: (path: string, bytes: Uint8Array) => readonly NavigationEntry[],
): Promise<readonly NavigationEntry[]> {
  const member = path === undefined ? null : members.at(path);
  if (path === undefined || member === null) return [];
  try {
    return read(path, await archive.read(member)).slice(0, mostEntries);
  } catch (error) {
    if (error instanceof ImportRefusal && !archive.isExhausted) return [];
    throw error;
  }
}

/** A file with a table of contents. */
interface Contents {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly limits: ImportLimits;
  readonly members: BookMembers;
}

/** Where an address of it leads. */
type Resolve = (address: string) => BookAddress | null;

const navElements = new Set(['nav']);
const listElements = new Set(['ol']);
const linkElements = new Set(['a']);

function readNav({ path, bytes, limits, members }: Contents): readonly NavigationEntry[] {
  const { text } = decodeText(bytes, 'utf-8');
  const { document } = buildXhtmlPage(withoutDocumentType(text)?.xml ?? text, limits, () => null);
  const contents = [...elementsWithin(document.body, navElements)].find((nav) =>
    semanticTypes(nav.getAttribute('epub:type'), nav.getAttribute('role')).includes('toc'),
  );
  const list = contents === undefined ? null : firstWithin(contents, listElements);
  return list === null ? [] : entriesOfList(list, 1, (address) => members.resolve(address, path));
}

function entriesOfList(list: DomElement, level: number, resolve: Resolve): NavigationEntry[] {
  const entries: NavigationEntry[] = [];
  for (const item of elementsOf(list)) {
    if (item.localName !== 'li') continue;
    const label = elementsOf(item).find(({ localName }) => localName !== 'ol');
    const title = canonicalLine(label?.textContent ?? '');
    const link = label === undefined || label.localName === 'a' ? label : firstWithin(label, linkElements);
    const address = link?.getAttribute('href') ?? null;
    if (title !== '') entries.push({ title, level, address: address === null ? null : resolve(address) });
    for (const inner of elementsOf(item)) {
      if (inner.localName === 'ol')
        entries.push(...entriesOfList(inner, level + (title === '' ? 0 : 1), resolve));
    }
  }
  return entries;
}

function elementsOf(element: DomElement): readonly DomElement[] {
  return [...childrenOf(element)].filter(isElement);
}

function readNcx({ path, bytes, limits, members }: Contents): readonly NavigationEntry[] {
  const { root } = parseXml({ name: path, bytes }, limits);
  const map = firstNamed(root, 'navMap');
  return map === null ? [] : entriesOfPoints(map, 1, (address) => members.resolve(address, path));
}

function entriesOfPoints(parent: XmlElement, level: number, resolve: Resolve): NavigationEntry[] {
  return childElements(parent, 'navPoint').flatMap((point) => {
    const label = childElement(point, 'navLabel');
    const content = childElement(point, 'content');
    const title = canonicalLine(label === null ? '' : textWithin(label));
    const address = content && attributeOf(content, 'src');
    const inner = entriesOfPoints(point, level + (title === '' ? 0 : 1), resolve);
    if (title === '') return inner;
    return [{ title, level, address: address === null ? null : resolve(address) }, ...inner];
  });
}
