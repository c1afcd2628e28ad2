import fc from 'fast-check';
import type { Core } from '../../../electron/core/create-core.ts';
import { linkRelation } from '../../../shared/model/link.ts';
import { interest, sourceKind } from '../../../shared/model/source.ts';
import { tagColour } from '../../../shared/model/tag.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import { citationActs } from './random-citation-acts.ts';
import { claimActs } from './random-claim-acts.ts';
import { collectionActs } from './random-collection-acts.ts';
import { copyActs } from './random-copy-acts.ts';
import { derivationActs } from './random-derivation-acts.ts';
import { findingActs } from './random-finding-acts.ts';
import { hypothesisActs } from './random-hypothesis-acts.ts';
import { importActs } from './random-import-acts.ts';
import { sessionActs } from './random-session-acts.ts';
import { sourceActs } from './random-source-acts.ts';
import { tableActs } from './random-table-acts.ts';

/** Picks of a random act: each number is taken modulo what there is to choose from. */
export interface Act {
  readonly kind: number;
  readonly picks: readonly number[];
  readonly words: string;
}

/** Any act. What it does depends on the project it is done to: `attempt`. */
export const act: fc.Arbitrary<Act> = fc.record({
  kind: fc.nat(9999),
  picks: fc.array(fc.nat(9999), { minLength: 4, maxLength: 4 }),
  words: fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).filter((words) => words.trim() !== ''),
});

/** Does one random thing; what the rules refuse is simply not done. */
export async function attempt(core: Core, { kind, picks, words }: Act): Promise<void> {
  const [documents, annotations, tags, sources, notes, links, claims, questions] = await Promise.all([
    core.call('documents.list', {}),
    core.call('annotations.list', {}),
    core.call('tags.list', {}),
    core.call('sources.list', {}),
    core.call('notes.list', {}),
    core.call('links.list', {}),
    core.call('claims.list', {}),
    core.call('questions.list', {}),
  ]);
  const [a = 0, b = 0, c = 0, d = 0] = picks;
  const pick = <Item>(items: readonly Item[], by: number): Item | undefined =>
    items[by % Math.max(1, items.length)];
  const document = pick(documents, a);
  const annotation = pick(annotations, b);
  const tag = pick(tags, c);
  const source = pick(sources, d);
  const note = pick(notes, a);
  const link = pick(links, c);
  const length = document?.capture?.characters ?? 1;
  const range = {
    start: Math.min(b % length, length - 2),
    end: Math.min((b % length) + 1 + (c % 30), length),
  };
  const richText = { lexical: JSON.stringify({ words }), text: words };
  const acts: readonly (readonly [weight: number, run: () => unknown])[] = [
    [
      18,
      () =>
        document?.capture &&
        core.call('annotations.create', {
          capture: document.capture.id,
          ...range,
          tags: tag ? [tag.id] : [],
        }),
    ],
    [6, () => annotation && core.call('annotations.resize', { id: annotation.id, ...range })],
    [
      10,
      () =>
        annotation &&
        tag &&
        core.call('annotations.retag', {
          ids: annotations.slice(0, 1 + (a % 5)).map(({ id }) => id),
          add: a % 3 ? [tag.id] : [],
          remove: a % 3 ? [] : [tag.id],
          create: d % 3 ? [] : [words],
        }),
    ],
    [
      8,
      () =>
        annotation &&
        document?.capture &&
        core.call('annotations.addTarget', { id: annotation.id, capture: document.capture.id, ...range }),
    ],
    [
      4,
      () => {
        const target = annotation && pick(annotation.targets, c);
        return (
          annotation &&
          target &&
          core.call('annotations.removeTarget', { id: annotation.id, target: target.id })
        );
      },
    ],
    [
      3,
      () => {
        const capture = document?.capture?.id;
        return (
          capture !== undefined &&
          core.call('annotations.createAll', {
            ranges: [0, 9, 18].map((start) => ({ capture, start, end: start + 6 })),
            tags: tag ? [tag.id] : [],
            newTags: a % 2 ? [words] : [],
            comment: richText,
          })
        );
      },
    ],
    [
      6,
      () =>
        annotation &&
        core.call('links.create', {
          from: annotation.id,
          to: pick(annotations, a)?.id ?? '',
          relation: linkRelation.options[c % 6] ?? 'custom',
          label: words,
          reason: d % 2 ? words : null,
        }),
    ],
    [
      3,
      () =>
        link &&
        core.call('links.update', {
          id: link.id,
          from: link.to.annotation,
          to: link.from.annotation,
          reason: words,
        }),
    ],
    [2, () => link && core.call('links.remove', { ids: [link.id] })],
    [
      10,
      () =>
        annotation &&
        core.call('annotations.comment', { id: annotation.id, ...richText, mergeKey: `typing ${a % 3}` }),
    ],
    [
      5,
      () =>
        annotation &&
        core.call('annotations.remove', {
          ids: annotations
            .slice(b % annotations.length, (b % annotations.length) + 1 + (c % 3))
            .map(({ id }) => id),
        }),
    ],
    [10, () => core.call('tags.create', { name: words, parent: a % 2 && tag ? tag.id : null })],
    [
      6,
      () =>
        tag &&
        core.call('tags.update', {
          id: tag.id,
          name: words,
          parent: pick(tags, d)?.id ?? null,
          colour: tagColour.options[a % 8],
          digit: b % 2 ? (c % 9) + 1 : null,
        }),
    ],
    [
      4,
      () =>
        tag &&
        core.call('tags.merge', { from: tags.slice(0, 1 + (b % 3)).map(({ id }) => id), into: tag.id }),
    ],
    [3, () => tag && core.call('tags.remove', { ids: [tag.id] })],
    [
      5,
      () =>
        core.call('sources.create', {
          name: words,
          aliases: [`${words} alias`],
          interest: interest.options[a % 8],
        }),
    ],
    [
      4,
      () =>
        source &&
        core.call('sources.update', {
          id: source.id,
          name: words,
          kind: sourceKind.options[a % 6],
          aliases: a % 2 ? [] : [words, 'ایلیری'],
        }),
    ],
    [
      5,
      () =>
        source &&
        core.call('sources.grade', {
          source: source.id,
          code: 'ABCDEF'.charAt(a % 6),
          reason: b % 2 ? words : null,
          document: c % 3 ? null : (document?.id ?? null),
          annotation: d % 4 ? null : (annotation?.id ?? null),
        }),
    ],
    [1, () => source && core.call('sources.remove', { id: source.id })],
    [
      3,
      () =>
        core.call('notes.create', {
          title: words,
          document: a % 2 ? (document?.id ?? null) : null,
          ...richText,
        }),
    ],
    [3, () => note && core.call('notes.update', { id: note.id, title: words, ...richText })],
    [1, () => note && core.call('notes.remove', { ids: [note.id] })],
    [
      3,
      () =>
        document &&
        core.call('documents.update', {
          id: document.id,
          metadata: { title: words, published: a % 2 ? '1998-03' : null },
        }),
    ],
    [
      2,
      () =>
        document &&
        core.call('documents.assignSource', {
          ids: documents.map(({ id }) => id),
          source: source?.id ?? null,
        }),
    ],
    [
      0.4,
      () =>
        document && documents.length > 1 ? core.call('documents.remove', { ids: [document.id] }) : undefined,
    ],
    ...copyActs(core, { document: document?.id, annotation, picks, words }),
    ...citationActs(core, {
      annotations,
      annotation,
      note,
      place: document?.capture ? { capture: document.capture.id, ...range } : undefined,
      picks,
      words,
    }),
    ...claimActs(core, {
      claims,
      questions,
      annotation: annotation?.id,
      place: document?.capture ? { capture: document.capture.id, ...range } : undefined,
      document: document?.id,
      source: source?.id,
      tag: tag?.id,
      picks,
      words,
    }),
    ...derivationActs(core, { documents, source: source?.id, picks, words }),
    ...hypothesisActs(core, { annotation: annotation?.id, picks, words }),
    ...findingActs(core, {
      place: document?.capture ? { capture: document.capture.id, ...range } : undefined,
      document: pick(documents, b)?.id,
      source: source?.id,
      picks,
      words,
    }),
    ...importActs(core, { document: document?.id, picks, words }),
    ...sessionActs(core, { document: document?.id, tag: tag?.id, picks, words }),
    ...sourceActs(core, { sources, annotation: annotation?.id, picks, words }),
    ...collectionActs(core, { documents, tag: tag?.id, picks, words }),
    ...tableActs(core, { annotations, tag: tag?.id, picks, words }),
    [1, () => core.call('project.rename', { title: words })],
    [3, () => core.call('history.undo', {})],
    [2, () => core.call('history.redo', {})],
  ];
  const total = acts.reduce((sum, [weight]) => sum + weight, 0);
  let rest = (kind / 10_000) * total;
  const chosen = acts.find(([weight]) => {
    rest -= weight;
    return rest < 0;
  });
  try {
    await chosen?.[1]();
  } catch (thrown) {
    if (!(thrown instanceof AssayError) || thrown.code === 'internal') throw thrown;
  }
}
