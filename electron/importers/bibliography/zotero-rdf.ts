import type { CslItem } from '../../../shared/model/bibliographic-record.ts';
import { plainWords } from '../html/plain-words.ts';
import type { ImportedCollection } from '../imported.ts';
import { parseXml, type XmlLimits, type XmlSource } from '../xml/read-xml.ts';
import {
  attributeOf,
  childElement,
  childElements,
  elementsNamed,
  firstNamed,
  textWithin,
  type XmlElement,
} from '../xml/xml-element.ts';
import type { CslName } from './csl-names.ts';
import type { RecordDraft } from './make-record.ts';
import { recordLimits, refuseTooMany } from './record-limits.ts';
import { zoteroTypes } from './zotero-types.ts';
import { composed } from '../../../shared/text/canonical.ts';

/** Properties of CSL, each with the element whose words it is. */
const textElements: readonly (readonly [string, string])[] = [
  ['title', 'title'],
  ['abstract', 'abstract'],
  ['language', 'language'],
  ['page', 'pages'],
  ['volume', 'volume'],
  ['issue', 'number'],
  ['edition', 'edition'],
];

/** What a library that Zotero exported as RDF holds. */
export interface ReadZoteroRdf {
  readonly records: readonly RecordDraft[];
  readonly collections: readonly ImportedCollection[];
  readonly remarks: readonly string[];
}

/** Reads a library that Zotero exported as "Zotero RDF", with its notes, tags, collections and the places of its files. */
export function readZoteroRdf(source: XmlSource, limits: XmlLimits): ReadZoteroRdf {
  const { root, remarks } = parseXml(source, limits);
  const nodes = childElements(root);
  const byAbout = new Map(nodes.map((node) => [attributeOf(node, 'about') ?? '', node]));
  const items = nodes.filter(isItem);
  refuseTooMany(items.length);
  const claimed = new Set(items.flatMap((item) => linksOf(item, 'link')));
  const loose = nodes.filter(
    (node) => node.name === 'Attachment' && !claimed.has(attributeOf(node, 'about') ?? ''),
  );
  return {
    records: [
      ...items.map((item) => toDraft(item, byAbout)),
      ...loose.map((attachment) => looseFile(attachment)),
    ],
    collections: toCollections(nodes.filter(({ name }) => name === 'Collection')),
    remarks,
  };
}

function isItem(node: XmlElement): boolean {
  if (['Attachment', 'Memo', 'Collection', 'UserItem'].includes(node.name)) return false;
  return childElement(node, 'itemType') !== null || childElement(node, 'authors') !== null;
}

function toDraft(item: XmlElement, byAbout: ReadonlyMap<string, XmlElement>): RecordDraft {
  const about = attributeOf(item, 'about') ?? '';
  const nodesAt = (property: string) => linksOf(item, property).flatMap((link) => byAbout.get(link) ?? []);
  return {
    key: about,
    csl: toCsl(item),
    tags: childElements(item, 'subject').map(tagOf),
    notes: nodesAt('isReferencedBy').map(noteOf),
    files: nodesAt('link').flatMap((attachment) => fileOf(attachment) ?? []),
    importedId: about === '' ? null : about,
  };
}

/** A file that belongs to no item is a work of its own. */
function looseFile(attachment: XmlElement): RecordDraft {
  const about = attributeOf(attachment, 'about') ?? '';
  const title = wordsOf(attachment, 'title');
  const file = fileOf(attachment);
  return {
    key: about,
    csl: { type: 'document', ...(title === '' ? {} : { title }) },
    tags: childElements(attachment, 'subject').map(tagOf),
    notes: [wordsOf(attachment, 'description')],
    files: file === null ? [] : [file],
    importedId: about === '' ? null : about,
  };
}

function toCsl(item: XmlElement): CslItem {
  const csl: CslItem = { type: zoteroTypes.get(wordsOf(item, 'itemType')) ?? 'document' };
  for (const [property, element] of textElements) {
    const words = wordsOf(item, element);
    if (words !== '') csl[property] = words.slice(0, recordLimits.valueCharacters);
  }
  const container = childElement(item, 'isPartOf')?.children.find((child) => typeof child !== 'string');
  const containerTitle = container === undefined ? '' : wordsOf(container, 'title');
  if (containerTitle !== '') csl['container-title'] = containerTitle;
  for (const property of ['volume', 'number'] as const) {
    const words = container === undefined ? '' : wordsOf(container, property);
    if (words !== '') csl[property === 'number' ? 'issue' : property] ??= words;
  }
  const publisher = firstNamed(item, 'publisher');
  const name = publisher && firstNamed(publisher, 'name');
  const publisherName = name === null ? '' : tidy(textWithin(name));
  if (publisherName !== '') csl['publisher'] = publisherName;
  for (const [role, element] of [
    ['author', 'authors'],
    ['editor', 'editors'],
  ] as const) {
    const names = namesOf(item, element);
    if (names.length > 0) csl[role] = names;
  }
  const date = wordsOf(item, 'date');
  if (date !== '') csl['issued'] = { literal: date.slice(0, 200) };
  const accessed = wordsOf(item, 'dateSubmitted');
  if (accessed !== '') csl['accessed'] = { literal: accessed.slice(0, 200) };
  for (const identifier of [
    ...childElements(item, 'identifier'),
    ...(container ? childElements(container, 'identifier') : []),
  ])
    addIdentifier(csl, tidy(textWithin(identifier)), firstNamed(identifier, 'URI') !== null);
  return csl;
}

/** `DOI 10.…`, `ISSN …`, `ISBN …`, or an address. */
function addIdentifier(csl: CslItem, words: string, isAddress: boolean): void {
  if (isAddress) csl['URL'] ??= words;
  const [, scheme, value] = /^(DOI|ISBN|ISSN)[:\s]\s*(\S.*)$/i.exec(words) ?? [];
  if (scheme !== undefined && value !== undefined) csl[scheme.toUpperCase()] ??= value;
}

function namesOf(item: XmlElement, role: string): CslName[] {
  const people = childElement(item, role);
  if (people === null) return [];
  return [...elementsNamed(people, 'Person')].slice(0, recordLimits.names).flatMap((person): CslName[] => {
    const family = wordsOf(person, 'surname');
    const given = wordsOf(person, 'givenName') || wordsOf(person, 'givenname');
    if (family === '') return given === '' ? [] : [{ literal: given }];
    return [given === '' ? { literal: family } : { family, given }];
  });
}

/** Of several collections under one address the first. */
function toCollections(all: readonly XmlElement[]): readonly ImportedCollection[] {
  const keyOf = (node: XmlElement) => attributeOf(node, 'about') ?? '';
  const nodes = [...Map.groupBy(all, keyOf).values()].flatMap(([first]) => first ?? []);
  const keys = new Set(nodes.map(keyOf));
  const parents = new Map(
    nodes.flatMap((node) => linksOf(node, 'hasPart').map((part) => [part, keyOf(node)] as const)),
  );
  return nodes.map((node) => ({
    key: keyOf(node),
    parent: parents.get(keyOf(node)) ?? null,
    name: wordsOf(node, 'title') || 'Collection',
    description: '',
    members: linksOf(node, 'hasPart').filter((part) => !keys.has(part)),
    codes: [],
  }));
}

function linksOf(node: XmlElement, property: string): readonly string[] {
  return childElements(node, property).flatMap((link) => attributeOf(link, 'resource') ?? []);
}

function fileOf(attachment: XmlElement): string | null {
  const resource = childElement(attachment, 'resource');
  return resource && attributeOf(resource, 'resource');
}

function tagOf(subject: XmlElement): string {
  return tidy(textWithin(subject));
}

function noteOf(memo: XmlElement): string {
  const value = childElement(memo, 'value');
  return plainWords(value === null ? '' : textWithin(value))
    .split('\n')
    .map(tidy)
    .filter((line) => line !== '')
    .join('\n\n')
    .slice(0, recordLimits.noteCharacters);
}

function wordsOf(element: XmlElement, name: string): string {
  const found = childElement(element, name);
  return found === null ? '' : tidy(textWithin(found));
}

function tidy(words: string): string {
  return composed(words).replace(/\s+/g, ' ').trim();
}
