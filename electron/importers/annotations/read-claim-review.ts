import { readDate } from '../../../shared/dates/read-date.ts';
import { isEdtf } from '../../../shared/dates/edtf.ts';
import {
  asList,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  without,
} from '../../../shared/w3c/json-value.ts';
import type { AnnotationFile } from './annotation-file.ts';
import type { InvalidRecord } from './annotation-record.ts';
import { bareClaim, type ClaimRecord } from './claim-record.ts';
import { madeId } from './made-id.ts';
import { readMoment } from './moments.ts';
import { refuseTooMany } from './refuse-too-many.ts';
import { recordLimits } from './record-limits.ts';
import { tidyTags } from './tidy-tags.ts';

/** Whether JSON-LD holds claims or reviews of claims in the words of schema.org. */
export function isClaimReviewJson(json: JsonValue): boolean {
  return findClaims(json).length > 0;
}

/**
 * Reads claims from JSON-LD of schema.org (https://schema.org/ClaimReview, https://schema.org/Claim): one, a list, a graph, or a
 * data feed of them. What somebody else concluded is no conclusion of this project: the whole review is kept with the claim.
 */
export function readClaimReview(json: JsonValue): AnnotationFile {
  const claims: ClaimRecord[] = [];
  const invalid: InvalidRecord[] = [];
  const found = findClaims(json);
  refuseTooMany(found.length);
  for (const [index, item] of found.entries()) {
    const read = readClaim(item, `claim ${index + 1}`);
    if ('reason' in read) invalid.push(read);
    else claims.push(read);
  }
  return { format: 'ClaimReview', records: [], links: [], claims, invalid };
}

/** What a review or claim says that has its place in a claim; all else is kept as it is. */
const readProperties: ReadonlySet<string> = new Set(['@context']);

/** Objects that hold other claims, and how. */
const holders = ['@graph', 'itemListElement', 'dataFeedElement', 'item', 'mainEntity'] as const;
/** Deeper than any feed of reviews. */
const deepestHolder = 8;

function findClaims(json: JsonValue, depth = 0): readonly JsonObject[] {
  if (depth > deepestHolder) return [];
  return asList(json).flatMap((value) => {
    if (Array.isArray(value)) return findClaims(value, depth + 1);
    if (!isJsonObject(value)) return [];
    if (isOfType(value, 'ClaimReview') || isOfType(value, 'Claim')) return [value];
    return holders.flatMap((name) => findClaims(value[name] ?? null, depth + 1));
  });
}

function isOfType(object: JsonObject, type: string): boolean {
  return asList(object['@type'] ?? object['type']).some(
    (each) => typeof each === 'string' && each.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, '') === type,
  );
}

function readClaim(object: JsonObject, where: string): ClaimRecord | InvalidRecord {
  const isReview = isOfType(object, 'ClaimReview');
  const [reviewed] = isReview ? asList(object['itemReviewed']).filter(isJsonObject) : [object];
  const claim = reviewed ?? {};
  const statement = (
    (isReview ? wordsOf(object['claimReviewed']) : null) ??
    wordsOf(claim['text']) ??
    wordsOf(claim['name']) ??
    ''
  ).trim();
  const invalid = (reason: string): InvalidRecord => ({ where, quote: statement.slice(0, 500), reason });
  if (statement === '')
    return invalid('It does not say what is claimed (“claimReviewed”, “text” or “name”).');
  if (statement.length > recordLimits.quoteCharacters) {
    return invalid(`Its statement is longer than ${recordLimits.quoteCharacters} characters.`);
  }
  const tags = tidyTags(keywordsOf(claim['keywords'] ?? (isReview ? object['keywords'] : undefined)));
  if (tags === null) return invalid('It has too many tags, or one that is too long.');
  const said = dateOf(claim['datePublished'] ?? claim['dateCreated']);
  const event = dateOf(claim['temporalCoverage']);
  return {
    ...bareClaim,
    where,
    id: idOf(object, claim) ?? madeId('claim', [statement, nameOf(claim['author'])]),
    statement,
    asserts: wordsOf(claim['genre']) === 'what was said' ? 'what was said' : 'what happened',
    speaker: nameOf(claim['author']) ?? nameOf(claim['claimInterpreter']),
    said: said?.edtf ?? null,
    saidWords: said?.words ?? null,
    eventDate: event?.edtf ?? null,
    eventWords: event?.words ?? null,
    eventPlace: nameOf(claim['contentLocation']),
    question: nameOf(claim['about']),
    parent: idOf(...asList(claim['isPartOf']).filter(isJsonObject)),
    tags,
    createdAt: readMoment(wordsOf(object['dateCreated'])),
    other: without(object, readProperties),
  };
}

/** The `@id` of the first that has one that is no blank node; of a claim in a review before that of the review. */
function idOf(...objects: readonly JsonObject[]): string | null {
  for (const object of objects.toReversed()) {
    const id = wordsOf(object['@id'] ?? object['id'])?.trim();
    if (id !== undefined && id !== '' && !id.startsWith('_:')) {
      return id.startsWith('urn:uuid:') ? id.toLowerCase() : id;
    }
  }
  return null;
}

/** The words of a value: a string, `{ "@value": … }`, or the first of a list of these. */
function wordsOf(value: JsonValue | undefined): string | null {
  const [first] = asList(value);
  const inner = isJsonObject(first) ? first['@value'] : first;
  return typeof inner === 'string' ? inner : null;
}

/** What a person, organisation, place or question is called. */
function nameOf(value: JsonValue | undefined): string | null {
  const [first] = asList(value);
  const name = (isJsonObject(first) ? wordsOf(first['name']) : wordsOf(first))?.trim() ?? '';
  return name === '' ? null : name;
}

function keywordsOf(value: JsonValue | undefined): readonly string[] {
  return asList(value).flatMap((each) => {
    if (isJsonObject(each)) return wordsOf(each['name']) ?? [];
    if (typeof each !== 'string') return [];
    // One string holds several, separated by commas; a list has one each.
    return Array.isArray(value) ? [each] : each.split(',');
  });
}

/** A date as EDTF, with the words where they are not EDTF themselves; a time of day is left out. */
export function dateOf(
  value: JsonValue | undefined,
): { readonly edtf: string; readonly words: string | null } | null {
  const words = wordsOf(value)?.trim() ?? '';
  if (words === '' || words.length > 200) return null;
  const day = /^(\d{4}-\d{2}-\d{2})T[^/]*$/.exec(words)?.[1];
  if (day !== undefined && isEdtf(day)) return { edtf: day, words };
  if (isEdtf(words)) return { edtf: words, words: null };
  const read = readDate(words);
  return read === null ? null : { edtf: read.edtf, words };
}
