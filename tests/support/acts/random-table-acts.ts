import type { Core } from '../../../electron/core/create-core.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';

interface Chosen {
  readonly annotations: readonly Annotation[];
  readonly tag: string | undefined;
  readonly picks: readonly number[];
  readonly words: string;
}

/** Random changes of many annotations at once, and of saved searches, each with how often it is done. */
export function tableActs(
  core: Core,
  { annotations, tag, picks, words }: Chosen,
): readonly [weight: number, run: () => unknown][] {
  const [a = 0, b = 0, c = 0, d = 0] = picks;
  const some = (most: number) =>
    annotations
      .slice(b % Math.max(1, annotations.length))
      .slice(0, most)
      .map(({ id }) => id);
  const savedSearch = async () => {
    const searches = await core.call('savedSearches.list', {});
    return searches[c % Math.max(1, searches.length)]?.id;
  };
  return [
    [
      4,
      () =>
        annotations.length > 0 &&
        core.call('table.retag', {
          ids: some(40),
          add: tag !== undefined && a % 2 ? [tag] : [],
          remove: tag !== undefined && a % 3 ? [tag] : [],
          create: d % 3 ? [] : [words],
        }),
    ],
    [1, () => annotations.length > 0 && core.call('table.remove', { ids: some(1 + (d % 3)) })],
    [
      3,
      () =>
        core.call('savedSearches.create', { name: words, query: words, view: a % 2 ? 'table' : 'search' }),
    ],
    [
      2,
      async () => {
        const id = await savedSearch();
        if (id === undefined) return;
        await core.call('savedSearches.update', { id, ...(b % 2 ? { name: words } : { query: words }) });
      },
    ],
    [
      1,
      async () => {
        const id = await savedSearch();
        if (id !== undefined) await core.call('savedSearches.remove', { ids: [id] });
      },
    ],
  ];
}
