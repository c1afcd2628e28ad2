import { isOpenableAddress } from '../../shared/rich-text/link-address.ts';
import { readLexical } from '../../shared/rich-text/read-lexical.ts';
import type { RichText } from '../../shared/rich-text/rich-text.ts';
import {
  type WebAnnotation,
  type WebAnnotationCollection,
  webAnnotation,
  webAnnotationContext,
} from '../../shared/w3c/web-annotation.ts';
import type {
  AnnotatedNotes,
  ExportedCapture,
  ExportedDocument,
  ExportedFile,
  ExportedGrade,
  ExportedNote,
  ExportedPassage,
  ExportedRichText,
  LeftOut,
} from './annotated-notes.ts';
import { nameBasedUuid } from './name-based-uuid.ts';
import { richTextToMarkdown } from './rich-text-to-markdown.ts';
import { quoteCheck } from './wording.ts';
import { writeMarkdown } from './write-markdown.ts';

/**
 * Writes annotated notes as a W3C Web Annotation collection (JSON-LD): one annotation for each passage, with a
 * TextQuoteSelector and a TextPositionSelector in code points, then one for each free-standing note. Every annotation
 * is checked against the model; one that does not fit it is left out and reported.
 */
export function exportW3c(notes: AnnotatedNotes): ExportedFile {
  const records = [
    ...notes.documents.flatMap((document) => [
      ...document.passages.map((passage) => ({ passage, annotation: passageAnnotation(document, passage) })),
      ...document.notes.map((note) => ({ passage: null, annotation: noteAnnotation(document, note) })),
    ]),
    ...notes.notes.map((note) => ({ passage: null, annotation: noteAnnotation(notes.project, note) })),
  ].map((record) => ({ ...record, problem: problemOf(record.annotation) }));

  const kept = records.filter(({ problem }) => problem === null);
  const leftOut = records.flatMap(({ annotation, problem }): readonly LeftOut[] =>
    problem === null ? [] : [{ id: annotation.id.slice('urn:uuid:'.length), reason: problem }],
  );
  const names = [notes.project.id, ...kept.map(({ annotation }) => annotation.id)];
  const id = `urn:uuid:${nameBasedUuid(['collection', ...names])}`;
  const collection = {
    '@context': [...webAnnotationContext],
    id,
    type: 'AnnotationCollection',
    label: `${cleaned(notes.project.title) ?? 'Untitled'}: annotated notes`,
    'dcterms:description': [
      quoteCheck(kept.flatMap(({ passage }) => passage ?? [])),
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
      items: kept.map(({ annotation }) => annotation),
    },
  } satisfies WebAnnotationCollection;
  return { text: `${JSON.stringify(collection, null, 2)}\n`, leftOut };
}

/** Why an annotation does not fit the model; null when it does. */
function problemOf(annotation: WebAnnotation): string | null {
  const parsed = webAnnotation.safeParse(annotation);
  const [issue] = parsed.error?.issues ?? [];
  return issue === undefined ? null : `${issue.path.join('.') || 'annotation'}: ${issue.message}`;
}

function passageAnnotation(document: ExportedDocument, passage: ExportedPassage): WebAnnotation {
  const { exact, prefix, suffix, startCodePoint, endCodePoint, state, score, matches } = passage;
  const isOwn = ofSource(document);
  const grades = [...passage.grades, ...document.grades.filter((grade) => !isOwn(grade))];
  const body = [
    ...(passage.comment === null ? [] : commentBody(passage.comment)),
    ...passage.tags.map((name) => ({ type: 'TextualBody', value: name, purpose: 'tagging' }) as const),
  ];
  return {
    id: `urn:uuid:${passage.id}`,
    type: 'Annotation',
    motivation: passage.motivation,
    created: passage.createdAt,
    modified: passage.modifiedAt,
    ...(body.length === 0 ? {} : { body }),
    target: {
      type: 'SpecificResource',
      source: addressOf(document),
      selector: [
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
      ...(grades.length === 0 ? {} : { 'schema:review': grades.map(review) }),
    },
  };
}

/** A free-standing note speaks of its document, or of the project, as a whole. */
function noteAnnotation(
  subject: ExportedDocument | AnnotatedNotes['project'],
  note: ExportedNote,
): WebAnnotation {
  const isDocument = 'passages' in subject;
  const body = commentBody(note);
  const title = cleaned(note.title);
  return {
    id: `urn:uuid:${note.id}`,
    type: 'Annotation',
    ...(title === undefined ? {} : { 'dcterms:title': title }),
    motivation: 'commenting',
    created: note.createdAt,
    modified: note.modifiedAt,
    ...(body.length === 0 ? {} : { body }),
    target: {
      type: 'SpecificResource',
      source: isDocument ? addressOf(subject) : `urn:uuid:${subject.id}`,
      ...(isDocument ? { 'dcterms:isPartOf': documentNode(subject) } : {}),
    },
  };
}

type Body = NonNullable<WebAnnotation['body']>;

/** Plain words where the comment has no formatting, so that nothing is escaped; else Markdown. */
function commentBody(comment: ExportedRichText): Body {
  const isPlain = hasNoFormatting(readLexical(comment.lexical, comment.text));
  const value = isPlain
    ? comment.text.trim()
    : writeMarkdown({ type: 'root', children: richTextToMarkdown(comment) }).trim();
  if (value === '') return [];
  const format = isPlain ? 'text/plain' : 'text/markdown';
  return [{ type: 'TextualBody', value: value.toWellFormed(), purpose: 'commenting', format }];
}

function hasNoFormatting(richText: RichText): boolean {
  return richText.every(
    (block) =>
      block.type === 'paragraph' &&
      block.children.every((inline) => inline.type !== 'link' && !('formats' in inline && inline.formats[0])),
  );
}

function addressOf({ id, url }: ExportedDocument): string {
  const isWebAddress = url !== null && isOpenableAddress(url) && !url.startsWith('mailto:');
  return isWebAddress ? new URL(url).href : `urn:uuid:${id}`;
}

function timeState({ sha256, capturedAt }: ExportedCapture): WebAnnotation['target']['state'] {
  return {
    type: 'TimeState',
    sourceDate: capturedAt,
    cached: `urn:sha256:${sha256}`,
    'schema:sha256': sha256,
  };
}

function documentNode(document: ExportedDocument): WebAnnotation['target']['dcterms:isPartOf'] {
  const { source } = document;
  const grades = document.grades.filter(ofSource(document));
  return {
    id: `urn:uuid:${document.id}`,
    ...known({
      'dcterms:title': document.title,
      'dcterms:creator': document.author,
      'dcterms:publisher': document.publisher,
      'dcterms:issued': document.published?.edtf ?? null,
      'dcterms:language': document.language,
    }),
    ...(source === null
      ? {}
      : {
          'assay:source': {
            id: `urn:uuid:${source.id}`,
            'schema:name': cleaned(source.name) ?? 'Untitled',
            ...(grades.length === 0 ? {} : { 'schema:review': grades.map(review) }),
          },
        }),
  };
}

/** Whether a judgement is of the source that the document comes from. */
function ofSource({ source }: ExportedDocument): (grade: ExportedGrade) => boolean {
  return (grade) => grade.source === source?.name;
}

type Review = NonNullable<WebAnnotation['target']['schema:review']>[number];

function review({ source, code, words, topic, reason, gradedAt }: ExportedGrade): Review {
  return {
    type: 'schema:Review',
    'schema:reviewRating': {
      type: 'schema:Rating',
      'schema:ratingValue': code,
      'schema:name': words,
      'schema:description': `${code}, ${words}: reliability of ${cleaned(source) ?? 'the source'}`,
    },
    ...known({ 'schema:reviewAspect': topic, 'schema:reviewBody': reason }),
    'schema:datePublished': gradedAt,
  };
}

/** The entries that have words. */
function known<Key extends string>(
  values: Readonly<Record<Key, string | null>>,
): Partial<Record<Key, string>> {
  const entries = Object.entries<string | null>(values).flatMap(([key, value]) => {
    const words = cleaned(value);
    return words === undefined ? [] : [[key, words] as const];
  });
  // The keys are those of `values`.
  return Object.fromEntries(entries) as Partial<Record<Key, string>>;
}

/** Words fit for any reader; undefined when there are none. */
function cleaned(value: string | null): string | undefined {
  return value === null || value === '' ? undefined : value.toWellFormed();
}
