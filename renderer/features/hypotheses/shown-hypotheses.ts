import type { HypothesisTable } from '../../../shared/contract/hypotheses.ts';
import {
  type Against,
  compareAgainst,
  countAgainst,
  type ItemWeight,
  weighItems,
} from '../../../shared/hypotheses/weigh.ts';
import type { Consistency, Hypothesis } from '../../../shared/model/hypothesis.ts';

export type HypothesisItem = HypothesisTable['items'][number];

/** The table as it is shown: columns with what speaks against each, rows with what each does. */
export interface ShownHypotheses {
  readonly columns: readonly { readonly hypothesis: Hypothesis; readonly against: Against }[];
  readonly rows: readonly { readonly item: HypothesisItem; readonly weight: ItemWeight }[];
  /** The mark in force, with those it superseded, newest first. */
  readonly marksOf: (item: string, hypothesis: string) => readonly Consistency[];
}

/** Counts and orders a table. */
export function shownHypotheses(
  { hypotheses, items, marks }: HypothesisTable,
  order: 'written' | 'against',
): ShownHypotheses {
  const inForce = marks.filter(({ supersededAt }) => supersededAt === null);
  const ids = hypotheses.map(({ id }) => id);
  const against = new Map(countAgainst(ids, inForce).map((each) => [each.hypothesis, each]));
  const weights = new Map(
    weighItems(
      ids,
      items.map(({ id }) => id),
      inForce,
    ).map((weight) => [weight.item, weight]),
  );
  const columns = hypotheses.flatMap((hypothesis) => {
    const counted = against.get(hypothesis.id);
    return counted === undefined ? [] : [{ hypothesis, against: counted }];
  });
  const byCell = Map.groupBy(marks, ({ item, hypothesis }) => `${item} ${hypothesis}`);
  return {
    columns:
      order === 'written'
        ? columns
        : columns.toSorted((one, other) => compareAgainst(one.against, other.against)),
    rows: items.flatMap((item) => {
      const weight = weights.get(item.id);
      return weight === undefined ? [] : [{ item, weight }];
    }),
    marksOf: (item, hypothesis) => byCell.get(`${item} ${hypothesis}`) ?? [],
  };
}
