import { fileTitle } from '../text-metadata/file-title.ts';
import { addPage, type BookPlaces } from '../html/add-page.ts';
import { buildXhtmlPage } from '../html/build-page.ts';
import type { PageNote } from '../html/place.ts';
import type { ImportLimits } from '../import-limits.ts';
import { type FileToImport, type Imported, type ImportedImage, ImportRefusal } from '../imported.ts';
import { TextBuilder } from '../text/text-builder.ts';
import { anchorName } from './book-address.ts';
import { BookImages } from './book-images.ts';
import { findNotes } from './book-notes.ts';
import { bookOutline } from './book-outline.ts';
import { coverPath, describeBook, factsOfBook, isFixedLayout } from './describe-book.ts';
import { readNavigation } from './navigation.ts';
import { type Book, openBook } from './open-book.ts';
import { readSections } from './read-sections.ts';
import type { ScannedSection } from './scan-section.ts';
import { isSignLike } from './back-links.ts';
import { noteOfElement } from './note-element.ts';
import { semanticTypes } from './semantic-types.ts';

/**
 * Imports an EPUB 2 or 3: the pages of its spine one after another, its table of contents as outline, links within it, notes and images.
 * Nothing is executed and nothing outside of it is looked at. Throws an `ImportRefusal` when it is locked, damaged or passes a limit.
 */
export async function importEpub(file: FileToImport, limits: ImportLimits): Promise<Imported> {
  const book = await openBook(file.bytes, limits);
  const { sections, remarks } = await readSections(book, limits);
  const builder = new TextBuilder();
  const images = new BookImages(book, limits);
  const cover = await addCover(builder, book, images, sections);
  const kept = new Map<string, ImportedImage>(cover === null ? [] : [[cover.sha256, cover]]);
  const writing = { book, sections, notes: findNotes(sections, book.members), images, builder, limits };
  const unread: string[] = [];
  for (const section of sections) {
    const found = await addSection(section, writing, unread);
    for (const image of found) kept.set(image.sha256, image);
  }
  const built = builder.build();
  if (built.blocks.length === 0) throw new ImportRefusal('empty', emptyMessage([...remarks, ...unread]));
  const shown = new Set(built.blocks.map((block) => (block.type === 'figure' ? block.image : null)));
  const entries = await readNavigation(book, limits);
  const outline = bookOutline(entries, (anchor) => builder.offsetOf(anchor));
  return {
    ...built,
    metadata: describeBook({
      package: book.package,
      text: built.text,
      directions: sections.map(({ direction }) => direction),
      fileName: fileTitle(file.name),
    }),
    images: [...kept.values()].filter(({ sha256 }) => shown.has(sha256)),
    mediaType: 'application/epub+zip',
    encoding: null,
    extractor: 'assay-epub/1',
    ...(outline.length === 0 ? {} : { outline }),
    embedded: factsOfBook(book.package),
    remarks: [...book.remarks, ...remarks, ...unread, ...remarksOn(book, images)],
  };
}

/** A cover that no page shows stands before the first page. */
async function addCover(
  builder: TextBuilder,
  book: Book,
  images: BookImages,
  sections: readonly ScannedSection[],
): Promise<ImportedImage | null> {
  const named = coverPath(book.package);
  const path = named === null ? null : (book.members.at(named)?.name ?? null);
  const isShown = sections.some((section) =>
    section.images.some((address) => book.members.resolve(address, section.path)?.path === path),
  );
  const cover = path === null || isShown ? null : await images.load(path);
  if (cover === null) return null;
  builder.startFigure(() => ({ type: 'figure', image: cover.sha256, alternative: 'Cover' }));
  builder.startBlock(() => ({ type: 'paragraph' }));
  return cover;
}

interface Writing {
  readonly book: Book;
  readonly sections: readonly ScannedSection[];
  readonly notes: ReadonlyMap<string, PageNote>;
  readonly images: BookImages;
  readonly builder: TextBuilder;
  readonly limits: ImportLimits;
}

/** Adds the words of a page; gives its images. A page that passes a limit is left out, which is said in `unread`. */
async function addSection(
  section: ScannedSection,
  writing: Writing,
  unread: string[],
): Promise<readonly ImportedImage[]> {
  const { book, images, builder, limits } = writing;
  const { path, markup } = section;
  for (const address of section.images) {
    const image = book.members.resolve(address, path);
    if (image !== null) await images.load(image.path);
  }
  try {
    const page = buildXhtmlPage(markup, limits, (address) => images.imageAt(address, path));
    builder.addAnchor(path);
    addPage(builder, page.document.body, {
      address: null,
      images: new Set(page.images.keys()),
      book: placesOf(section, writing),
    });
    return [...page.images.values()];
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error;
    unread.push(`${path} was left out. ${error.message}`);
    return [];
  }
}

function placesOf({ path }: ScannedSection, { book, sections, notes }: Writing): BookPlaces {
  const resolve = (address: string) => book.members.resolve(address, path);
  const byPath = new Map(sections.map((section) => [section.path, section]));
  const noteOfAddress = (address: string | null) => {
    const place = address === null ? null : resolve(address);
    return place === null ? null : (notes.get(anchorName(place)) ?? null);
  };
  return {
    anchorOf: (id) => anchorName({ path, fragment: id }),
    anchorAt: (address) => {
      const place = resolve(address);
      const target = place === null ? undefined : byPath.get(place.path);
      if (place === null || target === undefined) return null;
      const isThere = place.fragment !== null && target.targets.has(place.fragment);
      return isThere ? anchorName(place) : place.path;
    },
    noteOf: (element) =>
      noteOfElement(element, (id) => notes.get(anchorName({ path, fragment: id })) ?? null),
    noteAt: (link) => {
      const types = semanticTypes(link.getAttribute('epub:type'), link.getAttribute('role'));
      const isSign = types.includes('noteref') || isSignLike(link.textContent ?? '');
      return isSign ? noteOfAddress(link.getAttribute('href')) : null;
    },
  };
}

function emptyMessage(remarks: readonly string[]): string {
  return [
    'The book holds no words.',
    ...remarks,
    'Open it in a reading program to see whether it is whole.',
  ].join(' ');
}

function remarksOn(book: Book, images: BookImages): readonly string[] {
  return [
    ...(isFixedLayout(book.package)
      ? ['The pages of this book have a fixed layout: their words were kept, not where they stand.']
      : []),
    ...(images.left === 0
      ? []
      : [
          images.left === 1
            ? 'One image was too large to be kept.'
            : `${images.left} images were too large or too many to be kept.`,
        ]),
  ];
}
