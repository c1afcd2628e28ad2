import { passageWords, regionWords } from '../../../shared/annotations/region-words.ts';
import { formatEdtf } from '../../../shared/dates/format-edtf.ts';
import { recognitionInWords, recognitionNote } from '../../../shared/recognition/recognition-words.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { Core } from '../../core/create-core.ts';
import type { CommandRunner } from '../command.ts';
import { annotationRecord, documentRecord, gradeWords, recordSetting, sourceRecord } from '../records.ts';
import { facts } from '../table.ts';
import { CommandError, UsageError } from '../usage-error.ts';
import { showMention } from './show-mention.ts';
import type { Finder, Shown } from './shown.ts';

/** `assay show`: whatever has this id. */
export const runShow: CommandRunner = async ({ positionals, options, output, openProject }) => {
  const [id, ...more] = positionals;
  if (id === undefined || more.length > 0) throw new UsageError('Show what? Give one id.');
  const core = await openProject();
  const shown = await find(core, id);
  const isTextWanted = options.isSet('text');
  if (isTextWanted && shown.text === null) throw new CommandError(`A ${shown.record['type']} has no text.`);
  const text = isTextWanted ? await shown.text?.() : undefined;
  if (output.isJson) await output.record(text === undefined ? shown.record : { ...shown.record, text });
  else if (text !== undefined) await output.text(text.endsWith('\n') ? text : `${text}\n`);
  else await output.text(facts(shown.facts));
  return 0;
};

async function find(core: Core, id: string): Promise<Shown> {
  for (const finder of [
    showDocument,
    showAnnotation,
    showSource,
    showNote,
    showTag,
    showMention,
    showCapture,
  ]) {
    try {
      return await finder(core, id);
    } catch (thrown) {
      if (!(thrown instanceof AssayError && thrown.code === 'not_found')) throw thrown;
    }
  }
  throw new CommandError(`Nothing in this project has the id “${id}”. “assay list” shows the ids.`);
}

const showDocument: Finder = async (core, id) => {
  const document = await core.call('documents.get', { id });
  const { title, author, publisher, published, url, place, language, source, grade, capture } = document;
  return {
    record: { type: 'document', ...documentRecord(document), metadata: document.metadata },
    facts: [
      ['document', id],
      ['title', title],
      ['author', author],
      ['publisher', publisher],
      ['published', published === null ? null : `${formatEdtf(published)} (${published})`],
      ['place', place],
      ['address', url],
      ['language', language],
      ['source', source?.name ?? null],
      ['grade', grade === null ? null : gradeWords(grade)],
      ['annotations', document.annotations],
      ...document.captures.map(
        ({ id, sha256, capturedAt, characters, recognition }) =>
          [
            'capture',
            `${id}, ${capturedAt}, SHA-256 ${sha256}, ${characters} characters${recognitionNote(recognition)}`,
          ] as const,
      ),
      ['same text as', document.sameText.map((other) => other.title).join(', ')],
    ],
    text: capture === null ? null : async () => (await core.call('captures.get', { id: capture.id })).text,
  };
};

const showCapture: Finder = async (core, id) => {
  const { capture, text } = await core.call('captures.get', { id });
  return {
    record: { type: 'capture', ...capture },
    facts: [
      ['capture', id],
      ['document', capture.document],
      ['captured', capture.capturedAt],
      ['file', capture.fileName],
      ['SHA-256', capture.sha256],
      ['integrity', capture.integrity],
      ['type', capture.mediaType],
      ['bytes', capture.bytes],
      ['characters', capture.characters],
      ['extractor', capture.extractor],
      ['words', capture.recognition === null ? null : recognitionInWords(capture.recognition)],
    ],
    text: async () => text,
  };
};

const showAnnotation: Finder = async (core, id) => {
  const annotation = await core.call('annotations.get', { id });
  const record = annotationRecord(annotation, await recordSetting(core));
  const { title } = await core.call('documents.get', { id: record.document });
  return {
    record: { type: 'annotation', ...record },
    facts: [
      ['annotation', id],
      ['document', title],
      record.region === null ? ['quote', record.exact] : ['region', regionWords(record.region)],
      ['position', `${record.start}-${record.end}`],
      ['anchor', record.state],
      ['tags', record.tags.join(', ')],
      ['comment', record.comment],
      ['created', record.createdAt],
      ['changed', record.modifiedAt],
    ],
    text: async () => passageWords(record),
  };
};

const showSource: Finder = async (core, id) => {
  const profile = await core.call('sources.profile', { id });
  const { source, affiliations, domains } = profile;
  return {
    record: { type: 'source', ...sourceRecord(profile) },
    facts: [
      ['source', id],
      ['name', source.name],
      ['also', source.aliases.join(', ')],
      ['kind', source.kind],
      ['interest', source.interest],
      ...affiliations.map(({ relation, to }) => [relation, to.name] as const),
      ['web', domains.join(', ')],
      ['documents', source.documents],
      ...source.grades.map((grade) => {
        const words = [
          gradeWords(grade),
          ...(grade.topic === null ? [] : [`on ${grade.topic}`]),
          ...(grade.period === null ? [] : [formatEdtf(grade.period)]),
          grade.gradedAt.slice(0, 10),
          ...(grade.supersededAt === null ? [] : [`superseded ${grade.supersededAt.slice(0, 10)}`]),
          grade.reason ?? 'without a reason',
        ];
        return ['grade', words.join(', ')] as const;
      }),
    ],
    text: null,
  };
};

const showNote: Finder = async (core, id) => {
  const note = await core.call('notes.get', { id });
  const { title, document, annotation, text, createdAt, modifiedAt } = note;
  return {
    record: { type: 'note', id, title, document, annotation, words: text, createdAt, modifiedAt },
    facts: [
      ['note', id],
      ['title', title],
      ['words', text],
      ['created', createdAt],
      ['changed', modifiedAt],
    ],
    text: async () => text,
  };
};

const showTag: Finder = async (core, id) => {
  const tags = await core.call('tags.list', {});
  const tag = tags.find((each) => each.id === id);
  if (tag === undefined) throw new AssayError('not_found', 'There is no such tag.');
  return {
    record: { type: 'tag', ...tag },
    facts: [
      ['tag', id],
      ['name', tag.name],
      ['definition', tag.definition],
      ['below', tags.find((each) => each.id === tag.parent)?.name ?? null],
      ['colour', tag.colour],
      ['pattern', tag.pattern],
      ['annotations', tag.annotations],
    ],
    text: null,
  };
};
