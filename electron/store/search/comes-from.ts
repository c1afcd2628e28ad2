import type { ReadonlyDatabase } from '../database.ts';
import { allOrigins } from '../origins/all-origins.ts';

/** Ids of what a filter by origin finds. */
export interface ComesFrom {
  readonly annotations: readonly string[];
  readonly documents: readonly string[];
}

/** What comes from these sources, or, for null, of which a way ends in the unknown. */
export function comesFrom(database: ReadonlyDatabase, sources: readonly string[] | null): ComesFrom {
  const { annotations, documents } = allOrigins(database);
  const isFound = (found: { readonly sources: ReadonlySet<string>; readonly isUnknown: boolean }) =>
    sources === null ? found.isUnknown : sources.some((source) => found.sources.has(source));
  return {
    annotations: annotations.filter(isFound).map(({ id }) => id),
    documents: documents.filter(isFound).map(({ id }) => id),
  };
}
