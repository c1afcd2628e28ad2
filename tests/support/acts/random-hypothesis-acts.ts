import type { Core } from '../../../electron/core/create-core.ts';
import { consistencyMark } from '../../../shared/model/hypothesis.ts';

/** What a random act about hypotheses chooses from. */
interface Choice {
  readonly annotation: string | undefined;
  readonly picks: readonly number[];
  readonly words: string;
}

type WeightedAct = readonly [weight: number, run: () => unknown];

/** Random acts about competing hypotheses, with their weights. */
export function hypothesisActs(core: Core, { annotation, picks, words }: Choice): readonly WeightedAct[] {
  const [a = 0, b = 0, c = 0, d = 0] = picks;
  const pick = <Item>(items: readonly Item[], by: number): Item | undefined =>
    items[by % Math.max(1, items.length)];
  const tableOfOne = async () => {
    const question = pick(await core.call('questions.list', {}), a)?.id;
    return question === undefined
      ? null
      : { question, ...(await core.call('hypotheses.table', { question })) };
  };
  return [
    [
      3,
      async () => {
        const table = await tableOfOne();
        return table && core.call('hypotheses.create', { question: table.question, words });
      },
    ],
    [
      3,
      async () => {
        const table = await tableOfOne();
        if (table === null || annotation === undefined) return undefined;
        const passages = [{ annotation }];
        return core.call('hypotheses.addItems', { question: table.question, passages, words });
      },
    ],
    [
      4,
      async () => {
        const table = await tableOfOne();
        const hypothesis = pick(table?.hypotheses ?? [], b)?.id;
        const item = pick(table?.items ?? [], c)?.id;
        if (hypothesis === undefined || item === undefined) return undefined;
        const mark = d % 5 === 0 ? null : (pick(consistencyMark.options, d) ?? 'neutral');
        return core.call('hypotheses.mark', { marks: [{ hypothesis, item, mark }], reason: words });
      },
    ],
    [
      1,
      async () => {
        const table = await tableOfOne();
        const hypothesis = pick(table?.hypotheses ?? [], b)?.id;
        return hypothesis === undefined
          ? undefined
          : d % 2
            ? core.call('hypotheses.update', { id: hypothesis, words })
            : core.call('hypotheses.remove', { id: hypothesis });
      },
    ],
    [
      1,
      async () => {
        const table = await tableOfOne();
        const item = pick(table?.items ?? [], c)?.id;
        return item === undefined
          ? undefined
          : d % 2
            ? core.call('hypotheses.updateItem', { id: item, words })
            : core.call('hypotheses.removeItems', { ids: [item] });
      },
    ],
  ];
}
