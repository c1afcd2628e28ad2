import {
  asList,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  without,
} from '../../../../shared/w3c/json-value.ts';
import type { DocumentHint, PlaceRecord, TargetRecord } from '../annotation-record.ts';
import { recordLimits } from '../record-limits.ts';
import { splitAddress } from './fragments.ts';
import { readSelectors } from './read-selector.ts';
import { readStanding } from './read-standing.ts';
import { InvalidAnnotation, textOf, typesOf } from './terms.ts';

const setTypes: ReadonlySet<string> = new Set(['Choice', 'Composite', 'List', 'Independents']);

/** What is read anew when a target is written out, so that it is not kept beside it. */
const readProperties: ReadonlySet<string> = new Set([
  'id',
  'type',
  'source',
  'selector',
  'state',
  'dcterms:isPartOf',
  'schema:review',
  'assay:anchorState',
  'assay:anchorScore',
  'assay:matchesCapture',
  'assay:placements',
  'assay:directness',
]);

/**
 * Reads the targets of an annotation: addresses, specific resources, and the members of sets of these. Throws InvalidAnnotation
 * when there is none, or one is not of the model.
 */
export function readTargets(target: JsonValue | undefined): readonly TargetRecord[] {
  const targets = asList(target).flatMap((each) => readTarget(each));
  if (targets.length === 0) throw new InvalidAnnotation('It has no target.');
  if (targets.length > recordLimits.targets) {
    throw new InvalidAnnotation(`It has more than ${recordLimits.targets} targets.`);
  }
  return targets;
}

function readTarget(target: JsonValue): readonly TargetRecord[] {
  if (typeof target === 'string') return [ofAddress(target)];
  if (!isJsonObject(target)) throw new InvalidAnnotation('A target is neither an address nor an object.');
  if (typesOf(target).some((type) => setTypes.has(type))) {
    return asList(target['items']).flatMap((item) => readTarget(item));
  }
  return [ofResource(target)];
}

function ofAddress(target: string): TargetRecord {
  const { address, place } = splitAddress(target);
  return {
    document: { ...hint(address), title: null, author: null },
    place: place ?? { type: 'whole document' },
    standing: null,
    source: target,
    other: {},
  };
}

function ofResource(target: JsonObject): TargetRecord {
  const given = target['source'] ?? target['id'];
  const sourceObject = asList(target['source']).find(isJsonObject);
  const named = textOf(given);
  const part = asList(target['dcterms:isPartOf']).find(isJsonObject);
  if (named === null || named.trim() === '') {
    throw new InvalidAnnotation('A target does not say what it is about (no source and no id).');
  }
  const { address, place: placeOfAddress } = splitAddress(named);
  const standing = readStanding(target);
  const document = hint(address);
  const partId = part === undefined ? null : uuidOf(textOf(part['id']));
  return {
    document: {
      ids: [...document.ids, ...(partId === null ? [] : [partId])],
      urls: document.urls,
      sha256: standing?.sha256 ?? null,
      title: textOf(part?.['dcterms:title'] ?? sourceObject?.['dcterms:title'] ?? sourceObject?.['title']),
      author: textOf(part?.['dcterms:creator']),
    },
    place: placeOf(target, placeOfAddress),
    standing,
    source: target,
    other: otherOf(target),
  };
}

function placeOf(target: JsonObject, placeOfAddress: PlaceRecord | null): PlaceRecord {
  const place = readSelectors(target['selector']);
  return place.type === 'whole document' && placeOfAddress !== null ? placeOfAddress : place;
}

/** Properties that have no place here, and the selectors that are not written anew. */
function otherOf(target: JsonObject): JsonObject {
  const selectors = asList(target['selector']).filter((selector) => !isWrittenAnew(selector));
  const types = typesOf(target).filter((type) => type !== 'SpecificResource');
  const state = asList(target['state']).filter(
    (each) => !(isJsonObject(each) && each['schema:sha256'] !== undefined),
  );
  const source = target['source'];
  return {
    ...without(target, readProperties),
    ...(source !== undefined && textOf(target['id']) !== null ? { id: textOf(target['id']) } : {}),
    ...(types.length === 0 ? {} : { type: types }),
    ...(selectors.length === 0 ? {} : { selector: selectors }),
    ...(state.length === 0 ? {} : { state }),
    ...(isJsonObject(source) ? { source } : {}),
  };
}

/** What selectors that Assay writes are made of. */
const ownSelectors: Readonly<Record<string, readonly string[]>> = {
  TextQuoteSelector: ['type', 'exact', 'prefix', 'suffix'],
  TextPositionSelector: ['type', 'start', 'end'],
  FragmentSelector: ['type', 'conformsTo', 'value', 'assay:boxes'],
};

/** Whether a selector is one that an export writes again; of fragments only those that Assay wrote. */
function isWrittenAnew(selector: JsonValue): boolean {
  if (!isJsonObject(selector)) return false;
  const [type = ''] = typesOf(selector);
  if (type === 'FragmentSelector' && selector['assay:boxes'] === undefined) return false;
  return Object.keys(selector).every((name) => ownSelectors[type]?.includes(name) ?? false);
}

/** What an IRI says of the document. */
function hint(iri: string): DocumentHint {
  const uuid = uuidOf(iri);
  return {
    ids: uuid === null ? [] : [uuid],
    urls: uuid === null ? [iri] : [],
    sha256: null,
    title: null,
    author: null,
  };
}

/** The UUID of `urn:uuid:…` in lower case; null for other IRIs. */
function uuidOf(iri: string | null): string | null {
  return /^urn:uuid:([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i.exec(iri ?? '')?.[1]?.toLowerCase() ?? null;
}
