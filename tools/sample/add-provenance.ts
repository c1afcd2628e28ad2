import type { Core } from '../../electron/core/create-core.ts';
import { annotationOf, idOf, type Judgement, placeOf, type SampleNames } from './names.ts';
import type { SampleCitation, SampleProvenance } from './sample-provenance.ts';

/** Accepted mentions with what became of them, derivations, affiliations and directness as acts with their dates. */
export function provenanceOf(work: SampleProvenance, names: SampleNames): readonly Judgement[] {
  return [
    ...work.mentions.map((each) => ({
      at: each.acceptedAt,
      act: (core: Core) => acceptMentions(core, each, names),
    })),
    ...work.sought.map(({ mention, at, ...search }) => ({
      at,
      act: async (core: Core) => {
        const id = await mentionOf(core, mention, names);
        await core.call('mentions.recordSearch', { ids: [id], ...search });
      },
    })),
    ...work.answers.map(({ mention, at, passage, ...answer }) => ({
      at,
      act: async (core: Core) => {
        const id = await mentionOf(core, mention, names);
        const place = passage && (await placeOf(core, passage, names));
        await core.call('mentions.judge', { id, ...answer, passage: place });
      },
    })),
    ...work.derivations.map(({ file, of, createdAt, ...derivation }) => ({
      at: createdAt,
      act: async (core: Core) => {
        const document = idOf(names.documents, file).document;
        const toDocument = idOf(names.documents, of).document;
        await core.call('derivations.create', { document, toDocument, ...derivation });
      },
    })),
    ...work.affiliations.map(({ source, to, createdAt, ...affiliation }) => ({
      at: createdAt,
      act: async (core: Core) => {
        const ends = { source: idOf(names.sources, source), to: idOf(names.sources, to) };
        await core.call('sources.affiliate', { ...ends, ...affiliation });
      },
    })),
    ...work.directness.map(({ file, exact, judgedAt, via, ...judgement }) => ({
      at: judgedAt,
      act: async (core: Core) => {
        const annotation = await annotationOf(core, { file, exact }, names);
        const chain = via.map((words) => ({ source: names.sources.get(words) ?? null, words }));
        await core.call('directness.judge', { annotation, ...judgement, via: chain });
      },
    })),
  ];
}

async function acceptMentions(
  core: Core,
  { file, exact, until, source, cited }: SampleProvenance['mentions'][number],
  names: SampleNames,
): Promise<void> {
  const { capture } = idOf(names.documents, file);
  const { text } = await core.call('captures.get', { id: capture });
  const end = until === undefined ? text.length : text.indexOf(until);
  const { findings } = await core.call('findings.list', { capture, kinds: ['mention'] });
  const meant = findings.filter(({ finding }) => finding.exact === exact && finding.start < end);
  if (meant.length === 0) throw new Error(`The sample accepts what is not found in ${file}: ${exact}`);
  const id = idOf(names.sources, source);
  const { ids } = await core.call('findings.accept', {
    capture,
    findings: meant.map(({ key }) => ({ key, source: id })),
  });
  if (cited === null) return;
  const { document } = idOf(names.documents, cited);
  await core.call('mentions.update', { ids, values: { cited: document } });
}

/** The id of the accepted mention with these words that stands next after some others. Throws where there is none. */
async function mentionOf(
  core: Core,
  { file, exact, after }: SampleCitation,
  names: SampleNames,
): Promise<string> {
  const { document, capture } = idOf(names.documents, file);
  const { text } = await core.call('captures.get', { id: capture });
  const from = text.indexOf(after);
  const mentions = await core.call('mentions.list', { document });
  const found = mentions.find((each) => each.exact === exact && each.start > from);
  if (from < 0 || found === undefined)
    throw new Error(`The sample speaks of a citation that is not accepted in ${file}: ${exact}`);
  return found.id;
}
