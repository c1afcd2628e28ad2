import { asList, isJsonObject, type JsonObject, type JsonValue } from '../../../../shared/w3c/json-value.ts';
import { ImportRefusal } from '../../imported.ts';
import { refuseTooMany } from '../refuse-too-many.ts';
import { textOf, typesOf } from './terms.ts';

/** An item of a file, with the context it is to be read with. */
export interface FoundItem {
  readonly where: string;
  readonly value: JsonValue;
  readonly context: JsonValue | undefined;
}

/** Whether JSON is of the W3C Web Annotation model (or its draft): by its context, or by the types in it. */
export function isW3cJson(json: JsonValue): boolean {
  const [first] = asList(json);
  if (!isJsonObject(first)) return false;
  return hasAnnotationContext(first['@context']) || isAnnotationThing(first);
}

function hasAnnotationContext(context: JsonValue | undefined): boolean {
  return asList(context).some(
    (each) =>
      typeof each === 'string' && /^https?:\/\/www\.w3\.org\/ns\/(?:anno|oa)(?:\.jsonld)?$/.test(each),
  );
}

function isAnnotationThing(object: JsonObject): boolean {
  const types = typesOf({ type: object['type'] ?? object['@type'] ?? null });
  if (types.some((type) => /^Annotation(?:Collection|Page|Container)?$/.test(type))) return true;
  return asList(object['@graph']).some((item) => isJsonObject(item) && isAnnotationThing(item));
}

/**
 * The annotations of a file, whose terms are compact: one, a list, a collection with its pages, a page, a container
 * (https://www.w3.org/TR/annotation-protocol/) or a graph. Throws an ImportRefusal when the annotations are in another file.
 */
export function findAnnotations(json: JsonValue): readonly FoundItem[] {
  const items: { readonly value: JsonValue; readonly context: JsonValue | undefined }[] = [];
  const elsewhere: string[] = [];

  function look(value: JsonValue, context: JsonValue | undefined): void {
    if (!isJsonObject(value)) {
      items.push({ value, context });
      return;
    }
    const own = value['@context'] ?? context;
    const parts = partsOf(value);
    if (parts === null) {
      items.push({ value, context: own });
      return;
    }
    for (const part of parts.items) look(part, own);
    for (const page of parts.pages) {
      if (isJsonObject(page) && partsOf(page) !== null) look(page, own);
      else elsewhere.push(textOf(page) ?? 'a page without address');
    }
  }

  for (const value of Array.isArray(json) ? json : [json]) look(value, undefined);
  if (items.length === 0 && elsewhere.length > 0) {
    throw new ImportRefusal(
      'unsupported',
      `The file only names where its annotations are (${elsewhere[0]}); Assay loads nothing. Save that page and import it.`,
    );
  }
  refuseTooMany(items.length);
  return items.map((item, index) => ({ ...item, where: `annotation ${index + 1}` }));
}

/** What a collection, page, container or graph holds; null for anything else. */
function partsOf(
  object: JsonObject,
): { readonly items: readonly JsonValue[]; readonly pages: readonly JsonValue[] } | null {
  const types = typesOf(object);
  if (types.includes('Annotation')) return null;
  const items = [
    ...asList(listed(object['items'])),
    ...asList(object['contains']),
    ...asList(object['graph']),
  ];
  if (types.includes('AnnotationPage')) {
    const next = isJsonObject(object['next']) ? asList(object['next']) : [];
    return { items, pages: next };
  }
  if (
    types.some((type) =>
      /^(?:AnnotationCollection|AnnotationContainer|(?:ldp:)?BasicContainer|OrderedCollection|sc:AnnotationList)$/.test(
        type,
      ),
    )
  ) {
    return { items, pages: asList(object['first']) };
  }
  return object['graph'] === undefined ? null : { items, pages: [] };
}

/** `{ "@list": [] }` is how an expanded list is written. */
function listed(value: JsonValue | undefined): JsonValue | undefined {
  const [first] = asList(value);
  return isJsonObject(first) && first['@list'] !== undefined ? first['@list'] : value;
}
