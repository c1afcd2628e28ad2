import { markdownToLexical } from '../../electron/core/rich-text/markdown-to-rich-text.ts';
import type { Core } from '../../electron/core/create-core.ts';
import { addCopy } from './add-documents.ts';
import { provenanceOf } from './add-provenance.ts';
import { annotationOf, idOf, type Judgement, placeOf, type SampleNames } from './names.ts';
import type { SampleAnnotation, SampleProject } from './sample-project.ts';

const minutesBetweenAnnotations = 2;

/** All that was judged and written in the sample, as acts in the order of their dates. */
export function judgementsOf(project: SampleProject, names: SampleNames): readonly Judgement[] {
  return [
    ...grades(project, names),
    ...annotations(project, names),
    ...links(project, names),
    ...notes(project, names),
    ...copies(project, names),
    ...provenanceOf(project, names),
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

function links(project: SampleProject, names: SampleNames): readonly Judgement[] {
  return project.links.map(({ from, to, relation, reason, createdAt }) => ({
    at: createdAt,
    act: async (core: Core) => {
      const ends = { from: await annotationOf(core, from, names), to: await annotationOf(core, to, names) };
      await core.call('links.create', { ...ends, relation, reason });
    },
  }));
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
