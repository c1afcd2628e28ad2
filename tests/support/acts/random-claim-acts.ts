import type { Core } from '../../../electron/core/create-core.ts';
import {
  assertionKind,
  type Claim,
  credibilityLevel,
  type Question,
  stance,
} from '../../../shared/model/claim.ts';

interface ClaimActs {
  readonly claims: readonly Claim[];
  readonly questions: readonly Question[];
  readonly annotation: string | undefined;
  /** A capture and a range of its text. */
  readonly place: { readonly capture: string; readonly start: number; readonly end: number } | undefined;
  readonly document: string | undefined;
  readonly source: string | undefined;
  readonly tag: string | undefined;
  readonly picks: readonly number[];
  readonly words: string;
}

type WeightedAct = [weight: number, run: () => unknown];

/** Random acts on questions, claims, evidence, conclusions and observations, each with how often it is done. */
export function claimActs(
  core: Core,
  { claims, questions, annotation, place, document, source, tag, picks, words }: ClaimActs,
): readonly WeightedAct[] {
  const [a = 0, b = 0, c = 0, d = 0] = picks;
  const pick = <Item>(items: readonly Item[], by: number): Item | undefined =>
    items[by % Math.max(1, items.length)];
  const claim = pick(claims, a);
  const question = pick(questions, b);
  const passage = annotation !== undefined && c % 3 ? { annotation } : place;
  const values = {
    asserts: assertionKind.options[a % 2] ?? 'what happened',
    speaker: b % 2 && source ? source : null,
    said: c % 2 ? '1998-05-03' : null,
    question: d % 2 ? (question?.id ?? null) : null,
    tags: a % 3 && tag ? [tag] : [],
  };
  const judgement = {
    stance: stance.options[d % 5] ?? 'supports',
    credibility: b % 3 ? (credibilityLevel.options[c % 6] ?? '1') : null,
    reason: a % 2 ? words : null,
  };
  return [
    [2, () => core.call('questions.create', { words })],
    [1, () => question && core.call('questions.update', { id: question.id, words })],
    [1, () => question && core.call('questions.remove', { id: question.id })],
    [
      5,
      () =>
        core.call('claims.create', {
          statement: words,
          ...values,
          parent: c % 3 ? null : (claim?.id ?? null),
          ...(passage === undefined ? {} : { passage }),
        }),
    ],
    [
      4,
      () =>
        claim &&
        core.call('claims.update', {
          ids: claims.slice(0, 1 + (c % 3)).map(({ id }) => id),
          values: { ...values, parent: pick(claims, d)?.id ?? null, questionWords: b % 4 ? null : words },
        }),
    ],
    [
      2,
      () =>
        claim &&
        core.call('claims.retag', {
          ids: claims.slice(0, 1 + (c % 3)).map(({ id }) => id),
          add: b % 2 ? (values.tags ?? []) : [],
          remove: b % 2 ? [] : claim.tags.slice(0, 1),
          create: d % 3 ? [] : [words],
        }),
    ],
    [2, () => claim && core.call('claims.remove', { ids: [claim.id] })],
    [
      12,
      () =>
        passage &&
        core.call('evidence.judge', {
          claim: claim && b % 4 ? { id: claim.id } : { newClaim: words },
          passage,
          ...judgement,
          ...(d % 3
            ? {}
            : { directness: { level: 'second hand', via: [{ source: source ?? null, words }] } }),
        }),
    ],
    [
      3,
      async () => {
        const evidence = pick(await core.call('evidence.list', { all: a % 2 === 0 }), b);
        return evidence && core.call('evidence.withdraw', { ids: [evidence.id], reason: c % 2 ? words : '' });
      },
    ],
    [
      5,
      () =>
        claim &&
        core.call('conclusions.create', {
          claim: claim.id,
          likelihood: b % 4 ? String(1 + (c % 7)) : null,
          confidence: pick(['low', 'moderate', 'high'] as const, d) ?? null,
          lexical: '',
          text: words,
        }),
    ],
    [
      3,
      () =>
        core.call('observations.record', {
          claim: claim?.id ?? null,
          question: question?.id ?? null,
          query: words,
          ...(document === undefined || a % 2 ? {} : { documents: [document] }),
          ...(c % 3 ? {} : { place: 'the archive of the port', searched: 40, found: 0 }),
        }),
    ],
    [
      1,
      async () => {
        const observation = pick(await core.call('observations.list', {}), b);
        return observation && core.call('observations.remove', { ids: [observation.id] });
      },
    ],
    [1, () => core.call('project.setYardstick', { yardstick: a % 2 ? 'phia' : 'icd-203' })],
  ];
}
