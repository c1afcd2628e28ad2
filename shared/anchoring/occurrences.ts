/** Starts (UTF-16) of all places where `wanted`, not empty, stands in `text`, overlapping ones too; at most `limit`. */
export function occurrencesOf(
  text: string,
  wanted: string,
  limit = Number.POSITIVE_INFINITY,
): readonly number[] {
  const starts: number[] = [];
  let start = text.indexOf(wanted);
  while (start !== -1 && starts.length < limit) {
    starts.push(start);
    start = text.indexOf(wanted, start + 1);
  }
  return starts;
}

/**
 * Starts of the first places where folded units stand in others, from an offset on, overlapping ones too, at most `limit`:
 * in time that grows with their lengths alone, however much they repeat themselves (Knuth, Morris and Pratt).
 */
export function occurrencesOfUnits(
  units: Uint16Array,
  wanted: Uint16Array,
  { from, limit }: { readonly from: number; readonly limit: number },
): readonly number[] {
  const starts: number[] = [];
  const borders = bordersOf(wanted);
  let matched = 0;
  for (let at = from; at < units.length && starts.length < limit; at += 1) {
    matched = advance(wanted, borders, { matched, unit: units[at] as number });
    if (matched === wanted.length) starts.push(at + 1 - matched);
  }
  return starts;
}

/** For each beginning of some units how long its longest end is that it also begins with. */
function bordersOf(units: Uint16Array): Int32Array {
  const borders = new Int32Array(units.length + 1);
  let matched = 0;
  for (let at = 1; at < units.length; at += 1) {
    matched = advance(units, borders, { matched, unit: units[at] as number });
    borders[at + 1] = matched;
  }
  return borders;
}

/** How many of the wanted units stand at the end of a text after one more unit of it. */
function advance(
  wanted: Uint16Array,
  borders: Int32Array,
  { matched, unit }: { readonly matched: number; readonly unit: number },
): number {
  let length = matched === wanted.length ? (borders[matched] as number) : matched;
  while (length > 0 && wanted[length] !== unit) length = borders[length] as number;
  return wanted[length] === unit ? length + 1 : 0;
}

/** Whether wanted units stand in others at an offset. */
export function standsAt(units: Uint16Array, at: number, wanted: Uint16Array): boolean {
  for (let next = 0; next < wanted.length; next += 1) if (units[at + next] !== wanted[next]) return false;
  return true;
}
