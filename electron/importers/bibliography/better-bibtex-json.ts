import { z } from 'zod';
import type { CslItem } from '../../../shared/model/bibliographic-record.ts';
import type { JsonValue } from '../../../shared/w3c/json-value.ts';
import { plainWords } from '../html/plain-words.ts';
import type { ImportedCollection } from '../imported.ts';
import type { RecordDraft } from './make-record.ts';
import { recordLimits } from './record-limits.ts';
import { zoteroTypes } from './zotero-types.ts';

/** An item as Zotero keeps it; what is of another kind than it should be counts as absent. */
const zoteroItem = z.looseObject({
  itemType: z.string(),
  itemID: z.union([z.number(), z.string()]).optional().catch(undefined),
  citationKey: z.string().optional().catch(undefined),
  creators: z
    .array(
      z.looseObject({
        firstName: z.string().optional(),
        lastName: z.string().optional(),
        name: z.string().optional(),
        creatorType: z.string().optional(),
      }),
    )
    .catch([]),
  tags: z.array(z.union([z.string(), z.looseObject({ tag: z.string() })])).catch([]),
  notes: z.array(z.union([z.string(), z.looseObject({ note: z.string() })])).catch([]),
  attachments: z.array(z.looseObject({ path: z.string().optional() })).catch([]),
});
type ZoteroItem = z.infer<typeof zoteroItem>;

const zoteroCollections = z
  .record(
    z.string(),
    z.looseObject({
      name: z.string(),
      parent: z
        .union([z.string(), z.literal(false), z.null()])
        .optional()
        .catch(undefined),
      items: z.array(z.union([z.number(), z.string()])).catch([]),
    }),
  )
  .catch({});

/** Properties of CSL, each with the fields of Zotero that it may stand in. */
const textFields: readonly (readonly [property: string, fields: readonly string[]])[] = [
  ['title', ['title', 'caseName', 'nameOfAct', 'subject']],
  [
    'container-title',
    ['publicationTitle', 'bookTitle', 'proceedingsTitle', 'encyclopediaTitle', 'websiteTitle', 'blogTitle'],
  ],
  ['publisher', ['publisher', 'institution', 'university', 'label', 'studio']],
  ['publisher-place', ['place']],
  ['volume', ['volume']],
  ['issue', ['issue', 'number', 'reportNumber']],
  ['edition', ['edition']],
  ['page', ['pages']],
  ['abstract', ['abstractNote']],
  ['language', ['language']],
  ['DOI', ['DOI']],
  ['URL', ['url']],
  ['ISBN', ['ISBN']],
  ['ISSN', ['ISSN']],
];

/** Whether items of JSON are those of a library that Better BibTeX exported for Zotero, and not of CSL. */
export function isZoteroItem(item: JsonValue): boolean {
  return zoteroItem.safeParse(item).success;
}

/** Reads the works of such a library, each with the places of its files, its notes and tags; attachments and notes that belong to none are left out. */
export function readZoteroItems(items: readonly JsonValue[]): readonly RecordDraft[] {
  return items
    .map((item) => zoteroItem.safeParse(item).data)
    .filter((item) => item !== undefined)
    .filter(({ itemType }) => !['attachment', 'note', 'annotation'].includes(itemType))
    .map(toDraft);
}

/** Reads the collections of such a library; `library` is the whole file. */
export function readZoteroCollections(library: JsonValue): readonly ImportedCollection[] {
  const given = typeof library === 'object' && library !== null && 'collections' in library;
  const collections = Object.entries(zoteroCollections.parse(given ? library['collections'] : {}));
  const keys = new Set(collections.map(([key]) => key));
  return collections.slice(0, mostCollections).map(([key, { name, parent, items }]) => ({
    key,
    parent: typeof parent === 'string' && keys.has(parent) ? parent : null,
    name,
    description: '',
    members: items.map(String),
    codes: [],
  }));
}

const mostCollections = 10_000;

function toDraft(item: ZoteroItem, index: number): RecordDraft {
  return {
    key: String(item.itemID ?? index),
    csl: toCsl(item),
    tags: item.tags.map((tag) => (typeof tag === 'string' ? tag : tag.tag)),
    notes: item.notes.map((note) => plainWords(typeof note === 'string' ? note : note.note)),
    files: item.attachments.flatMap(({ path }) => path?.replace(/^(?:attachments|storage):/, '') ?? []),
    importedId: item.citationKey ?? null,
  };
}

function toCsl(item: ZoteroItem): CslItem {
  const csl: CslItem = { type: zoteroTypes.get(item.itemType) ?? 'document' };
  for (const [property, fields] of textFields) {
    const value = fields
      .map((field) => item[field])
      .find((words) => typeof words === 'string' && words !== '');
    if (typeof value === 'string') csl[property] = value.slice(0, recordLimits.valueCharacters);
  }
  for (const role of ['author', 'editor']) {
    const names = item.creators
      .filter(({ creatorType }) => (creatorType === 'editor' ? 'editor' : 'author') === role)
      .slice(0, recordLimits.names)
      .map(({ firstName = '', lastName = '', name = '' }) =>
        lastName === ''
          ? { literal: name }
          : { family: lastName, ...(firstName !== '' && { given: firstName }) },
      );
    if (names.length > 0) csl[role] = names;
  }
  const date = item['date'];
  if (typeof date === 'string' && date !== '') csl['issued'] = { literal: date.slice(0, 200) };
  return csl;
}
