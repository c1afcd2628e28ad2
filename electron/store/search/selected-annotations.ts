import type { SearchQuery } from '../../../shared/search/query.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';
import { compileQuery } from './compile.ts';
import { newestMatches } from './matches.ts';
import { namesIn } from './named.ts';
import { annotationNoun } from './nouns.ts';

/** Ids of all annotations that a query finds, oldest first; none for a query that asks for nothing. */
export function selectedAnnotations(database: ReadonlyDatabase, query: SearchQuery): string[] {
  const selection = query.clauses.length > 0 && compileQuery(annotationNoun, query, namesIn(database));
  if (!selection) return [];
  const numbers = newestMatches(database, selection, -1).map(({ number }) => number);
  return statement<{ id: string }>(
    database,
    'SELECT id FROM annotation WHERE number IN (SELECT value FROM json_each(?)) ORDER BY number',
  )
    .all(JSON.stringify(numbers))
    .map(({ id }) => id);
}
