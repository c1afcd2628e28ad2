import { readDate } from '../../../shared/dates/read-date.ts';
import type { EmbeddedFact } from '../../../shared/model/capture.ts';
import type { Metadata, MetadataReading } from '../../../shared/model/metadata.ts';
import { canonicalLine } from '../../../shared/text/canonical.ts';
import { readLanguage } from '../html/describe-page.ts';
import { guessLanguage } from '../text-metadata/guess-language.ts';
import {
  attributeOf,
  childElements,
  elementsNamed,
  textWithin,
  type XmlElement,
} from '../xml/xml-element.ts';
import type { BookPackage } from './package-document.ts';

/** What a description of a book is made of. */
export interface BookSources {
  readonly package: BookPackage;
  /** Canonical text. */
  readonly text: string;
  /** `dir` of each page's outermost element; null where a page says none. */
  readonly directions: readonly (string | null)[];
  /** Serves where the book says no title. */
  readonly fileName: string;
}

/** One Dublin Core property of a package document, with what refines it. */
interface Property {
  readonly name: string;
  readonly value: string;
  readonly element: XmlElement;
  /** By their names: `role`, `title-type`, `identifier-type`. */
  readonly refinements: ReadonlyMap<string, string>;
}

/** Describes a book by what its package document says (EPUB 3.3, 5.5), and by its words where that is silent. */
export function describeBook({ package: book, text, directions, fileName }: BookSources): Metadata {
  const properties = readProperties(book);
  const named = (name: string) => properties.filter((property) => property.name === name);
  const title = mainTitle(properties);
  const authors = named('creator').filter(isAuthor);
  const publisher = named('publisher')[0];
  const published = named('date').filter(isPublication).flatMap(dateOf)[0];
  const fromText = guessLanguage(text);
  const languages = named('language').map(({ value }) => ({ name: 'dc:language', value }));
  const language = readLanguage(languages, fromText);
  const direction = directionOf(book, directions, language?.value ?? '') ?? fromText.direction;
  return {
    title: title
      ? certain(title.value, 'dc:title')
      : { ...certain(fileName, 'file name'), words: null, certainty: 'uncertain' },
    ...(authors.length > 0 && {
      author: certain(authors.map(({ value }) => value).join(', '), 'dc:creator'),
    }),
    ...(publisher && { publisher: certain(publisher.value, 'dc:publisher') }),
    ...(published && { published }),
    ...(language && { language }),
    ...(direction && { direction }),
  };
}

/** What else a book says of itself: identifiers, others who had a part in it, rights. */
export function factsOfBook(book: BookPackage): readonly EmbeddedFact[] {
  const properties = readProperties(book);
  const facts = (name: string, label: (property: Property) => string) =>
    properties
      .filter((property) => property.name === name)
      .map((property) => ({ name: label(property), value: property.value }));
  const title = mainTitle(properties);
  const titleDirection = title === undefined ? null : (attributeOf(title.element, 'dir') ?? book.direction);
  const others = properties.filter(
    (property) => property.name === 'contributor' || (property.name === 'creator' && !isAuthor(property)),
  );
  return [
    ...facts('identifier', identifierName),
    ...facts('title', () => 'Further title').filter(({ value }) => value !== title?.value),
    ...given('Direction of the title', directionWords(titleDirection)),
    ...given('Turning of the pages', directionWords(book.progression)),
    ...others.map((property) => ({ name: contributorName(property), value: property.value })),
    ...facts('date', ({ element }) => eventName(attributeOf(element, 'event'))).filter(
      ({ name }) => name !== 'Date',
    ),
    ...given('Modified', metaOf(book, 'dcterms:modified')),
    ...facts('source', () => 'Source'),
    ...facts('rights', () => 'Rights'),
    ...given('EPUB version', book.version),
  ].slice(0, mostFacts);
}

/** More than a book has reason to say. */
const mostFacts = 100;
const longestValue = 1_000;

/** Whether the pages of a book have a fixed layout (EPUB 3.3, 8.2): its words are kept, their places are not. */
export function isFixedLayout(book: BookPackage): boolean {
  return metaOf(book, 'rendition:layout') === 'pre-paginated';
}

/** The path of the image that is a book's cover; null where it names none. */
export function coverPath({ items, metadata }: BookPackage): string | null {
  const all = [...items.values()];
  const named = metadata === null ? [] : [...elementsNamed(metadata, 'meta')];
  const old = named.find((meta) => attributeOf(meta, 'name') === 'cover');
  const cover =
    all.find(({ properties }) => properties.includes('cover-image')) ??
    items.get((old && attributeOf(old, 'content')) ?? '');
  return cover?.mediaType.startsWith('image/') ? cover.path : null;
}

function readProperties({ metadata }: BookPackage): readonly Property[] {
  if (metadata === null) return [];
  const refinements = new Map<string, Map<string, string>>();
  for (const meta of elementsNamed(metadata, 'meta')) {
    const [refines, property] = [attributeOf(meta, 'refines'), attributeOf(meta, 'property')];
    if (refines === null || property === null) continue;
    const own = refinements.get(refines) ?? new Map<string, string>();
    refinements.set(refines, own.set(property, wordsOf(meta)));
  }
  // OPF 1 and some of OPF 2 wrap Dublin Core in an element of its own.
  const wrapped = childElements(metadata, 'dc-metadata').flatMap((each) => childElements(each));
  return [...childElements(metadata), ...wrapped].flatMap((element) => {
    const value = wordsOf(element);
    if (element.name === 'meta' || value === '') return [];
    const own = new Map(refinements.get(`#${attributeOf(element, 'id')}`));
    const role = attributeOf(element, 'role');
    if (role !== null) own.set('role', role);
    return [{ name: element.name.toLowerCase(), value, element, refinements: own }];
  });
}

function wordsOf(element: XmlElement): string {
  const value = canonicalLine(textWithin(element));
  return value.length <= longestValue ? value : `${value.slice(0, longestValue - 1).toWellFormed()}…`;
}

function metaOf({ metadata }: BookPackage, property: string): string | null {
  if (metadata === null) return null;
  const meta = [...elementsNamed(metadata, 'meta')].find(
    (each) => attributeOf(each, 'property') === property && attributeOf(each, 'refines') === null,
  );
  return meta === undefined ? null : wordsOf(meta);
}

function mainTitle(properties: readonly Property[]): Property | undefined {
  const titles = properties.filter(({ name }) => name === 'title');
  return titles.find(({ refinements }) => refinements.get('title-type') === 'main') ?? titles[0];
}

/** Roles by MARC (https://id.loc.gov/vocabulary/relators); a creator without one is an author. */
function isAuthor({ refinements }: Property): boolean {
  return ['aut', 'author', undefined].includes(refinements.get('role')?.toLowerCase());
}

const roleNames: Readonly<Record<string, string>> = {
  edt: 'Editor',
  trl: 'Translator',
  ill: 'Illustrator',
  aui: 'Foreword by',
  pht: 'Photographer',
  bkp: 'Made by',
};

function contributorName({ refinements }: Property): string {
  const role = refinements.get('role')?.toLowerCase() ?? '';
  return Object.hasOwn(roleNames, role) ? (roleNames[role] ?? 'Contributor') : 'Contributor';
}

function identifierName({ element, value }: Property): string {
  const scheme = canonicalLine(attributeOf(element, 'scheme') ?? '');
  if (/^(?:urn:)?isbn:/i.test(value) || /^isbn$/i.test(scheme)) return 'ISBN';
  return scheme === '' || scheme.length > 20 ? 'Identifier' : `Identifier (${scheme})`;
}

/** EPUB 2 says of a date what happened then. */
function isPublication({ element }: Property): boolean {
  return [null, 'publication', 'original-publication', 'issued'].includes(attributeOf(element, 'event'));
}

function eventName(event: string | null): string {
  if (event === 'modification') return 'Modified';
  if (event === 'creation') return 'Made';
  return event === 'conversion' ? 'Converted' : 'Date';
}

function dateOf({ value }: Property): readonly MetadataReading[] {
  const date = readDate(value);
  // Programs that know no date write the year 101 or 1.
  if (date === null || /^0/.test(date.edtf)) return [];
  const { edtf, certainty, readings } = date;
  return [{ value: edtf, readFrom: 'dc:date', words: value, certainty, readings }];
}

/** What the pages say counts before the way they are turned, which is also that of Japanese from top to bottom. */
function directionOf(
  { progression }: BookPackage,
  directions: readonly (string | null)[],
  language: string,
): MetadataReading | null {
  const [first, ...others] = directions.filter((each) => each !== null);
  if ((first === 'rtl' || first === 'ltr') && others.every((each) => each === first))
    return certain(first, 'dir attribute');
  const isVertical = /^(?:ja|zh|ko)\b/i.test(language);
  return progression === 'rtl' && !isVertical ? certain('rtl', 'page-progression-direction') : null;
}

function directionWords(direction: string | null): string {
  if (direction === 'rtl') return 'right to left';
  return direction === 'ltr' ? 'left to right' : '';
}

function given(name: string, value: string | null): readonly EmbeddedFact[] {
  return value === null || value === '' ? [] : [{ name, value }];
}

function certain(value: string, readFrom: string): MetadataReading {
  return { value, readFrom, words: value, certainty: 'certain', readings: [] };
}
