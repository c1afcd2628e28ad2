import { asList, isJsonObject, type JsonObject, type JsonValue } from '../../../shared/w3c/json-value.ts';
import type { AnnotationFile } from './annotation-file.ts';
import type { AnnotationRecord, InvalidRecord } from './annotation-record.ts';
import { readMoment } from './moments.ts';
import { quoteRecord } from './quote-record.ts';
import { sortRecords } from './sort-records.ts';

/** Whether JSON holds annotations of Zotero: items of the type `annotation`, or items with attachments that have some. */
export function isZoteroJson(json: JsonValue): boolean {
  return findZoteroAnnotations(json).length > 0;
}

interface Found {
  readonly annotation: JsonObject;
  readonly item: JsonObject | null;
}

/**
 * Reads annotations of Zotero from JSON: as its web API gives items (https://www.zotero.org/support/dev/web_api/v3/basics,
 * itemType `annotation`, with or without `data`), or nested in the attachments of items. The title, author and address
 * of the item they belong to are taken where it is in the file.
 */
export function readZoteroJson(json: JsonValue): AnnotationFile {
  const made = findZoteroAnnotations(json).map((found, index) => recordOf(found, `annotation ${index + 1}`));
  return { format: 'Zotero', links: [], claims: [], ...sortRecords(made) };
}

function findZoteroAnnotations(json: JsonValue): readonly Found[] {
  const found: Found[] = [];
  const byKey = new Map<string, JsonObject>();
  for (const item of itemsOf(json)) {
    const key = textOf(item, 'key', 'itemKey');
    if (key !== null) byKey.set(key, item);
  }
  for (const item of itemsOf(json)) {
    if (isAnnotation(item)) found.push({ annotation: item, item: parentOf(item, byKey) });
    for (const attachment of asList(item['attachments']).filter(isJsonObject)) {
      for (const annotation of asList(attachment['annotations']).filter(isJsonObject))
        found.push({ annotation, item });
    }
    if (!isAnnotation(item)) {
      for (const annotation of asList(item['annotations']).filter(isJsonObject)) {
        if (isAnnotation(annotation)) found.push({ annotation, item });
      }
    }
  }
  return found;
}

function itemsOf(json: JsonValue): readonly JsonObject[] {
  const list = Array.isArray(json)
    ? json
    : isJsonObject(json)
      ? asList(json['items'] ?? json['annotations'] ?? json)
      : [];
  return list
    .filter(isJsonObject)
    .map((item) => (isJsonObject(item['data']) ? { ...item, ...item['data'] } : item));
}

function isAnnotation(item: JsonObject): boolean {
  return item['itemType'] === 'annotation' || 'annotationText' in item || 'annotationType' in item;
}

/** Annotations hang on an attachment, and this on the item that has title and author. */
function parentOf(annotation: JsonObject, byKey: ReadonlyMap<string, JsonObject>): JsonObject | null {
  const attachment = byKey.get(textOf(annotation, 'parentItem') ?? '') ?? null;
  const item = attachment === null ? null : byKey.get(textOf(attachment, 'parentItem') ?? '');
  return item ?? attachment;
}

function recordOf({ annotation, item }: Found, where: string): AnnotationRecord | InvalidRecord {
  const quote = textOf(annotation, 'annotationText', 'text') ?? '';
  const comment = textOf(annotation, 'annotationComment', 'comment') ?? '';
  const key = textOf(annotation, 'key', 'id') ?? '';
  if (quote.trim() === '') {
    const type = textOf(annotation, 'annotationType', 'type') ?? 'note';
    return {
      where,
      quote: comment.slice(0, 500),
      reason: `This is a mark of the type “${type.slice(0, 40)}” without words, so there is nothing to find.`,
    };
  }
  return quoteRecord({
    where,
    id: `urn:assay:zotero:${key === '' ? encodeURIComponent(quote.slice(0, 200)) : encodeURIComponent(key)}`,
    quote,
    title: textOf(item, 'title') ?? textOf(annotation, 'title'),
    author: authorOf(item),
    url: textOf(item, 'url'),
    comment,
    tags: asList(annotation['tags']).flatMap((tag) =>
      typeof tag === 'string' ? tag : isJsonObject(tag) && typeof tag['tag'] === 'string' ? tag['tag'] : [],
    ),
    createdAt: readMoment(textOf(annotation, 'dateAdded', 'dateModified')),
    facts: {
      'assay:page': textOf(annotation, 'annotationPageLabel', 'pageLabel') ?? '',
      'assay:colour': textOf(annotation, 'annotationColor', 'color') ?? '',
    },
  });
}

function authorOf(item: JsonObject | null): string | null {
  const names = asList(item?.['creators'])
    .filter(isJsonObject)
    .map(
      (creator) =>
        textOf(creator, 'name') ??
        [textOf(creator, 'firstName'), textOf(creator, 'lastName')].filter(Boolean).join(' '),
    )
    .filter((name) => name !== '');
  return names.length === 0 ? null : names.join(', ');
}

function textOf(object: JsonObject | null, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = object?.[name];
    if (typeof value === 'string' && value.trim() !== '') return value;
  }
  return null;
}
