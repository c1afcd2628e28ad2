import {
  asList,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  without,
} from '../../../../shared/w3c/json-value.ts';
import type { CommentRecord } from '../annotation-record.ts';
import { recordLimits } from '../record-limits.ts';
import { InvalidAnnotation, textOf, typesOf, withoutPrefix } from './terms.ts';

/** What the bodies of an annotation say. */
export interface Bodies {
  readonly comments: readonly CommentRecord[];
  readonly tags: readonly string[];
  /** Bodies that are neither text nor tag, as they are. */
  readonly others: readonly JsonValue[];
  /** What the first comment says beside its words: its language, its creator. */
  readonly ofComment: JsonObject;
}

const setTypes: ReadonlySet<string> = new Set(['Choice', 'Composite', 'List', 'Independents']);
const readProperties: ReadonlySet<string> = new Set(['type', 'value', 'format', 'assay:lexical']);

/**
 * Reads the bodies of an annotation (https://www.w3.org/TR/annotation-model/#bodies-and-targets): texts are comments or
 * tags by their purpose; addresses, other resources, choices and lists are given as they are. Throws InvalidAnnotation for what is
 * no body.
 */
export function readBodies(annotation: JsonObject, motivations: readonly string[]): Bodies {
  const bodyValue = textOf(annotation['bodyValue']);
  if (annotation['bodyValue'] !== undefined && annotation['body'] !== undefined) {
    throw new InvalidAnnotation('It has both a body and a bodyValue, of which only one may be.');
  }
  const bodies = asList(annotation['body']);
  if (bodies.length > recordLimits.bodies)
    throw new InvalidAnnotation(`It has more than ${recordLimits.bodies} bodies.`);
  const comments: CommentRecord[] =
    bodyValue === null ? [] : [checked({ value: bodyValue, format: 'text/plain', lexical: null })];
  const tags = new Set<string>();
  const others: JsonValue[] = [];
  let ofComment: JsonObject = {};

  for (const body of bodies) {
    if (typeof body !== 'string' && !isJsonObject(body)) {
      throw new InvalidAnnotation('A body is neither an address nor an object.');
    }
    const value = isJsonObject(body) ? textOf(body['value']) : null;
    if (!isJsonObject(body) || value === null || typesOf(body).some((type) => setTypes.has(type))) {
      others.push(body);
      continue;
    }
    if (isTag(body, motivations)) {
      tags.add(readTag(value));
      continue;
    }
    if (comments.length === 0) ofComment = ofCommentBody(body);
    if (value.trim() !== '') comments.push(checked({ value, ...formatOf(body) }));
  }
  if (tags.size > recordLimits.tags)
    throw new InvalidAnnotation(`It has more than ${recordLimits.tags} tags.`);
  return { comments, tags: [...tags], others, ofComment };
}

/** The body's own purpose decides; without one that of the annotation. */
function isTag(body: JsonObject, motivations: readonly string[]): boolean {
  const purposes = asList(body['purpose'])
    .flatMap((purpose) => textOf(purpose) ?? [])
    .map(withoutPrefix);
  if (typesOf(body).includes('Tag')) return true;
  return purposes.length > 0
    ? purposes.includes('tagging')
    : motivations.includes('tagging') && !motivations.includes('commenting');
}

function readTag(value: string): string {
  const name = value.replaceAll(/\s+/g, ' ').trim();
  if (name === '') throw new InvalidAnnotation('A tag has no name.');
  if (name.length > recordLimits.tagCharacters) {
    throw new InvalidAnnotation(`A tag is longer than ${recordLimits.tagCharacters} characters.`);
  }
  return name;
}

function checked(comment: CommentRecord): CommentRecord {
  if (comment.value.length > recordLimits.commentCharacters) {
    throw new InvalidAnnotation(`Its comment is longer than ${recordLimits.commentCharacters} characters.`);
  }
  return comment;
}

function formatOf(body: JsonObject): Pick<CommentRecord, 'format' | 'lexical'> {
  const format = textOf(body['format'])?.split(';')[0]?.trim().toLowerCase() ?? '';
  const lexical = textOf(body['assay:lexical']);
  if (format === 'text/html' || format === 'application/xhtml+xml') return { format: 'text/html', lexical };
  return { format: /^text\/(?:x-)?markdown$/.test(format) ? 'text/markdown' : 'text/plain', lexical };
}

/** The purpose is written anew where it is ours. */
function ofCommentBody(body: JsonObject): JsonObject {
  const rest = without(body, readProperties);
  return rest['purpose'] === 'commenting' ? without(rest, new Set(['purpose'])) : rest;
}
