import type { Core } from '../../../electron/core/create-core.ts';
import type { DocumentSummary } from '../../../shared/model/document.ts';

interface Chosen {
  readonly documents: readonly DocumentSummary[];
  readonly tag: string | undefined;
  readonly picks: readonly number[];
  readonly words: string;
}

/** Random changes of collections and of the tags of whole documents, each with how often it is done. */
export function collectionActs(
  core: Core,
  { documents, tag, picks, words }: Chosen,
): readonly [weight: number, run: () => unknown][] {
  const [a = 0, b = 0, c = 0, d = 0] = picks;
  const some = documents.slice(a % Math.max(1, documents.length)).map(({ id }) => id);
  const collection = async (by: number) => {
    const all = await core.call('collections.list', {});
    return all[by % Math.max(1, all.length)]?.id;
  };
  return [
    [
      4,
      async () =>
        core.call('collections.create', {
          name: words,
          parent: b % 2 ? ((await collection(c)) ?? null) : null,
          documents: some.slice(0, d % 3),
        }),
    ],
    [
      3,
      async () => {
        const id = await collection(b);
        if (id === undefined) return;
        await core.call('collections.update', {
          id,
          ...(a % 2 ? { name: words } : { parent: (await collection(c)) ?? null, description: words }),
        });
      },
    ],
    [
      4,
      async () => {
        const id = await collection(b);
        if (id === undefined) return;
        await core.call('collections.change', { id, ...(d % 3 ? { add: some } : { remove: some }) });
      },
    ],
    [
      1,
      async () => {
        const id = await collection(b);
        if (id !== undefined) await core.call('collections.remove', { ids: [id] });
      },
    ],
    [
      4,
      () =>
        some.length > 0 &&
        core.call('documents.retag', {
          ids: some,
          add: tag !== undefined && b % 2 ? [tag] : [],
          remove: tag !== undefined && b % 3 ? [tag] : [],
          create: d % 3 ? [] : [words],
        }),
    ],
  ];
}
