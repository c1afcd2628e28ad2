import type { Core } from '../../../electron/core/create-core.ts';
import { rejectionScope } from '../../../shared/model/finding.ts';
import { fidelityAnswer, searchOutcome } from '../../../shared/model/mention.ts';

interface Chosen {
  /** A capture and a range of its text. */
  readonly place: { readonly capture: string; readonly start: number; readonly end: number } | undefined;
  /** Another document, or the same one. */
  readonly document: string | undefined;
  readonly source: string | undefined;
  readonly picks: readonly number[];
  readonly words: string;
}

/** Random decisions about findings, and acts on mentions, each with how often it is done. */
export function findingActs(
  core: Core,
  { place, document, source, picks, words }: Chosen,
): readonly (readonly [weight: number, run: () => unknown])[] {
  const [a = 0, b = 0, c = 0, d = 0] = picks;
  const some = <Item>(items: readonly Item[], most: number): readonly Item[] =>
    items.slice(b % Math.max(1, items.length)).slice(0, most);
  const shown = async () => {
    if (place === undefined) return [];
    await core.call('findings.find', { captures: [place.capture] });
    return (await core.call('findings.list', { capture: place.capture })).findings;
  };
  const mentions = async (most: number) =>
    some(await core.call('mentions.list', {}), most).map(({ id }) => id);
  return [
    [
      4,
      async () => {
        const findings = some(await shown(), 1 + (c % 4)).map(({ key, finding }) => ({
          key,
          ...(a % 3 === 0 ? { corrected: { ...finding, end: finding.end + 1 } } : {}),
          source: d % 2 ? (source ?? null) : null,
        }));
        if (place !== undefined) await core.call('findings.accept', { capture: place.capture, findings });
      },
    ],
    [
      3,
      async () => {
        const keys = some(await shown(), 1 + (c % 3)).map(({ key }) => key);
        const scope = rejectionScope.options[a % 3];
        if (place !== undefined)
          await core.call('findings.reject', { capture: place.capture, keys, scope, reason: words });
      },
    ],
    [
      2,
      async () => {
        const decisions = (await shown()).flatMap(({ decision }) => decision ?? []);
        await core.call('findings.reopen', { ids: [...some(decisions, 1 + (c % 3))] });
      },
    ],
    [
      3,
      () => place && core.call('mentions.create', { ...place, name: words, source: d % 2 ? source : null }),
    ],
    [
      5,
      async () =>
        core.call('mentions.update', {
          ids: await mentions(1 + (c % 3)),
          values: {
            ...(a % 2 ? { source: source ?? null } : { citedTitle: words }),
            ...(a % 3 ? { cited: document ?? null } : { date: '1998-03' }),
          },
        }),
    ],
    [
      3,
      async () =>
        core.call('mentions.recordSearch', {
          ids: await mentions(1 + (c % 3)),
          outcome: searchOutcome.options[a % 2] ?? 'not found',
          place: words,
        }),
    ],
    [
      1,
      async () => {
        const [mention] = await core.call('mentions.list', { status: 'not found' });
        const [search] = mention?.searches ?? [];
        if (search !== undefined) await core.call('mentions.removeSearch', { id: search.id });
      },
    ],
    [
      4,
      async () => {
        const [held] = some(await core.call('mentions.list', { status: 'held' }), 1);
        if (held === undefined) return;
        await core.call('mentions.judge', {
          id: held.id,
          answer: fidelityAnswer.options[a % 4] ?? 'faithful',
          reason: words,
          passage: place ?? null,
        });
      },
    ],
    [2, async () => core.call('mentions.remove', { ids: await mentions(1 + (c % 2)) })],
  ];
}
