import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import { findSource, sourcesNamed } from '../../store/repositories/sources.ts';

/** Refuses (`conflict`) a name that another source than `self` has, as its name or an alias, letters' case aside. */
export function checkName(reader: ReadonlyDatabase, name: string, self?: string): void {
  const [other] = sourcesNamed(reader, name).filter((id) => id !== self);
  if (other === undefined) return;
  const taken = findSource(reader, other)?.name ?? name;
  throw new AssayError('conflict', `“${name}” is the name or an alias of the source “${taken}” already.`);
}
