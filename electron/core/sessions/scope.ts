import type { SearchScope } from '../../../shared/contract/search.ts';
import type { SessionScope } from '../../../shared/model/checking-session.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import { parseQuery } from '../../../shared/search/parse-query.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import {
  allDocuments,
  claimsForScope,
  claimsOfNumbers,
  claimsOfTags,
  documentsOfAnnotations,
  documentsOfCaptures,
  documentsOfTags,
  namedDocuments,
} from '../../store/repositories/session-scope.ts';
import { listSessions } from '../../store/repositories/sessions.ts';
import { compileQuery } from '../../store/search/compile.ts';
import { newestMatches } from '../../store/search/matches.ts';
import { namesIn } from '../../store/search/named.ts';
import { nouns } from '../../store/search/nouns.ts';
import type { Store } from '../../store/store.ts';
import type { Writer } from '../../store/unit-of-work.ts';

/** What part of the project a session is about. */
export function createScope({ reader }: Store): Pick<Handlers, 'sessions.inScope'> {
  return {
    'sessions.inScope': ({ scope, question }) => {
      const documents = documentsInScope(reader, scope);
      const claims = [...claimsOfTags(reader, scope.tags), ...claimsOfQuery(reader, scope.query ?? '')];
      const isWhole = isWholeProject(scope);
      return {
        documents: namedDocuments(reader, documents),
        claims: claimsForScope(reader, { documents, claims, question, isWhole }),
      };
    },
  };
}

/** Whether a scope leaves nothing of the project out. */
function isWholeProject({ documents, tags, query }: SessionScope): boolean {
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
  return found(reader, words).flatMap(({ scope, numbers }) => {
    if (scope === 'documents') return documentsOfCaptures(reader, numbers);
    return scope === 'annotations' ? documentsOfAnnotations(reader, numbers) : [];
  });
}

function claimsOfQuery(reader: ReadonlyDatabase, words: string): string[] {
  return found(reader, words).flatMap(({ scope, numbers }) =>
    scope === 'claims' ? claimsOfNumbers(reader, numbers) : [],
  );
}

/** The numbers of the rows that a query finds, by what they are; nothing for a query that asks for nothing. */
function found(reader: ReadonlyDatabase, words: string) {
  const query = parseQuery(words);
  if (query.clauses.length === 0) return [];
  const names = namesIn(reader);
  return nouns.flatMap((noun) => {
    const selection = isLookedAt.has(noun.scope) ? compileQuery(noun, query, names) : null;
    if (selection === null) return [];
    const numbers = newestMatches(reader, selection, -1).map(({ number }) => number);
    return [{ scope: noun.scope, numbers }];
  });
}

const isLookedAt: ReadonlySet<SearchScope> = new Set(['documents', 'annotations', 'claims']);

/** Puts one tag in the place of another in the scopes of all sessions, inside a step. */
export function retagScopes(
  { reader }: Store,
  write: Writer,
  { from, into }: { readonly from: string; readonly into: string },
): void {
  for (const { id, scope } of listSessions(reader)) {
    if (!scope.tags.includes(from)) continue;
    const tags = [...new Set(scope.tags.map((tag) => (tag === from ? into : tag)))];
    write.update('session', id, { scope: JSON.stringify({ ...scope, tags }) });
  }
}
