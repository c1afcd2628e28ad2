import { asList, type JsonObject, without } from '../../../shared/w3c/json-value.ts';
import type { OtherProperties } from '../../../shared/w3c/other-properties.ts';
import { isMotivation } from '../../../shared/w3c/web-terms.ts';
import type { WebAnnotation, WebSpecificResource } from '../../../shared/w3c/web-annotation.ts';
import type {
  AnnotatedNotes,
  ExportedDocument,
  ExportedNote,
  ExportedPassage,
  ExportedRichText,
} from '../annotated-notes.ts';
import { commentBody } from './comment-body.ts';
import { addressOf, documentNode } from './w3c-document.ts';
import { cleaned } from './w3c-words.ts';
import { type Part, targetOf, withKept } from './w3c-target.ts';

/** An annotation with all of its passages, in their order. */
export function passagesAnnotation(parts: readonly Part[]): WebAnnotation {
  const [first] = parts;
  if (first === undefined) throw new Error('An annotation has at least one passage.');
  const { passage } = first;
  const { otherProperties: other } = passage;
  const targets = [...parts.map(targetOf), ...(other.targets ?? [])];
  const [only] = targets;
  const tags = passage.tags.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' }) as const);
  const body = [...commentBodies(passage.comment, other), ...tags, ...(other.bodies ?? [])];
  return {
    ...contextOf(other),
    id: `urn:uuid:${passage.id}`,
    type: 'Annotation',
    motivation: isMotivation(other.motivation) ? other.motivation : passage.motivation,
    created: passage.createdAt,
    modified: passage.modifiedAt,
    ...(body.length === 0 ? {} : { body }),
    // The first of the targets is always one of ours.
    target: targets.length === 1 ? (only as WebSpecificResource) : targets,
    ...keptProperties(passage),
  };
}

/** A free-standing note speaks of its document, its source or the project as a whole. */
export function noteAnnotation(
  subject: ExportedDocument | AnnotatedNotes['project'],
  note: ExportedNote,
): WebAnnotation {
  const isDocument = 'passages' in subject;
  const { otherProperties: other } = note;
  const body = [...commentBodies(note, other), ...(other.bodies ?? [])];
  const title = cleaned(note.title);
  const target = withKept(
    {
      type: 'SpecificResource',
      source: isDocument ? addressOf(subject) : `urn:uuid:${note.about ?? subject.id}`,
      ...(isDocument ? { 'dcterms:isPartOf': documentNode(subject) } : {}),
    },
    other.ofTargets?.[note.id],
  );
  return {
    ...contextOf(other),
    id: `urn:uuid:${note.id}`,
    type: 'Annotation',
    ...(title === undefined ? {} : { 'dcterms:title': title }),
    motivation: isMotivation(other.motivation) ? other.motivation : 'commenting',
    created: note.createdAt,
    modified: note.modifiedAt,
    ...(body.length === 0 ? {} : { body }),
    target: other.targets === undefined ? target : [target, ...other.targets],
    ...keptProperties(note),
  };
}

/** What an imported comment said beside its words comes out with it, its purpose included where it is one of the model. */
function commentBodies(
  comment: ExportedRichText | null,
  { ofComment }: OtherProperties,
): readonly JsonObject[] {
  if (comment === null) return [];
  return commentBody(comment).map((body): JsonObject => {
    const purpose = ofComment?.['purpose'];
    return { ...ofComment, ...body, ...(isMotivation(purpose) ? { purpose } : {}) };
  });
}

function contextOf({ context }: OtherProperties): Pick<WebAnnotation, '@context'> {
  // JSON that was read from a file.
  return context === undefined ? {} : { '@context': context as never };
}

/** The IRI it had elsewhere, and properties that have no place here. */
function keptProperties({ id, importedId, otherProperties }: ExportedPassage | ExportedNote): JsonObject {
  const { properties = {} } = otherProperties;
  const isOwn = importedId === null || importedId === `urn:uuid:${id}`;
  const via = [...(isOwn ? [] : [importedId]), ...asList(properties['via'])];
  const [only] = via;
  return {
    ...without(properties, new Set(['via'])),
    ...(only === undefined ? {} : { via: via.length === 1 ? only : via }),
  };
}
