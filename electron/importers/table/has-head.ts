import { canonicalLine } from '../../../shared/text/canonical.ts';

/**
 * Whether the first row of a table names its columns: it has rows below it, and its cells are words, all different. A number or a date
 * among them is a value.
 */
export function hasHead(rows: readonly (readonly string[])[]): boolean {
  const [first] = rows;
  if (first === undefined || rows.length < 2) return false;
  const names = first.map(canonicalLine).filter((name) => name !== '');
  if (names.length === 0 || names.length < first.length / 2) return false;
  const isNamed = names.every((name) => name.length <= longestName && /\p{L}/u.test(name) && !isValue(name));
  return isNamed && new Set(names).size === names.length;
}

const longestName = 200;

/** Numbers with units, and dates: "12 km", "7 Jan 2025", "2025-01-07T10:00". */
function isValue(cell: string): boolean {
  return /^[^\p{L}]*\p{N}/u.test(cell) || /\b\p{N}{4}\b/u.test(cell);
}
