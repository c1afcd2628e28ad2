import type { Core } from '../../../electron/core/create-core.ts';
import { directnessLevel } from '../../../shared/model/directness.ts';
import { affiliationRelation, interest, type Source, scaleName } from '../../../shared/model/source.ts';

interface SourceActs {
  readonly sources: readonly Source[];
  readonly annotation: string | undefined;
  readonly picks: readonly number[];
  readonly words: string;
}

type WeightedAct = [weight: number, run: () => unknown];

/** Random acts on the profiles of sources, and on which of them are one. */
export function sourceActs(
  core: Core,
  { sources, annotation, picks, words }: SourceActs,
): readonly WeightedAct[] {
  const [a = 0, b = 0, c = 0, d = 0] = picks;
  const pick = (by: number): Source | undefined => sources[by % Math.max(1, sources.length)];
  const source = pick(a);
  const other = pick(b);
  if (source === undefined || other === undefined) return [];
  const dates = { since: c % 2 ? '1994' : null, until: d % 2 ? '2001-03' : null };
  return [
    [
      3,
      () =>
        core.call('sources.affiliate', {
          source: source.id,
          to: other.id,
          relation: affiliationRelation.options[c % 4] ?? 'owned by',
          reason: d % 3 ? words : null,
          ...dates,
        }),
    ],
    [
      2,
      () =>
        core.call('sources.setDomains', { id: source.id, domains: c % 3 ? ['a.example', 'b.example'] : [] }),
    ],
    [
      2,
      () =>
        core.call('sources.setInterest', {
          source: source.id,
          topic: c % 2 ? 'the fire' : words,
          interest: interest.options[d % 8] ?? 'state',
          reason: a % 2 ? words : null,
        }),
    ],
    [
      2,
      () => core.call('sources.addOpinion', { source: source.id, heldBy: 'A rater', words, dated: '2019' }),
    ],
    [
      2,
      () =>
        core.call('sources.merge', {
          into: source.id,
          merged: [other.id, ...(c % 3 ? [] : [pick(d)?.id ?? ''])],
        }),
    ],
    [
      2,
      () =>
        core.call('sources.split', {
          source: source.id,
          name: `${words} split`,
          aliases: source.aliases.slice(0, c % 3),
          grades: source.grades.slice(0, d % 3).map(({ id }) => id),
        }),
    ],
    [1, () => core.call('sources.distinguish', { source: source.id, other: { source: other.id } })],
    [1, () => core.call('sources.distinguish', { source: source.id, other: { name: words } })],
    [1, () => core.call('sources.setScale', { scale: scaleName.options[c % 3] ?? 'admiralty' })],
    [2, () => core.call('notes.create', { title: words, source: source.id, lexical: '', text: '' })],
    [
      2,
      () =>
        annotation !== undefined &&
        core.call('directness.judge', {
          annotation,
          level: directnessLevel.options[c % 3] ?? 'unknown',
          reason: d % 2 ? words : null,
          via:
            c % 3 === 1
              ? [
                  { source: source.id, words: source.name },
                  { source: other.id, words },
                ]
              : [],
        }),
    ],
    [
      1,
      async () => {
        const profile = await core.call('sources.profile', { id: source.id });
        const facts = [...profile.affiliations, ...profile.interests, ...profile.opinions].map(
          ({ id }) => id,
        );
        return facts.length > 0 && core.call('sources.removeFacts', { ids: facts.slice(0, 1 + (c % 2)) });
      },
    ],
  ];
}
