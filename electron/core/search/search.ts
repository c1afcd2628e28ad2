import type { Handlers } from '../../../shared/rpc/server.ts';
import { parseQuery } from '../../../shared/search/parse-query.ts';
import { wantedWords } from '../../../shared/search/query.ts';
import { makeSnippets } from '../../../shared/search/snippet.ts';
import { findCaptureText } from '../../store/repositories/captures.ts';
import { findMatches } from '../../store/search/find-matches.ts';
import { selectedAnnotations } from '../../store/search/selected-annotations.ts';
import type { Store } from '../../store/store.ts';
import { known } from '../known.ts';
import { toHits } from './hits.ts';
import { findPlaces } from './places.ts';

/** Search over everything in the project. */
export function createSearch({
  reader,
}: Store): Pick<Handlers, 'search.find' | 'search.passages' | 'search.places'> {
  return {
    'search.find': ({ query: text, in: scope, limit }) => {
      const query = parseQuery(text);
      const found = findMatches(reader, query, { scope, limit });
      return {
        hits: toHits(reader, found.matches, wantedWords(query)),
        total:
          scope === undefined
            ? Object.values(found.counts).reduce((sum, count) => sum + count)
            : found.counts[scope],
        counts: found.counts,
      };
    },

    'search.passages': ({ query, capture, limit }) => {
      const text = known(findCaptureText(reader, capture), 'capture');
      const snippets = makeSnippets(text, wantedWords(parseQuery(query)));
      return {
        passages: snippets
          .flatMap(({ snippet, marks, hit }) => (hit === null ? [] : [{ snippet, marks, ...hit }]))
          .slice(0, limit),
        total: snippets.length,
      };
    },

    'search.places': (asked, context) => findPlaces(reader, asked, context),
  };
}

/** Ids of all annotations that a query finds by quote, comment, tag, source or what they have, oldest first. */
export function selectAnnotations({ reader }: Store, query: string): string[] {
  return selectedAnnotations(reader, parseQuery(query));
}
