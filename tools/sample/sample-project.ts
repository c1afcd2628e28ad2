import { z } from 'zod';
import { metadataName } from '../../shared/model/metadata.ts';
import { linkRelation } from '../../shared/model/link.ts';
import { interest, sourceKind } from '../../shared/model/source.ts';
import { tagColour, tagPattern } from '../../shared/model/tag.ts';
import { namesInProvenance, sampleProvenance } from './sample-provenance.ts';

const words = z.string().trim().min(1);
const instant = z.iso.datetime({ precision: 3 });
/** Name of a file in resources/sample/documents. */
const file = z.string().regex(/^[a-z0-9-]+\.(txt|md|html)$/);

const sampleGrade = z.strictObject({
  code: z.string().regex(/^[A-F]$/),
  /** Null: a bare grade. */
  reason: words.nullable(),
  topic: words.optional(),
  /** Of the source in this document only. */
  file: file.optional(),
  /** A later grade of the same source, topic and document supersedes an earlier one. */
  gradedAt: instant,
});

const sampleSource = z.strictObject({
  name: words,
  kind: sourceKind,
  aliases: z.array(words),
  interest: interest.nullable(),
  interestReason: words.nullable(),
  grades: z.array(sampleGrade),
});

const sampleTag = z.strictObject({
  name: words,
  letter: z.string().length(1),
  colour: tagColour,
  pattern: tagPattern,
  /** The name of a tag that stands earlier in the codebook. */
  parent: words.nullable(),
  definition: words,
});

const sampleDocument = z.strictObject({
  file,
  source: words,
  /** What a person corrected after the import; dates are EDTF. */
  metadata: z.partialRecord(metadataName, words).optional(),
});

/** A later copy of one of the documents. */
const sampleCopy = z.strictObject({ file, of: file, addedAt: instant });

const passage = z.strictObject({
  file,
  /** Words of the document's canonical text: blocks are joined by `\n`, table cells by `\t`. */
  exact: words,
  /** Words just before or after, needed where `exact` stands more than once. */
  prefix: words.optional(),
  suffix: words.optional(),
});

const sampleAnnotation = passage.extend({
  /** More passages of the same annotation, in this document or others. */
  also: z.array(passage).optional(),
  tags: z.array(words).min(1),
  /** Markdown. */
  comment: words.optional(),
});

/** What one annotation is to another, each named by the words and the file of its first passage. */
const sampleLink = z.strictObject({
  from: passage,
  to: passage,
  relation: linkRelation,
  reason: words.nullable(),
  createdAt: instant,
});

const sampleNote = z.strictObject({
  title: words,
  /** Null: a note of the project, not of one document. */
  file: file.nullable(),
  createdAt: instant,
  markdown: words,
});

/**
 * What `resources/sample/project.json` holds: the work a person did on the sample documents, by file name and by name
 * instead of by id. Parsing also checks that every name and file referred to exists.
 */
export const sampleProject = z
  .strictObject({
    title: words,
    importedAt: instant,
    annotatedAt: instant,
    tags: z.array(sampleTag),
    sources: z.array(sampleSource),
    documents: z.array(sampleDocument),
    annotations: z.array(sampleAnnotation),
    notes: z.array(sampleNote),
    links: z.array(sampleLink).default([]),
    copies: z.array(sampleCopy).default([]),
    ...sampleProvenance,
    searches: z.array(z.strictObject({ name: words, query: words })).default([]),
  })
  .superRefine((project, context) => {
    for (const message of danglingNames(project)) context.addIssue({ code: 'custom', message });
  });
export type SampleProject = Readonly<z.infer<typeof sampleProject>>;
export type SampleAnnotation = SampleProject['annotations'][number];
/** Words of a document's canonical text that stand there once, or once with what is before or after them. */
export type SamplePassage = Readonly<z.infer<typeof passage>>;

type Names = Omit<SampleProject, 'title' | 'importedAt' | 'annotatedAt' | 'searches'>;

function* danglingNames({
  tags,
  sources,
  documents,
  annotations,
  notes,
  links,
  copies,
  ...work
}: Names): Generator<string> {
  const { files: filesOfProvenance, sources: sourcesOfProvenance } = namesInProvenance(work);
  const tagNames = tags.map(({ name }) => name);
  const sourceNames = sources.map(({ name }) => name);
  const files = documents.map((document) => document.file);
  yield* repeated('tag', tagNames);
  yield* repeated('source', sourceNames);
  yield* repeated('document', [...files, ...copies.map((copy) => copy.file)]);
  for (const [index, { name, parent }] of tags.entries()) {
    if (parent !== null && !tagNames.slice(0, index).includes(parent))
      yield `The tag ${name} has a parent that does not stand before it: ${parent}`;
  }
  yield* unknown('source', [...documents.map(({ source }) => source), ...sourcesOfProvenance], sourceNames);
  yield* unknown(
    'tag',
    annotations.flatMap((annotation) => annotation.tags),
    tagNames,
  );
  const filesReferredTo = [
    ...filesOfProvenance,
    ...annotations.flatMap(({ file: first, also = [] }) => [first, ...also.map((one) => one.file)]),
    ...links.flatMap(({ from, to }) => [from.file, to.file]),
    ...copies.map(({ of }) => of),
    ...notes.flatMap((note) => note.file ?? []),
    ...sources.flatMap(({ grades }) => grades.flatMap((grade) => grade.file ?? [])),
  ];
  yield* unknown('document', filesReferredTo, files);
}

function* repeated(kind: string, names: readonly string[]): Generator<string> {
  for (const [index, name] of names.entries()) {
    if (names.indexOf(name) !== index) yield `The ${kind} ${name} is there twice`;
  }
}

function* unknown(kind: string, names: readonly string[], known: readonly string[]): Generator<string> {
  for (const name of new Set(names)) {
    if (!known.includes(name)) yield `There is no ${kind} ${name}`;
  }
}
