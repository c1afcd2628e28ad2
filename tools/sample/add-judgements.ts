import { markdownToLexical } from '../../electron/core/rich-text/markdown-to-rich-text.ts';
import type { Core } from '../../electron/core/create-core.ts';
import { anchorQuote } from '../../shared/anchoring/anchor-quote.ts';
import { indexText } from '../../shared/anchoring/text-index.ts';
import { type AddedDocument, addCopy } from './add-documents.ts';
import type { SampleAnnotation, SamplePassage, SampleProject } from './sample-project.ts';

/** Ids of what stands in the project, by the names that the sample calls it by. */
export interface SampleNames {
  readonly documents: ReadonlyMap<string, AddedDocument>;
  readonly sources: ReadonlyMap<string, string>;
  readonly tags: ReadonlyMap<string, string>;
}

/** One act of the person whose work the sample is. */
export interface Judgement {
  /** ISO 8601. */
  readonly at: string;
  readonly act: (core: Core) => Promise<void>;
}

const minutesBetweenAnnotations = 2;

/** Grades, annotations, links, notes and newer copies of the sample as acts in the order of their dates. */
export function judgementsOf(project: SampleProject, names: SampleNames): readonly Judgement[] {
  return [
    ...grades(project, names),
    ...annotations(project, names),
    ...links(project, names),
    ...notes(project, names),
    ...copies(project, names),
  ].toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

function grades({ sources }: SampleProject, names: SampleNames): readonly Judgement[] {
  return sources.flatMap(({ name, grades: given }) =>
    given.map(({ code, reason, topic, file, gradedAt }) => ({
      at: gradedAt,
      act: async (core: Core) => {
        const source = idOf(names.sources, name);
        const document = file === undefined ? null : idOf(names.documents, file).document;
        await core.call('sources.grade', { source, code, reason, topic: topic ?? null, document });
      },
    })),
  );
}

function annotations(project: SampleProject, names: SampleNames): readonly Judgement[] {
  const start = Date.parse(project.annotatedAt);
  return project.annotations.map((annotation, index) => ({
    at: new Date(start + index * minutesBetweenAnnotations * 60_000).toISOString(),
    act: (core: Core) => annotate(core, annotation, names),
  }));
}

async function annotate(core: Core, annotation: SampleAnnotation, names: SampleNames): Promise<void> {
  const { tags, comment, also = [] } = annotation;
  const { id } = await core.call('annotations.create', {
    ...(await placeOf(core, annotation, names)),
    motivation: comment === undefined ? 'highlighting' : 'commenting',
    tags: tags.map((tag) => idOf(names.tags, tag)),
    ...(comment === undefined ? {} : { comment: markdownToLexical(comment) }),
  });
  for (const passage of also) {
    await core.call('annotations.addTarget', { id, ...(await placeOf(core, passage, names)) });
  }
}

/** Where the words of a passage stand, in UTF-16 offsets. Throws where they do not stand once. */
async function placeOf(
  core: Core,
  { file, exact, prefix = '', suffix = '' }: SamplePassage,
  names: SampleNames,
) {
  const { capture } = idOf(names.documents, file);
  const { text } = await core.call('captures.get', { id: capture });
  const place = anchorQuote(indexText(text), { exact, prefix, suffix });
  if (place.state === 'orphaned' || text.slice(place.start, place.end) !== exact)
    throw new Error(`The sample quotes what does not stand once in ${file}: ${exact}`);
  return { capture, start: place.start, end: place.end };
}

function links(project: SampleProject, names: SampleNames): readonly Judgement[] {
  return project.links.map(({ from, to, relation, reason, createdAt }) => ({
    at: createdAt,
    act: async (core: Core) => {
      const ends = { from: await annotationOf(core, from, names), to: await annotationOf(core, to, names) };
      await core.call('links.create', { ...ends, relation, reason });
    },
  }));
}

/** The id of the annotation whose first passage has these words. */
async function annotationOf(core: Core, { file, exact }: SamplePassage, names: SampleNames): Promise<string> {
  const { document } = idOf(names.documents, file);
  const found = (await core.call('annotations.list', { document })).filter(
    ({ targets }) => targets[0]?.document === document && targets[0].exact === exact,
  );
  const [annotation] = found;
  if (annotation === undefined || found.length > 1)
    throw new Error(`The sample links what is not annotated once in ${file}: ${exact}`);
  return annotation.id;
}

function copies(project: SampleProject, names: SampleNames): readonly Judgement[] {
  return project.copies.map(({ of, file, addedAt }) => ({
    at: addedAt,
    act: (core: Core) => addCopy(core, file, idOf(names.documents, of).document),
  }));
}

function notes(project: SampleProject, names: SampleNames): readonly Judgement[] {
  return project.notes.map(({ title, file, createdAt, markdown }) => ({
    at: createdAt,
    act: async (core: Core) => {
      const document = file === null ? null : idOf(names.documents, file).document;
      await core.call('notes.create', { title, document, ...markdownToLexical(markdown) });
    },
  }));
}

function idOf<Id>(ids: ReadonlyMap<string, Id>, name: string): Id {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`The sample speaks of ${name}, which is not in it`);
  return id;
}
