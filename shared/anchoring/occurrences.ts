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
