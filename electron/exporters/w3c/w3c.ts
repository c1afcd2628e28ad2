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
  type WebLink,
  webAnnotation,
  webAnnotationContext,
  webLink,
} from '../../../shared/w3c/web-annotation.ts';
import type { WebAnnotationCollection } from '../../../shared/w3c/web-collection.ts';
import { type WebMention, webMention } from '../../../shared/w3c/web-mention.ts';
import type { AnnotatedNotes, ExportedFile, ExportedPassage, LeftOut } from '../annotated-notes.ts';
import { nameBasedUuid } from './name-based-uuid.ts';
import { claimAnnotations } from './w3c-claim.ts';
import { writeFacts } from './w3c-facts.ts';
import { noteAnnotation, passagesAnnotation } from './w3c-annotation.ts';
import { linkAnnotation } from './w3c-link.ts';
import { mentionAnnotation } from './w3c-mention.ts';
import { cleaned } from './w3c-words.ts';
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
