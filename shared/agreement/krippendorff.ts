/**
 * How far apart two values are: "nominal" only tells the same from different; "ordinal" counts how much stands between them, with
 * all values named from the lowest to the highest.
 */
export type Metric<Value> =
  | { readonly type: 'nominal' }
  | { readonly type: 'ordinal'; readonly order: readonly Value[] };

/**
 * Krippendorff's alpha: how far judgements of the same things agree beyond what chance would give. 1 is perfect agreement, 0 what
 * chance gives, below 0 less than that. Each unit holds the values it was given, by any number of people; null is missing. Gives
 * null where alpha is not defined: fewer than two units with two values each, or no two different values. Throws `RangeError` for
 * a value that an ordinal metric does not name.
 *
 * After K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), and Content Analysis, 4th edition, chapter 12.
 */
export function krippendorffAlpha<Value extends string | number>(
  units: readonly (readonly (Value | null)[])[],
  metric: Metric<Value>,
): number | null {
  const pairable = units
    .map((unit) => unit.filter((value) => value !== null))
    .filter(({ length }) => length > 1);
  if (pairable.length < 2) return null;
  const totals = countValues(pairable.flat());
  const values = inOrder(totals, metric);
  const counts = values.map((value) => totals.get(value) ?? 0);
  const distance = distances(counts, metric);
  const all = counts.reduce((sum, count) => sum + count, 0);
  const coincidences = pairable.map((unit) => coincidencesOf(unit, values));

  let observed = 0;
  let expected = 0;
  for (let one = 0; one < values.length; one += 1) {
    for (let other = one + 1; other < values.length; other += 1) {
      const apart = distance(one, other);
      observed += apart * coincidences.reduce((sum, ofUnit) => sum + ofUnit(one, other), 0);
      expected += apart * (counts[one] ?? 0) * (counts[other] ?? 0);
    }
  }
  return expected === 0 ? null : 1 - ((all - 1) * observed) / expected;
}

function countValues<Value>(values: readonly Value[]): ReadonlyMap<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** The values that occur; from the lowest to the highest where that means something. */
function inOrder<Value>(totals: ReadonlyMap<Value, number>, metric: Metric<Value>): readonly Value[] {
  if (metric.type === 'nominal') return [...totals.keys()];
  for (const value of totals.keys()) {
    if (!metric.order.includes(value)) throw new RangeError(`no value ${String(value)} of this scale`);
  }
  return metric.order.filter((value) => totals.has(value));
}

/** How often two values meet in one unit, each pair weighted by how many values the unit has. */
function coincidencesOf<Value>(
  unit: readonly Value[],
  values: readonly Value[],
): (one: number, other: number) => number {
  const counts = countValues(unit);
  const count = (index: number) => {
    const value = values[index];
    return value === undefined ? 0 : (counts.get(value) ?? 0);
  };
  return (one, other) => (count(one) * count(other)) / (unit.length - 1);
}

/** The squared difference of two values, by their places among those that occur. */
function distances<Value>(
  counts: readonly number[],
  metric: Metric<Value>,
): (one: number, other: number) => number {
  if (metric.type === 'nominal') return () => 1;
  return (one, other) => {
    const between = counts.slice(one, other + 1).reduce((sum, count) => sum + count, 0);
    return (between - ((counts[one] ?? 0) + (counts[other] ?? 0)) / 2) ** 2;
  };
}
