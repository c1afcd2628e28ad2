import type { Core } from '../../../electron/core/create-core.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';

interface Chosen {
  readonly document: string | undefined;
  readonly annotation: Annotation | undefined;
  readonly picks: readonly number[];
  readonly words: string;
}

/** Random acts on the copies of documents, each with how often it is done. */
export function copyActs(
  core: Core,
  { document, annotation, picks, words }: Chosen,
): readonly [weight: number, run: () => unknown][] {
  const [a = 0, b = 0, c = 0] = picks;
  const copies = async () => (document === undefined ? [] : core.call('captures.list', { document }));
  const pickFrom = <Item>(items: readonly Item[], by: number): Item | undefined =>
    items[by % Math.max(1, items.length)];
  const placement = pickFrom(annotation?.targets.flatMap(({ placements }) => placements) ?? [], c);
  return [
    [
      6,
      async () => {
        const newest = (await copies()).at(-1);
        if (document === undefined || newest === undefined) return;
        const { text } = await core.call('captures.get', { id: newest.id });
        const at = b % text.length;
        const bytes = new TextEncoder().encode(`${text.slice(0, at)} ${words} ${text.slice(at + (c % 20))}`);
        const capturedAt = a % 4 === 0 ? '2024-06-14T09:00:30.500Z' : undefined;
        await core.importBytes('copy.txt', bytes, { copyOf: document, capturedAt });
      },
    ],
    [
      6,
      async () => {
        const copy = pickFrom(await copies(), c);
        if (copy === undefined) return;
        const start = b % Math.max(1, copy.characters - 2);
        const end = Math.min(start + 1 + (a % 30), copy.characters);
        await core.call('annotations.create', { capture: copy.id, start, end });
      },
    ],
    [5, () => placement && core.call('placements.accept', { ids: [placement.id] })],
    [3, () => placement && core.call('placements.leave', { ids: [placement.id] })],
    [
      3,
      () =>
        placement && core.call('placements.place', { id: placement.id, start: b % 40, end: (b % 40) + 9 }),
    ],
    [
      2,
      async () => {
        const copy = pickFrom(await copies(), b);
        if (copy !== undefined) await core.call('captures.remove', { id: copy.id });
      },
    ],
    [
      2,
      async () => {
        const [one, other] = await copies();
        if (one === undefined || other === undefined) return;
        const compared = { from: one.id, to: other.id };
        const change = pickFrom((await core.call('captures.compare', compared)).changes, c);
        if (change !== undefined) await core.call('captures.observe', { ...compared, change });
      },
    ],
  ];
}
