import { type Archive, openArchive } from '../archive/open-archive.ts';
import type { ImportLimits } from '../import-limits.ts';
import { ImportRefusal } from '../imported.ts';
import { parseXml } from '../xml/read-xml.ts';
import { attributeOf, elementsNamed } from '../xml/xml-element.ts';
import { resolveInBook } from './book-address.ts';
import { type BookPackage, readPackage } from './package-document.ts';
import { type BookMembers, bookMembers } from './book-members.ts';

/** A book whose package document was read. */
export interface Book {
  readonly archive: Archive;
  readonly members: BookMembers;
  readonly package: BookPackage;
  readonly remarks: readonly string[];
}

/**
 * Opens an EPUB (EPUB 3.3, 4). Throws an `ImportRefusal` for an archive that cannot be read, for a book without a package document and for
 * one that is locked.
 */
export async function openBook(bytes: Uint8Array, limits: ImportLimits): Promise<Book> {
  const archive = await openArchive(bytes, limits);
  const members = bookMembers(archive);
  const { path, remarks } = await findPackage(archive, members, limits);
  const member = members.at(path);
  if (member === null) refuseWithoutPackage();
  await refuseLocked(archive, members, limits);
  const packageDocument = readPackage(member.name, await archive.read(member), limits);
  return { archive, members, package: packageDocument, remarks: [...remarks, ...packageDocument.remarks] };
}

/** The container says where the package document is; where it does not, the first file that is called like one is it. */
async function findPackage(archive: Archive, members: BookMembers, limits: ImportLimits) {
  const container = members.at('META-INF/container.xml');
  const named = container === null ? null : packageNamedIn(await archive.read(container), limits);
  if (named !== null && members.at(named) !== null) return { path: named, remarks: [] };
  const found = archive.members.find(({ name }) => /\.opf$/i.test(name));
  if (found === undefined) refuseWithoutPackage();
  return {
    path: found.name,
    remarks: ['The book does not say where it begins; its description was searched for.'],
  };
}

function packageNamedIn(bytes: Uint8Array, limits: ImportLimits): string | null {
  try {
    const { root } = parseXml({ name: 'META-INF/container.xml', bytes }, limits);
    for (const rootFile of elementsNamed(root, 'rootfile')) {
      const path = resolveInBook(attributeOf(rootFile, 'full-path') ?? '', '')?.path ?? '';
      if (path !== '') return path;
    }
    return null;
  } catch (error) {
    if (error instanceof ImportRefusal) return null;
    throw error;
  }
}

function refuseWithoutPackage(): never {
  throw new ImportRefusal(
    'malformed',
    'This is no complete EPUB: the description of the book (its package document) is missing. Download or export it again.',
  );
}

/** Fonts may be made unreadable outside of their book, which locks nothing (EPUB 3.3, 4.4). */
const fontAlgorithms = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC']);

async function refuseLocked(archive: Archive, members: BookMembers, limits: ImportLimits): Promise<void> {
  const member = members.at('META-INF/encryption.xml');
  if (member === null) return;
  const { root } = parseXml({ name: member.name, bytes: await archive.read(member) }, limits);
  for (const data of elementsNamed(root, 'EncryptedData')) {
    const [method] = elementsNamed(data, 'EncryptionMethod');
    if (method !== undefined && fontAlgorithms.has(attributeOf(method, 'Algorithm') ?? '')) continue;
    throw new ImportRefusal(
      'locked',
      'The book is locked to a reading program or account (DRM), so its words cannot be read here. Ask its publisher or library for a copy without the lock.',
    );
  }
}
