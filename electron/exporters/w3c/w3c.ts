import { asList, type JsonObject, type JsonValue, without } from '../../../shared/w3c/json-value.ts';
import type { OtherProperties } from '../../../shared/w3c/other-properties.ts';
import { isMotivation } from '../../../shared/w3c/web-terms.ts';
import {
  type WebClaim,
  type WebConclusion,
  type WebEvidence,
  webClaim,
  webConclusion,
  webEvidence,
} from '../../../shared/w3c/web-claim.ts';
import {
  type WebAnnotation,
  type WebAnnotationCollection,
  type WebDirectness,
  type WebLink,
  type WebFragmentSelector,
  type WebPlacement,
  type WebSpecificResource,
  webAnnotation,
  webAnnotationContext,
  webLink,
  type WebMention,
  webMention,
} from '../../../shared/w3c/web-annotation.ts';
import type {
  AnnotatedNotes,
  ExportedDirectness,
  ExportedDocument,
  ExportedFile,
  ExportedLink,
  ExportedNote,
  ExportedPassage,
  ExportedRegion,
  ExportedPlacement,
  ExportedRichText,
  LeftOut,
} from '../annotated-notes.ts';
import { commentBody } from './comment-body.ts';
import { nameBasedUuid } from './name-based-uuid.ts';
import { addressOf, documentNode, ofSource, review, timeState } from './w3c-document.ts';
import { claimAnnotations } from './w3c-claim.ts';
import { writeFacts } from './w3c-facts.ts';
import { mentionAnnotation } from './w3c-mention.ts';
import { cleaned, known } from './w3c-words.ts';
import { quoteCheck } from '../wording.ts';

/**
 * Writes annotated notes as a W3C Web Annotation collection (JSON-LD): one annotation for each annotation, with a target for
 * each of its passages (a TextQuoteSelector and a TextPositionSelector in code points), one for each free-standing note,
 * one for each mention of a source in a text, one for each link,
 * and one for each claim, each judgement of a passage for it and each conclusion about it; and beside them what is known of
 * sources, documents and tags. Every one is checked against the model; one that does not fit it is left out and reported.
 */
export function exportW3c(notes: AnnotatedNotes): ExportedFile {
  const records = [...annotationRecords(notes), ...linkRecords(notes), ...claimRecords(notes)].map(
    (record) => ({
      ...record,
      problem: problemOf(record.item),
    }),
  );
  const { facts, leftOut: leftOutFacts } = writeFacts(notes.facts);
  const kept = records.filter(({ problem }) => problem === null);
  const leftOut = [
    ...records.flatMap(({ item, problem }): readonly LeftOut[] =>
      problem === null ? [] : [{ id: item.id.slice('urn:uuid:'.length), reason: problem }],
    ),
    ...leftOutFacts,
  ];
  const names = [notes.project.id, ...kept.map(({ item }) => item.id)];
  const id = `urn:uuid:${nameBasedUuid(['collection', ...names])}`;
  const collection = {
    '@context': [...webAnnotationContext],
    id,
    type: 'AnnotationCollection',
    label: `${cleaned(notes.project.title) ?? 'Untitled'}: annotated notes`,
    'dcterms:description': [
      quoteCheck(kept.flatMap(({ passages }) => passages)),
      ...(leftOut.length === 0
        ? []
        : [`Records left out because they do not fit the model: ${leftOut.length}.`]),
      notes.selection,
    ].join(' '),
    generator: { type: 'Software', name: 'Assay' },
    total: kept.length,
    first: {
      id: `urn:uuid:${nameBasedUuid(['page', ...names])}`,
      type: 'AnnotationPage',
      partOf: id,
      startIndex: 0,
      items: kept.map(({ item }) => item),
    },
    'assay:facts': facts,
  } satisfies WebAnnotationCollection;
  return { text: `${JSON.stringify(collection, null, 2)}\n`, leftOut };
}

type WebItem = WebAnnotation | WebLink | WebMention | WebClaim | WebEvidence | WebConclusion;

interface Written {
  readonly item: WebItem;
  readonly passages: readonly ExportedPassage[];
}

/** An annotation stands where its first passage stands. */
function annotationRecords({ project, documents, notes }: AnnotatedNotes): readonly Written[] {
  const all = documents.flatMap((document) => document.passages.map((passage) => ({ document, passage })));
  const byAnnotation = Map.groupBy(all, ({ passage }) => passage.id);
  const written = new Set<string>();
  return [
    ...documents.flatMap((document) => [
      ...document.passages.flatMap(({ id }): readonly Written[] => {
        if (written.has(id)) return [];
        written.add(id);
        const parts = (byAnnotation.get(id) ?? []).toSorted(
          (one, other) => one.passage.number - other.passage.number,
        );
        return [{ item: passagesAnnotation(parts), passages: parts.map(({ passage }) => passage) }];
      }),
      ...document.mentions.map(
        (mention): Written => ({ item: mentionAnnotation(mention, document), passages: [] }),
      ),
      ...document.notes.map((note): Written => ({ item: noteAnnotation(document, note), passages: [] })),
    ]),
    ...notes.map((note): Written => ({ item: noteAnnotation(project, note), passages: [] })),
  ];
}

function linkRecords({ links }: AnnotatedNotes): readonly Written[] {
  return links.map((link) => ({ item: linkAnnotation(link), passages: [] }));
}

function claimRecords({ claims, project }: AnnotatedNotes): readonly Written[] {
  return claims.flatMap((claim) =>
    claimAnnotations(claim, project).map((item): Written => ({ item, passages: [] })),
  );
}

/** Why an annotation does not fit the model; null when it does. */
function problemOf(item: WebItem): string | null {
  const parsed = schemaOf(item).safeParse(item);
  const [issue] = parsed.error?.issues ?? [];
  return issue === undefined ? null : `${issue.path.join('.') || 'annotation'}: ${issue.message}`;
}

function schemaOf(item: WebItem) {
  if ('assay:mention' in item) return webMention;
  if ('assay:relation' in item) return webLink;
  if ('assay:claim' in item) return webClaim;
  if ('assay:evidence' in item) return webEvidence;
  return 'assay:conclusion' in item ? webConclusion : webAnnotation;
}

/** A passage with the document it stands in. */
interface Part {
  readonly document: ExportedDocument;
  readonly passage: ExportedPassage;
}

function passagesAnnotation(parts: readonly Part[]): WebAnnotation {
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

function targetOf({ document, passage }: Part): WebSpecificResource {
  const { exact, prefix, suffix, startCodePoint, endCodePoint, state, score, matches, placements, region } =
    passage;
  const isOwn = ofSource(document);
  const grades = [...passage.grades, ...document.grades.filter((grade) => !isOwn(grade))];
  const ours: WebSpecificResource = {
    type: 'SpecificResource',
    source: addressOf(document),
    selector:
      region !== null
        ? [fragmentSelector(region)]
        : [
            { type: 'TextQuoteSelector', exact, prefix, suffix },
            // An orphan's last known place would point at other words.
            ...(state === 'orphaned'
              ? []
              : [{ type: 'TextPositionSelector', start: startCodePoint, end: endCodePoint } as const]),
          ],
    state: timeState(passage.capture),
    'dcterms:isPartOf': documentNode(document),
    'assay:anchorState': state,
    'assay:anchorScore': score,
    'assay:matchesCapture': matches,
    ...(placements.length === 0 ? {} : { 'assay:placements': placements.map(webPlacementOf) }),
    ...(passage.directness === null ? {} : { 'assay:directness': webDirectnessOf(passage.directness) }),
    ...(grades.length === 0 ? {} : { 'schema:review': grades.map(review) }),
  };
  return withKept(ours, passage.otherProperties.ofTargets?.[passage.target]);
}

/** The outline of a region for any program, and its very rectangles for Assay. */
function fragmentSelector({ fragment, boxes }: ExportedRegion): WebFragmentSelector {
  return {
    type: 'FragmentSelector',
    ...fragment,
    'assay:boxes': boxes.map(({ x, y, width, height }) => [x, y, width, height] as const),
  };
}

/** A target with what it was made of besides when it was imported. */
function withKept(target: WebSpecificResource, kept: JsonObject | undefined): WebSpecificResource {
  if (kept === undefined) return target;
  const { type, selector, state, ...properties } = kept;
  const joined = <Value>(one: Value | undefined, more: JsonValue | undefined) => [
    ...(one === undefined ? [] : Array.isArray(one) ? one : [one]),
    ...asList(more),
  ];
  return {
    ...properties,
    ...target,
    ...(type === undefined ? {} : { type: ['SpecificResource', ...asList(type)] }),
    ...(selector === undefined ? {} : { selector: joined(target.selector, selector) }),
    ...(state === undefined ? {} : { state: joined(target.state, state) }),
  };
}

function webPlacementOf(placement: ExportedPlacement): WebPlacement {
  const { capture, exact, startCodePoint: start, endCodePoint: end, state, score } = placement;
  return {
    state: timeState(capture),
    ...(start === null || end === null
      ? {}
      : {
          selector: [
            { type: 'TextQuoteSelector', exact },
            { type: 'TextPositionSelector', start, end },
          ],
        }),
    'assay:anchorState': state,
    'assay:anchorScore': score,
    'assay:decision': placement.decision,
    ...(placement.decidedAt === null ? {} : { 'assay:decidedAt': placement.decidedAt }),
  };
}

/** A free-standing note speaks of its document, its source or the project as a whole. */
function noteAnnotation(
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

function linkAnnotation({ id, from, to, relation, label, reason, createdAt }: ExportedLink): WebLink {
  const why = cleaned(reason);
  return {
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: 'linking',
    created: createdAt,
    modified: createdAt,
    body: [
      { type: 'SpecificResource', source: `urn:uuid:${to}`, purpose: 'linking' },
      ...(why === undefined
        ? []
        : [{ type: 'TextualBody', value: why, purpose: 'describing', format: 'text/plain' } as const]),
    ],
    target: `urn:uuid:${from}`,
    'assay:relation': relation,
    ...known({ 'assay:label': label }),
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

function webDirectnessOf({ level, via, reason, judgedAt }: ExportedDirectness): WebDirectness {
  const names = via.flatMap((name) => cleaned(name) ?? []);
  return {
    'assay:level': level,
    ...(names.length === 0 ? {} : { 'assay:via': names }),
    ...known({ 'assay:reason': reason }),
    'assay:judgedAt': judgedAt,
  };
}
