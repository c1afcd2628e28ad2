import { sourcesNamed } from '../../store/repositories/sources.ts';
import type { Store } from '../../store/store.ts';
import type { Writer } from '../../store/unit-of-work.ts';

/** The one source of this name or alias; a new one, made inside the step, of a new id unless one is given, where there is none, or several. */
export function sourceOfName(
  { reader, newId, now }: Store,
  write: Writer,
  name: string,
  id: string = newId(),
): string {
  const words = name.trim().toWellFormed();
  const found = sourcesNamed(reader, words);
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const row = { kind: 'unknown', interest: null, interest_reason: null, created_at: now() };
  write.insert('source', { id, name: words, ...row });
  return id;
}
