import { asList, isJsonObject, type JsonObject, type JsonValue } from '../../../../shared/w3c/json-value.ts';

/** IRIs and prefixes of the vocabulary of https://www.w3.org/TR/annotation-vocab/ and of its draft, Open Annotation. */
const annotationPrefixes = ['oa:', 'http://www.w3.org/ns/oa#', 'https://www.w3.org/ns/oa#'] as const;

/** Names of the vocabulary whose term in the W3C context is another word. */
const termOf: ReadonlyMap<string, string> = new Map([
  ['hasTarget', 'target'],
  ['hasBody', 'body'],
  ['hasSelector', 'selector'],
  ['hasSource', 'source'],
  ['hasState', 'state'],
  ['hasPurpose', 'purpose'],
  ['hasScope', 'scope'],
  ['hasStartSelector', 'startSelector'],
  ['hasEndSelector', 'endSelector'],
  ['motivatedBy', 'motivation'],
  ['annotatedAt', 'created'],
]);

/** Names of other vocabularies that the W3C context gives a term of its own. */
const termOfIri: ReadonlyMap<string, string> = new Map([
  ['@id', 'id'],
  ['@type', 'type'],
  ['@graph', 'graph'],
  ['rdf:value', 'value'],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#value', 'value'],
  ['cnt:chars', 'value'],
  ['chars', 'value'],
  ['dcterms:created', 'created'],
  ['http://purl.org/dc/terms/created', 'created'],
  ['dcterms:modified', 'modified'],
  ['http://purl.org/dc/terms/modified', 'modified'],
  ['dc:format', 'format'],
  ['http://purl.org/dc/elements/1.1/format', 'format'],
  ['dcterms:conformsTo', 'conformsTo'],
  ['http://purl.org/dc/terms/conformsTo', 'conformsTo'],
  ['as:items', 'items'],
  ['https://www.w3.org/ns/activitystreams#items', 'items'],
  ['as:first', 'first'],
  ['https://www.w3.org/ns/activitystreams#first', 'first'],
  ['as:next', 'next'],
  ['ldp:contains', 'contains'],
  ['http://www.w3.org/ns/ldp#contains', 'contains'],
]);

/**
 * Names the properties of JSON-LD by the terms of the W3C context (https://www.w3.org/ns/anno.jsonld), whichever of
 * `@id`, `oa:hasTarget`, `http://www.w3.org/ns/oa#hasTarget` and so on the file uses. Other names stay as they are.
 */
export function compactTerms(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(compactTerms);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== '__proto__')
      .map(([name, child]) => [compactTerm(name), name === '@context' ? child : compactTerms(child)]),
  );
}

function compactTerm(name: string): string {
  const known = termOfIri.get(name);
  if (known !== undefined) return known;
  const local = withoutPrefix(name);
  return local === name ? name : (termOf.get(local) ?? local);
}

/** A name of the annotation vocabulary without its prefix or IRI; others as they are. */
export function withoutPrefix(name: string): string {
  const prefix = annotationPrefixes.find((each) => name.startsWith(each));
  return prefix === undefined ? name : name.slice(prefix.length);
}

/** The types of an object, without the prefix of the annotation vocabulary. */
export function typesOf(object: JsonObject): readonly string[] {
  return asList(object['type'])
    .flatMap((type) => textOf(type) ?? [])
    .map(withoutPrefix);
}

/** The words of a value: a string, `{ "@value": … }`, `{ "id": … }`, or the first of a list of these. */
export function textOf(value: JsonValue | undefined): string | null {
  const [first] = asList(value);
  if (typeof first === 'string') return first;
  if (!isJsonObject(first)) return null;
  const inner = first['@value'] ?? first['id'];
  return typeof inner === 'string' ? inner : null;
}

/** The number that a value is, alone or as `{ "@value": … }`; null for anything else. */
export function numberOf(value: JsonValue | undefined): number | null {
  const [first] = asList(value);
  const inner = isJsonObject(first) ? first['@value'] : first;
  const number = typeof inner === 'string' && /^\d{1,15}$/.test(inner) ? Number(inner) : inner;
  return typeof number === 'number' ? number : null;
}

/** Why a record cannot be read; the message is a sentence for the person. */
export class InvalidAnnotation extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'InvalidAnnotation';
  }
}
