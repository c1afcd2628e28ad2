import type { ImportLimits } from '../../import-limits.ts';
import { type FileToImport, type Imported, type ImportedImage, ImportRefusal } from '../../imported.ts';
import { embedImage } from '../../html/embedded-image.ts';
import {
  attributeOf,
  childElement,
  childElements,
  elementsNamed,
  textWithin,
  type XmlElement,
} from '../../xml/xml-element.ts';
import { describeDocument } from '../document-facts.ts';
import { OfficeWriter } from '../office-writer.ts';
import { notRead, RemarkTally } from '../remark-tally.ts';
import { type NoteKind, NoteRegister } from './note-register.ts';
import { BlockReader, idOf } from './read-blocks.ts';
import { readComments } from './read-comments.ts';
import { readNumbering } from './read-numbering.ts';
import { readProperties } from './read-properties.ts';
import { readStyles } from './read-styles.ts';
import { refuseLocked } from './refuse-locked.ts';
import { settingOf } from './word-elements.ts';
import { openWordPackage, type Relationships, targetOfType, type WordPackage } from './word-package.ts';
import type { WordContext } from './word-part.ts';

/**
 * Imports a Word document (Office Open XML, ECMA-376, transitional and strict): its words as if all tracked changes were accepted, its
 * notes behind the text, its running heads once. Macros, embedded objects and anything outside of the file are never read. Throws an
 * `ImportRefusal` for a file that is locked or damaged, or holds no words.
 */
export async function importDocx(file: FileToImport, limits: ImportLimits): Promise<Imported> {
  refuseLocked(file.bytes);
  const source = await openWordPackage(file.bytes, limits);
  const root = await source.relationships('');
  const main = targetOfType(root, 'officeDocument') ?? 'word/document.xml';
  const document = await source.xml(main);
  const body = document && childElement(document, 'body');
  if (body === null)
    throw new ImportRefusal(
      'malformed',
      'The Word file has no text in it: its main part is missing or broken. Open it in Word or LibreOffice, save it again, and import that.',
    );
  const relationships = await source.relationships(main);
  const part = (type: string) => partOf(source, relationships, type);
  const [styles, numbering, settings, comments, extended] = [
    readStyles(await part('styles')),
    readNumbering(await part('numbering')),
    await part('settings'),
    await part('comments'),
    await part('commentsExtended'),
  ];
  const tally = new RemarkTally();
  const writer = new OfficeWriter();
  const context: WordContext = {
    writer,
    styles,
    lists: numbering,
    notes: new NoteRegister(noteFormats(body, settings)),
    tally,
    images: await readImages(source, relationships),
  };
  new BlockReader(body, relationships, context).readBlocks(body);
  writer.endParagraph();
  await writeNotes(source, relationships, context);
  await writeRunningHeads(source, relationships, body, context);
  writer.end();
  const built = writer.text.build();
  if (built.blocks.length === 0)
    throw new ImportRefusal(
      'empty',
      'The Word file holds no words and no pictures. Open it in the program that made it, and save it again.',
    );
  const { annotations, remarks } = writer.comments.annotations(built, readComments(comments, extended));
  const core = await source.xml(targetOfType(root, 'core-properties') ?? 'docProps/core.xml');
  const application = await source.xml(targetOfType(root, 'extended-properties') ?? 'docProps/app.xml');
  const properties = readProperties(core, application, styles.language);
  countOutside([relationships, root], tally);
  return {
    ...built,
    metadata: describeDocument(built, properties, file.name),
    images: writer.images,
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    encoding: null,
    extractor: 'assay-docx/1',
    remarks: [
      ...writer.changes.remarks,
      ...(hasMacros(source) ? ['The macros in it were not read.'] : []),
      ...tally.remarks,
      ...remarks,
      ...new Set(source.remarks),
    ],
    annotations,
    embedded: properties.facts,
  };
}

async function partOf(
  source: WordPackage,
  relationships: Relationships,
  type: string,
): Promise<XmlElement | null> {
  const target = targetOfType(relationships, type);
  return target === null ? null : source.xml(target);
}

/** The pictures that a part refers to, type-checked by their bytes. */
async function readImages(
  source: WordPackage,
  relationships: Relationships,
): Promise<Map<string, ImportedImage | null>> {
  const { maxImages, maxImageBytes } = source.limits;
  const images = new Map<string, ImportedImage | null>();
  for (const { type, target, isExternal } of relationships.values()) {
    if (type !== 'image' || isExternal || images.has(target) || images.size >= maxImages) continue;
    const size = source.archive.find(target)?.size ?? 0;
    const bytes = size > maxImageBytes ? null : await source.bytes(target);
    images.set(target, bytes === null ? null : embedImage(bytes));
  }
  return images;
}

/** Notes stand behind the text, footnotes first, in the order the text refers to them. */
async function writeNotes(
  source: WordPackage,
  relationships: Relationships,
  context: WordContext,
): Promise<void> {
  const parts = new Map<
    NoteKind,
    {
      readonly root: XmlElement;
      readonly reader: BlockReader;
      readonly byId: ReadonlyMap<string | null, XmlElement>;
    }
  >();
  for (const kind of ['footnote', 'endnote'] as const) {
    const target = targetOfType(relationships, `${kind}s`);
    const root = target === null ? null : await source.xml(target);
    if (target === null || root === null) continue;
    const own = await source.relationships(target);
    const images = new Map([...context.images, ...(await readImages(source, own))]);
    const reader = new BlockReader(root, own, { ...context, images });
    parts.set(kind, {
      root,
      reader,
      byId: new Map(childElements(root, kind).map((each) => [idOf(each), each])),
    });
  }
  for (const { kind, id, label } of context.notes.notes) {
    const part = parts.get(kind);
    const note = part?.byId.get(id);
    if (part === undefined || note === undefined) continue;
    context.writer.writeAs({ type: 'note', kind, label }, () => part.reader.readBlocks(note));
  }
}

/** What stands above and below the pages, each wording once, behind everything else. */
async function writeRunningHeads(
  source: WordPackage,
  relationships: Relationships,
  body: XmlElement,
  context: WordContext,
): Promise<void> {
  const written = new Set<string>();
  for (const name of ['headerReference', 'footerReference']) {
    for (const reference of elementsNamed(body, name)) {
      const target = relationships.get(attributeOf(reference, 'r:id') ?? '');
      if (target === undefined || target.isExternal) continue;
      const part = await source.xml(target.target);
      const words = part === null ? '' : [...elementsNamed(part, 't')].map(textWithin).join('').trim();
      if (part === null || !/\p{L}|\p{N}/u.test(words) || written.has(words)) continue;
      written.add(words);
      const letters = words.replace(/\P{L}/gu, '').length;
      const role =
        /\p{N}/u.test(words) && letters <= mostLettersOfPageNumber ? 'page-number' : 'running-head';
      const reader = new BlockReader(part, await source.relationships(target.target), context);
      context.writer.writeAs({ type: 'furniture', role }, () => reader.readBlocks(part));
    }
  }
}

/** "Page 3 of 12", in many languages. */
const mostLettersOfPageNumber = 12;

function noteFormats(body: XmlElement, settings: XmlElement | null): Record<NoteKind, string> {
  const formatOf = (kind: NoteKind): string | null => {
    const sections = [...elementsNamed(body, 'sectPr')];
    for (const element of [...sections.reverse(), ...(settings === null ? [] : [settings])]) {
      const format = settingOf(childElement(element, `${kind}Pr`), 'numFmt');
      if (format !== null) return format;
    }
    return null;
  };
  return { footnote: formatOf('footnote') ?? 'decimal', endnote: formatOf('endnote') ?? 'lowerRoman' };
}

function hasMacros({ archive }: WordPackage): boolean {
  return archive.members.some(({ name }) => /(?:^|\/)vbaProject\.bin$/i.test(name));
}

/** Counts what lies outside of the file and is no link: templates, pictures, objects. */
function countOutside(all: readonly Relationships[], tally: RemarkTally): void {
  for (const relationships of all) {
    for (const { type, isExternal } of relationships.values()) {
      if (isExternal && type !== 'hyperlink') tally.count(...notRead.elsewhere);
    }
  }
}
