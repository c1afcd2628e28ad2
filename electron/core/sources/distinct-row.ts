import type { Rows } from '../../store/rows.ts';

/** The row which says that a source and another one, or a name in texts, are not the same. */
export function distinctRow({
  id,
  one,
  other,
  reason = null,
  at,
}: {
  readonly id: string;
  readonly one: string;
  readonly other: { readonly source: string } | { readonly name: string };
  readonly reason?: string | null;
  readonly at: string;
}): Rows['distinct_sources'] {
  const said = { id, reason, created_at: at };
  if ('name' in other) return { ...said, source_id: one, other_source_id: null, other_name: other.name };
  const [first, second] = one < other.source ? [one, other.source] : [other.source, one];
  return { ...said, source_id: first, other_source_id: second, other_name: null };
}
