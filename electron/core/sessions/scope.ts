import type { SessionScope } from '../../../shared/model/checking-session.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import { parseQuery } from '../../../shared/search/parse-query.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import {
  allDocuments,
  claimsForScope,
  documentsOfAnnotations,
  documentsOfCaptures,
  documentsOfTags,
  namedDocuments,
} from '../../store/repositories/session-scope.ts';
import { compileQuery } from '../../store/search/compile.ts';
import { newestMatches } from '../../store/search/matches.ts';
import { namesIn } from '../../store/search/named.ts';
import { annotationNoun, nouns } from '../../store/search/nouns.ts';
import type { Store } from '../../store/store.ts';

/** What part of the project a session is about. */
export function createScope({ reader }: Store): Pick<Handlers, 'sessions.inScope'> {
  return {
    'sessions.inScope': ({ scope, question }) => {
      const documents = documentsInScope(reader, scope);
      return {
        documents: namedDocuments(reader, documents),
        claims: claimsForScope(reader, { documents, question, isWhole: isWholeProject(scope) }),
      };
    },
  };
}

/** Whether a scope leaves nothing of the project out. */
export function isWholeProject({ documents, tags, query }: SessionScope): boolean {
  return documents.length === 0 && tags.length === 0 && (query ?? '').trim() === '';
}

/**
 * Ids of the documents of a scope: those it names, those with a passage that has one of its tags, and those that its query finds, by their
 * texts or by a passage. What is named but not in the project any more is left out.
 */
export function documentsInScope(reader: ReadonlyDatabase, scope: SessionScope): ReadonlySet<string> {
  if (isWholeProject(scope)) return new Set(allDocuments(reader));
  return new Set([
    ...namedDocuments(reader, new Set(scope.documents)).map(({ id }) => id),
    ...documentsOfTags(reader, scope.tags),
    ...documentsOfQuery(reader, scope.query ?? ''),
  ]);
}

function documentsOfQuery(reader: ReadonlyDatabase, words: string): string[] {
  const query = parseQuery(words);
  if (query.clauses.length === 0) return [];
  const names = namesIn(reader);
  return nouns.flatMap((noun) => {
    if (noun.scope !== 'documents' && noun !== annotationNoun) return [];
    const selection = compileQuery(noun, query, names);
    if (selection === null) return [];
    const numbers = newestMatches(reader, selection, -1).map(({ number }) => number);
    return noun === annotationNoun
      ? documentsOfAnnotations(reader, numbers)
      : documentsOfCaptures(reader, numbers);
  });
}
