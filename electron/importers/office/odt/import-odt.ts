import { type Archive, openArchive } from '../../archive/open-archive.ts';
import { embedImage } from '../../html/embedded-image.ts';
import type { ImportLimits } from '../../import-limits.ts';
import { type FileToImport, type Imported, type ImportedImage, ImportRefusal } from '../../imported.ts';
import {
  attributeOf,
  childElement,
  childElements,
  elementsNamed,
  firstNamed,
  textWithin,
  type XmlElement,
} from '../../xml/xml-element.ts';
import { describeDocument, type DocumentProperties } from '../document-facts.ts';
import { OfficeWriter } from '../office-writer.ts';
import { partReader } from '../part-reader.ts';
import { RemarkTally } from '../remark-tally.ts';
import { readOdtChanges, wordsOf } from './odt-changes.ts';
import type { OdtContext } from './odt-context.ts';
import { readOdtStyles } from './odt-styles.ts';
import { OdtBlockReader } from './read-odt-blocks.ts';
import { isWithin } from './read-odt-inline.ts';

/**
 * Imports a text of OpenDocument 1.0 to 1.4, as LibreOffice writes them: like a Word document, its notes stand behind the text and its
 * running heads once. Throws an `ImportRefusal` for a file that is locked or damaged, or holds no words.
 */
export async function importOdt(file: FileToImport, limits: ImportLimits): Promise<Imported> {
  const archive = await openArchive(file.bytes, limits);
  const remarks: string[] = [];
  const xml = partReader(archive, limits, remarks);
  refuseLocked(await xml('META-INF/manifest.xml'));
  const [content, styles] = [await xml('content.xml'), await xml('styles.xml')];
  const body = content && childElement(content, 'body');
  const text = body && childElement(body, 'text');
  if (text === null)
    throw new ImportRefusal(
      'malformed',
      'The OpenDocument file has no text in it: its main part is missing, broken, or no text. Open it in LibreOffice, save it again, and import that.',
    );
  const writer = new OfficeWriter();
  const context: OdtContext = {
    writer,
    styles: readOdtStyles([styles, content]),
    changes: readOdtChanges(text),
    tally: new RemarkTally(),
    images: await readImages(archive, text, limits),
    notes: [],
    comments: [],
  };
  const reader = new OdtBlockReader(context);
  reader.readBlocks(text);
  writer.endParagraph();
  // Notes may have notes: the list grows while it is read.
  for (const { kind, label, body: note } of context.notes)
    writer.writeAs({ type: 'note', kind, label }, () => reader.readBlocks(note));
  writeRunningHeads(styles, reader, writer);
  writer.end();
  const built = writer.text.build();
  if (built.blocks.length === 0)
    throw new ImportRefusal(
      'empty',
      'The OpenDocument file holds no words and no pictures. Open it in the program that made it, and save it again.',
    );
  const comments = writer.comments.annotations(built, context.comments);
  const properties = readProperties(await xml('meta.xml'));
  return {
    ...built,
    metadata: describeDocument(built, properties, file.name),
    images: writer.images,
    mediaType: 'application/vnd.oasis.opendocument.text',
    encoding: null,
    extractor: 'assay-odt/1',
    remarks: [
      ...writer.changes.remarks,
      ...(hasMacros(archive) ? ['The macros in it were not read.'] : []),
      ...context.tally.remarks,
      ...comments.remarks,
      ...new Set(remarks),
    ],
    annotations: comments.annotations,
    embedded: properties.facts,
  };
}

function refuseLocked(manifest: XmlElement | null): void {
  if (manifest === null || firstNamed(manifest, 'encryption-data') === null) return;
  throw new ImportRefusal(
    'locked',
    'The file is locked with a password. Open it in LibreOffice, save a copy without the password, and import that.',
  );
}

async function readImages(
  archive: Archive,
  text: XmlElement,
  { maxImages, maxImageBytes }: ImportLimits,
): Promise<ReadonlyMap<string, ImportedImage | null>> {
  const images = new Map<string, ImportedImage | null>();
  for (const element of elementsNamed(text, 'image')) {
    const target = attributeOf(element, 'href');
    if (target === null || !isWithin(target) || images.has(target)) continue;
    if (images.size >= maxImages) break;
    const member = archive.find(target.replace(/^\.\//, ''));
    const isFit = member !== null && member.size <= maxImageBytes;
    images.set(target, isFit ? embedImage(await archive.read(member)) : null);
  }
  return images;
}

/** What stands above and below the pages, each wording once, behind everything else. */
function writeRunningHeads(styles: XmlElement | null, reader: OdtBlockReader, writer: OfficeWriter): void {
  const written = new Set<string>();
  const pages = styles === null ? [] : [...elementsNamed(styles, 'master-page')];
  for (const side of ['header', 'footer']) {
    for (const head of pages.flatMap((page) =>
      childElements(page).filter(({ name }) => name.startsWith(side)),
    )) {
      const words = textWithin(head).trim();
      if (!/\p{L}|\p{N}/u.test(words) || written.has(words)) continue;
      written.add(words);
      const letters = words.replace(/\P{L}/gu, '').length;
      const role =
        /\p{N}/u.test(words) && letters <= mostLettersOfPageNumber ? 'page-number' : 'running-head';
      writer.writeAs({ type: 'furniture', role }, () => reader.readBlocks(head));
    }
  }
}

/** "Page 3 of 12", in many languages. */
const mostLettersOfPageNumber = 12;

const facts: readonly (readonly [element: string, name: string])[] = [
  ['creation-date', 'Created'],
  ['date', 'Last saved'],
  ['print-date', 'Last printed'],
  ['creator', 'Last saved by'],
  ['printed-by', 'Printed by'],
  ['editing-cycles', 'Times saved'],
  ['editing-duration', 'Time of editing'],
  ['subject', 'Subject'],
  ['keyword', 'Keywords'],
  ['description', 'Comments'],
  ['generator', 'Program'],
];

function readProperties(root: XmlElement | null): DocumentProperties {
  const meta = root && childElement(root, 'meta');
  return {
    title: wordsOf(meta, 'title'),
    author: wordsOf(meta, 'initial-creator') || wordsOf(meta, 'creator'),
    language: wordsOf(meta, 'language'),
    facts: facts.flatMap(([element, name]) => {
      const value = wordsOf(meta, element).slice(0, 1_000).toWellFormed();
      return value === '' ? [] : [{ name, value }];
    }),
  };
}

function hasMacros({ members }: Archive): boolean {
  return members.some(
    ({ name }) =>
      /^(?:Basic|Scripts)\/.+/.test(name) && !name.endsWith('-lb.xml') && !name.endsWith('-lc.xml'),
  );
}
