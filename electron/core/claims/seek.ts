import { passageReference } from '../../../shared/citations/passage-reference.ts';
import type { OutputOf } from '../../../shared/contract.ts';
import { locateTerms } from '../../../shared/search/find-hits.ts';
import { parseQuery } from '../../../shared/search/parse-query.ts';
import { wantedWords } from '../../../shared/search/query.ts';
import { makeSnippet } from '../../../shared/search/snippet.ts';
import { makeFindable } from '../../../shared/text/find.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import { findCitedDocuments } from '../../store/repositories/citations.ts';
import { listDocumentTitles } from '../../store/repositories/document-titles.ts';
import { findMatches } from '../../store/search/find-matches.ts';
import { foundCaptures, newestCaptures } from '../../store/search/found-rows.ts';

/**
 * Which of these documents, or of all, say something that a query finds in their newest copies, and which say nothing. A query
 * without words finds nothing out: then neither does.
 */
export function seek(
  reader: ReadonlyDatabase,
  query: string,
  documents: readonly string[] | undefined,
): OutputOf<'observations.seek'> {
  const parsed = parseQuery(query);
  const terms = wantedWords(parsed);
  if (terms.length === 0) return { saying: [], silent: [] };
  const wanted = documents === undefined ? null : new Set(documents);
  const searched = listDocumentTitles(reader).filter(({ id }) => wanted === null || wanted.has(id));
  const newest = newestCaptures(reader).numbers;
  const { matches } = findMatches(reader, parsed, {
    scope: 'documents',
    limit: Number.MAX_SAFE_INTEGER,
  });
  const found = foundCaptures(
    reader,
    matches.map(({ number }) => number).filter((number) => newest.has(number)),
  );
  const byDocument = new Map(found.map((each) => [each.document, each]));
  const cited = findCitedDocuments(
    reader,
    searched.map(({ id }) => id),
  );
  const saying = searched.flatMap(({ id, title }) => {
    const capture = byDocument.get(id);
    const document = cited.get(id);
    if (capture === undefined || document === undefined) return [];
    const { text } = capture;
    const { snippet } = makeSnippet(text, terms);
    const places = locateTerms(makeFindable(text), terms).length;
    return [{ id, title, places, first: { exact: snippet, reference: passageReference(document) } }];
  });
  const said = new Set(saying.map(({ id }) => id));
  return { saying, silent: searched.filter(({ id }) => !said.has(id)) };
}
