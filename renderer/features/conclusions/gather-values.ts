import type { ClaimPassage } from '../../../shared/contract/claims.ts';
import { compareEdtf } from '../../../shared/dates/compare-edtf.ts';
import { foldedOnly } from '../../../shared/text/folding.ts';

/** `given`: what a person put down as the value in question; the others were found in the words of a passage. */
export type ValueKind = 'given' | 'number' | 'date' | 'place';

const valueKinds: readonly ValueKind[] = ['given', 'number', 'date', 'place'];

/** One value in the row of a passage. */
export interface RowValue {
  readonly kind: ValueKind;
  /** As it is written. */
  readonly words: string;
  /** What tells it from others: values of one key are the same. */
  readonly key: string;
  /** False where other passages that give one of this kind do not give the same: it stands out. */
  readonly isShared: boolean;
}

export interface ValueRow {
  readonly passage: ClaimPassage;
  readonly values: readonly RowValue[];
}

/** One value of a kind, and how many passages give it. */
export interface ValueCount {
  readonly key: string;
  readonly words: string;
  readonly passages: number;
}

export interface GatheredValues {
  /** The earliest published first, so that no side stands above the other. */
  readonly rows: readonly ValueRow[];
  /** By kind, the values that passages give, in the order of the rows; kinds that nobody gives are left out. */
  readonly counts: ReadonlyMap<ValueKind, readonly ValueCount[]>;
}

/** Puts the values that passages give side by side. Which of them is right is not told, and not known. */
export function gatherValues(passages: readonly ClaimPassage[]): GatheredValues {
  const rows = passages
    .map((passage) => ({ passage, values: valuesOf(passage) }))
    .toSorted((one, other) => compareEdtf(publishedOf(one.passage), publishedOf(other.passage)));
  const counts = new Map<ValueKind, readonly ValueCount[]>();
  const isGivenByAll = new Map<ValueKind, ReadonlySet<string>>();
  for (const kind of valueKinds) {
    const ofKind = rows.map(({ values }) => values.filter((value) => value.kind === kind));
    const givers = ofKind.filter((values) => values.length > 0);
    if (givers.length === 0) continue;
    const counted = countsOf(givers);
    counts.set(kind, counted);
    isGivenByAll.set(
      kind,
      new Set(counted.filter(({ passages: number }) => number === givers.length).map(({ key }) => key)),
    );
  }
  return {
    rows: rows.map(({ passage, values }) => ({
      passage,
      values: values.map((value) => ({
        ...value,
        isShared: isGivenByAll.get(value.kind)?.has(value.key) ?? false,
      })),
    })),
    counts,
  };
}

type PlainValue = Omit<RowValue, 'isShared'>;

/** The person's value first; each found value once. */
function valuesOf({ evidence, values }: ClaimPassage): readonly PlainValue[] {
  const given: readonly PlainValue[] =
    evidence.value === null ? [] : [{ kind: 'given', words: evidence.value, key: keyOf(evidence.value) }];
  const found = new Map(
    values.map(({ kind, words, value }) => [`${kind} ${keyOf(value)}`, { kind, words, key: keyOf(value) }]),
  );
  return [...given, ...[...found.values()].toSorted((one, other) => rankOf(one) - rankOf(other))];
}

function countsOf(rows: readonly (readonly PlainValue[])[]): readonly ValueCount[] {
  const counts = new Map<string, ValueCount>();
  for (const { key, words } of rows.flat()) {
    const before = counts.get(key);
    counts.set(key, { key, words: before?.words ?? words, passages: (before?.passages ?? 0) + 1 });
  }
  return [...counts.values()];
}

/** Case, accents, thousands separators and white space make no other value. */
function keyOf(value: string): string {
  return foldedOnly(value)
    .replace(/(?<=\d)[,\u00a0\u202f ](?=\d{3}(?!\d))/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

function rankOf({ kind }: PlainValue): number {
  return valueKinds.indexOf(kind);
}

function publishedOf({ citation }: ClaimPassage): string | null {
  return citation.passages[0]?.published ?? null;
}
