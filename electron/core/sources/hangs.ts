import type { ReadonlyDatabase } from '../../store/database.ts';
import { listDirectnessVia } from '../../store/repositories/directness.ts';
import { rowsNaming, sourceColumns } from '../../store/repositories/rows-naming-source.ts';

/** What keeps a source from being removed, counted: "3 documents", "1 grade". */
export function hangsOn(reader: ReadonlyDatabase, source: string): string[] {
  const counts = sourceColumns
    .filter(({ goesAlong }) => !goesAlong)
    .map((column) => counted(rowsNaming(reader, column, source).length, column));
  const via = counted(listDirectnessVia(reader, source).length, reportedThrough);
  return [...counts, via].filter((words) => words !== null);
}

/** Judgements of passages that were reported through a source. */
export const reportedThrough = {
  one: 'passage reported via it',
  many: 'passages reported via it',
} as const;

/** "3 documents"; null for none. */
export function counted(
  count: number,
  { one, many }: { readonly one: string; readonly many: string },
): string | null {
  return count === 0 ? null : `${count} ${count === 1 ? one : many}`;
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  const [last, ...others] = words.toReversed();
  if (last === undefined) return '';
  return others.length === 0 ? last : `${others.toReversed().join(', ')} and ${last}`;
}
