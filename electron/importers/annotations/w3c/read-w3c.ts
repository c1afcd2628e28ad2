import { type Motivation, motivation } from '../../../../shared/model/annotation.ts';
import { linkRelation } from '../../../../shared/model/link.ts';
import {
  asList,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  without,
} from '../../../../shared/w3c/json-value.ts';
import type { OtherProperties } from '../../../../shared/w3c/other-properties.ts';
import { assayContext } from '../../../../shared/w3c/web-annotation.ts';
import type { AnnotationFile } from '../annotation-file.ts';
import type { AnnotationRecord, InvalidRecord, LinkRecord } from '../annotation-record.ts';
import { madeId } from '../made-id.ts';
import { readMoment } from '../moments.ts';
import { type FoundItem, findAnnotations } from './find-annotations.ts';
import { type Bodies, readBodies } from './read-body.ts';
import { isOfClaim, readClaims } from './read-claims.ts';
import { readFacts } from './read-facts.ts';
import { readTargets } from './read-target.ts';
import { compactTerms, InvalidAnnotation, textOf, typesOf, withoutPrefix } from './terms.ts';

const readProperties: ReadonlySet<string> = new Set([
  '@context',
  'id',
  'type',
  'motivation',
  'created',
  'modified',
  'body',
  'bodyValue',
  'target',
  'dcterms:title',
  'via',
]);

/**
 * Reads JSON-LD of the W3C Web Annotation model (https://www.w3.org/TR/annotation-model/): one annotation, a list, a
 * collection, a page, a container or a graph, whichever way its terms are written. What breaks the model is given with the reason.
 * Throws an ImportRefusal when the file holds no annotations itself.
 */
export function readW3c(json: JsonValue): AnnotationFile {
  const records: AnnotationRecord[] = [];
  const links: LinkRecord[] = [];
  const invalid: InvalidRecord[] = [];
  const ofClaims: FoundItem[] = [];
  const compact = compactTerms(json);
  for (const item of findAnnotations(compact)) {
    if (isMention(item.value)) continue;
    if (isOfClaim(item)) {
      ofClaims.push(item);
      continue;
    }
    try {
      const read = readItem(item);
      if ('relation' in read) links.push(read);
      else records.push(read);
    } catch (thrown) {
      if (!(thrown instanceof InvalidAnnotation)) throw thrown;
      invalid.push({ where: item.where, quote: wordsOf(item.value), reason: thrown.message });
    }
  }
  const claims = readClaims(ofClaims);
  const { facts, invalid: invalidFacts } = readFacts(compact);
  return {
    format: 'W3C Web Annotation',
    records,
    links,
    claims: claims.claims,
    facts,
    invalid: [...invalid, ...claims.invalid, ...invalidFacts],
  };
}

/** Sources cited in passing are found in the text again, not read from a file. */
function isMention(value: JsonValue): boolean {
  return isJsonObject(value) && isJsonObject(value['assay:mention']);
}

function readItem({ value, where, context }: FoundItem): AnnotationRecord | LinkRecord {
  if (typeof value === 'string') {
    throw new InvalidAnnotation('Only its address is in the file, not the annotation itself.');
  }
  if (!isJsonObject(value)) throw new InvalidAnnotation('It is not an object.');
  if (!typesOf(value).includes('Annotation')) {
    throw new InvalidAnnotation('It does not say that it is an annotation (its type is not “Annotation”).');
  }
  const motivations = asList(value['motivation'])
    .flatMap((each) => textOf(each) ?? [])
    .map(withoutPrefix);
  const id = idOf(value);
  if (motivations.includes('linking') && value['assay:relation'] !== undefined)
    return readLink(value, where, id);
  const bodies = readBodies(value, motivations);
  const targets = readTargets(value['target']);
  const ours = ownMotivation(motivations, bodies);
  const [via = null, ...moreVia] = asList(value['via']).flatMap((each) => textOf(each) ?? []);
  const isOwnVia = id.startsWith('urn:uuid:') && via !== null;
  return {
    where,
    id,
    via: isOwnVia ? via : null,
    title: textOf(value['dcterms:title']),
    motivation: ours,
    createdAt: readMoment(textOf(value['created'])),
    modifiedAt: readMoment(textOf(value['modified'])),
    tags: bodies.tags,
    comments: bodies.comments,
    targets,
    other: otherOf(value, {
      context,
      ours,
      motivations,
      bodies,
      via: isOwnVia ? moreVia : asList(value['via']),
    }),
  };
}

/** One without an IRI gets one made of what it says. */
function idOf(value: JsonObject): string {
  const id = textOf(value['id'])?.trim();
  if (id === undefined || id === '' || id.startsWith('_:')) return madeId('w3c', [JSON.stringify(value)]);
  return id.startsWith('urn:uuid:') ? id.toLowerCase() : id;
}

/** The motivation the annotation gets here: its own where it is one of ours, else what its bodies make of it. */
function ownMotivation(motivations: readonly string[], { comments, tags }: Bodies): Motivation {
  const known = motivations.map((each) => motivation.safeParse(each)).find(({ success }) => success);
  if (known?.success === true) return known.data;
  return comments.length > 0 ? 'commenting' : tags.length > 0 ? 'tagging' : 'highlighting';
}

interface Read {
  readonly context: JsonValue | undefined;
  readonly ours: Motivation;
  readonly motivations: readonly string[];
  readonly bodies: Bodies;
  readonly via: readonly JsonValue[];
}

function otherOf(value: JsonObject, { context, ours, motivations, bodies, via }: Read): OtherProperties {
  const properties: JsonObject = { ...without(value, readProperties), ...(via.length === 0 ? {} : { via }) };
  const isOurs = motivations.length === 1 && motivations[0] === ours;
  return {
    ...(isPlainContext(context) ? {} : { context: context ?? null }),
    ...(isOurs || motivations.length === 0 ? {} : { motivation: value['motivation'] ?? null }),
    ...(Object.keys(properties).length === 0 ? {} : { properties }),
    ...(bodies.others.length === 0 ? {} : { bodies: bodies.others }),
    ...(Object.keys(bodies.ofComment).length === 0 ? {} : { ofComment: bodies.ofComment }),
  };
}

/** What a file of ours may define; earlier versions defined less. */
const own: Readonly<Record<string, string>> = assayContext;

/** Whether a context defines nothing beyond the W3C model and what Assay itself writes. */
function isPlainContext(context: JsonValue | undefined): boolean {
  return asList(context).every(
    (each) =>
      (typeof each === 'string' &&
        /^https?:\/\/www\.w3\.org\/ns\/(?:anno|ldp|oa)(?:\.jsonld)?$/.test(each)) ||
      (isJsonObject(each) &&
        Object.entries(each).every(([name, iri]) => Object.hasOwn(own, name) && own[name] === iri)),
  );
}

function readLink(value: JsonObject, where: string, id: string): LinkRecord {
  const relation = linkRelation.safeParse(value['assay:relation']);
  const bodies = asList(value['body']);
  const to = bodies
    .map((body) => (isJsonObject(body) && body['value'] !== undefined ? null : textOf(sourceOf(body))))
    .find(Boolean);
  const from = textOf(sourceOf(asList(value['target'])[0]));
  const reason = bodies.map((body) => (isJsonObject(body) ? textOf(body['value']) : null)).find(Boolean);
  const label = textOf(value['assay:label'])?.trim() ?? null;
  if (!relation.success)
    throw new InvalidAnnotation('It links two annotations by a relation that is not known here.');
  if (from === null || to === undefined || to === null || from === to) {
    throw new InvalidAnnotation('It links, but does not name two annotations.');
  }
  if ((relation.data === 'custom') !== (label !== null && label !== '')) {
    throw new InvalidAnnotation('It links two annotations without saying how.');
  }
  return {
    where,
    id,
    from,
    to,
    relation: relation.data,
    label,
    reason: reason ?? null,
    createdAt: readMoment(textOf(value['created'])),
  };
}

function sourceOf(value: JsonValue | undefined): JsonValue | undefined {
  return isJsonObject(value) ? (value['source'] ?? value['id']) : value;
}

/** The first words that anything in a broken record quotes, for the report. */
function wordsOf(value: JsonValue | undefined): string {
  if (Array.isArray(value)) return value.map((each) => wordsOf(each)).find((words) => words !== '') ?? '';
  if (!isJsonObject(value)) return '';
  const exact = value['exact'];
  if (typeof exact === 'string') return exact.slice(0, 500);
  return wordsOf(value['target'] ?? value['selector'] ?? value['refinedBy']);
}
