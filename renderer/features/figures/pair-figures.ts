import type { FindingOf } from '../../../shared/model/finding.ts';
import { foldedOnly } from '../../../shared/text/folding.ts';

/** A number with what it counts, as it stands in a text, and whether a person took it over. */
export interface Figure extends FindingOf<'number'> {
  readonly isAccepted: boolean;
}

/** What two texts say of one kind of thing; the figures of each from the least to the most. */
export interface FigurePair {
  /** What is counted, as the first of the figures has it. */
  readonly unit: string;
  readonly one: readonly Figure[];
  readonly other: readonly Figure[];
}

/** Figures of two texts by what they count: first what both speak of, then what only one does, by their words. */
export function pairFigures(one: readonly Figure[], other: readonly Figure[]): readonly FigurePair[] {
  const ofOne = Map.groupBy(one, keyOf);
  const ofOther = Map.groupBy(other, keyOf);
  return [...new Set([...ofOne.keys(), ...ofOther.keys()])]
    .map((key) => {
      const [inOne, inOther] = [ofOne.get(key) ?? [], ofOther.get(key) ?? []];
      return {
        unit: (inOne[0] ?? inOther[0])?.value.unit ?? '',
        one: inOne.toSorted(byAmount),
        other: inOther.toSorted(byAmount),
      };
    })
    .toSorted((a, b) => Number(isOfBoth(b)) - Number(isOfBoth(a)) || a.unit.localeCompare(b.unit, 'en'));
}

/** Whether both texts give a figure. */
export function isOfBoth({ one, other }: FigurePair): boolean {
  return one.length > 0 && other.length > 0;
}

/** "People" and "person" of different sentences are told apart; case, accents and the plural's letter are not. */
function keyOf({ value }: Figure): string {
  return foldedOnly(value.unit).trim().replace(/s$/u, '');
}

function byAmount(a: Figure, b: Figure): number {
  return a.value.least - b.value.least || (a.value.most ?? Infinity) - (b.value.most ?? Infinity);
}
