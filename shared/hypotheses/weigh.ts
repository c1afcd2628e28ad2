import type { ConsistencyMark } from '../model/hypothesis.ts';

/** How one item agrees with one hypothesis. */
export interface Mark {
  readonly hypothesis: string;
  readonly item: string;
  readonly mark: ConsistencyMark;
}

/** What speaks against one hypothesis, counted; nothing is said of how likely it is. */
export interface Against {
  readonly hypothesis: string;
  /** Items that are inconsistent with it, and how many of these very much so. */
  readonly inconsistent: number;
  readonly veryInconsistent: number;
  /** Items with a mark other than "not applicable", so that few marks are seen as few. */
  readonly marked: number;
}

/** What one item does to the comparison. */
export interface ItemWeight {
  readonly item: string;
  /**
   * How far apart it sets the hypotheses: 0 where all it is marked for get the same mark, up to 4, from very consistent with one to
   * very inconsistent with another; null where it is marked for fewer than two.
   */
  readonly diagnosticity: number | null;
  /** The pairs whose order is another one without it: the first has no less against it than the second with it, or no more. */
  readonly changes: readonly { readonly one: string; readonly other: string }[];
}

/** Steps between marks, from very consistent to very inconsistent; "not applicable" says nothing. */
const steps: Readonly<Record<ConsistencyMark, number | null>> = {
  'very consistent': 0,
  consistent: 1,
  neutral: 2,
  inconsistent: 3,
  'very inconsistent': 4,
  'not applicable': null,
};

/**
 * Counts what speaks against each hypothesis, as in Heuer's analysis of competing hypotheses (Psychology of Intelligence Analysis,
 * chapter 8): what agrees with one usually agrees with others too, so only what disagrees is weighed. In the order of `hypotheses`.
 */
export function countAgainst(hypotheses: readonly string[], marks: readonly Mark[]): readonly Against[] {
  const byHypothesis = Map.groupBy(marks, ({ hypothesis }) => hypothesis);
  return hypotheses.map((hypothesis) => {
    const own = byHypothesis.get(hypothesis) ?? [];
    const veryInconsistent = own.filter(({ mark }) => mark === 'very inconsistent').length;
    return {
      hypothesis,
      inconsistent: own.filter(({ mark }) => mark === 'inconsistent').length + veryInconsistent,
      veryInconsistent,
      marked: own.filter(({ mark }) => steps[mark] !== null).length,
    };
  });
}

/**
 * Less than 0 where less speaks against the first: fewer inconsistent items, each very inconsistent one counting for two; 0 where
 * as much does.
 */
export function compareAgainst(one: Against, other: Against): number {
  return weightOf(one) - weightOf(other);
}

function weightOf({ inconsistent, veryInconsistent }: Against): number {
  return inconsistent + veryInconsistent;
}

/** What each item does: how far apart it sets the hypotheses, and whether their order hangs on it. In the order of `items`. */
export function weighItems(
  hypotheses: readonly string[],
  items: readonly string[],
  marks: readonly Mark[],
): readonly ItemWeight[] {
  const all = countAgainst(hypotheses, marks);
  const byItem = Map.groupBy(marks, ({ item }) => item);
  return items.map((item) => {
    const own = byItem.get(item) ?? [];
    const without = all.map((against) => withoutMarks(against, own));
    return { item, diagnosticity: spreadOf(own), changes: changedPairs(all, without) };
  });
}

function spreadOf(marks: readonly Mark[]): number | null {
  const places = marks.flatMap(({ mark }) => steps[mark] ?? []);
  return places.length < 2 ? null : Math.max(...places) - Math.min(...places);
}

function withoutMarks(against: Against, marks: readonly Mark[]): Against {
  const own = marks.find(({ hypothesis }) => hypothesis === against.hypothesis)?.mark;
  const isVery = own === 'very inconsistent';
  return {
    ...against,
    inconsistent: against.inconsistent - Number(isVery || own === 'inconsistent'),
    veryInconsistent: against.veryInconsistent - Number(isVery),
  };
}

function changedPairs(before: readonly Against[], after: readonly Against[]): ItemWeight['changes'] {
  return before.flatMap((one, index) =>
    before.slice(index + 1).flatMap((other, offset) => {
      const [oneAfter, otherAfter] = [after[index], after[index + 1 + offset]];
      if (oneAfter === undefined || otherAfter === undefined) return [];
      const isSame =
        Math.sign(compareAgainst(one, other)) === Math.sign(compareAgainst(oneAfter, otherAfter));
      return isSame ? [] : [{ one: one.hypothesis, other: other.hypothesis }];
    }),
  );
}
