interface Range {
  readonly start: number;
  readonly end: number;
}

/** Asks whether ranges, given in order, overlap any of `sorted`; walks along both once. */
export function overlapping(sorted: readonly Range[]): (range: Range) => boolean {
  let index = 0;
  return ({ start, end: to }) => {
    while (index < sorted.length && (sorted[index]?.end ?? 0) <= start) index += 1;
    for (let at = index; at < sorted.length && (sorted[at]?.start ?? to) < to; at += 1) {
      if ((sorted[at]?.end ?? 0) > start) return true;
    }
    return false;
  };
}
