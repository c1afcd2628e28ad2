import type { FoundPlaces } from '../../../shared/contract/search.ts';
import type { TextRange } from '../../../shared/model/capture.ts';
import type { CallContext } from '../../../shared/rpc/server.ts';
import { locateTerms } from '../../../shared/search/find-hits.ts';
import { parseQuery } from '../../../shared/search/parse-query.ts';
import { wantedWords } from '../../../shared/search/query.ts';
import { wordsAround } from '../../../shared/search/words-around.ts';
import { findInFindable, makeFindable } from '../../../shared/text/find.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import {
  type AnnotatedRange,
  annotatedRanges,
  tagsOfAnnotation,
} from '../../store/repositories/annotated-ranges.ts';
import { findMatches } from '../../store/search/find-matches.ts';
import { foundCaptures, newestCaptures } from '../../store/search/found-rows.ts';
import { nextTask } from '../next-task.ts';

/** What is looked for, and where. */
export interface PlacesAsked {
  readonly query: string;
  /** Whether the words are looked for as they stand, rather than as a query. */
  readonly isLiteral: boolean;
  /** One capture; without it the newest copy of every document that the query finds. */
  readonly capture?: string | undefined;
  readonly limit: number;
}

/** Words shown on either side of a place, in UTF-16 units. */
const room = 70;

/** Every place where words stand, text by text; lets others work between the texts. */
export async function findPlaces(
  database: ReadonlyDatabase,
  asked: PlacesAsked,
  { signal, report }: CallContext,
): Promise<FoundPlaces> {
  const findIn = finderOf(asked);
  const numbers = captureNumbers(database, asked);
  const documents: FoundPlaces['documents'][number][] = [];
  let total = 0;
  let given = 0;
  for (const [index, number] of numbers.entries()) {
    const [found] = foundCaptures(database, [number]);
    if (found === undefined) continue;
    const { document, capture, title, text } = found;
    report({ done: index, total: numbers.length, doing: title });
    const ranges = findIn(text);
    const shown = ranges.slice(0, asked.limit - given);
    total += ranges.length;
    given += shown.length;
    if (shown.length > 0) {
      const covering = coverOf(annotatedRanges(database, capture));
      const places = shown.map((range) => ({
        ...range,
        ...wordsAround(text, range, room),
        annotated: tagsOn(database, covering(range)),
      }));
      documents.push({ document, capture, title, places });
    }
    await nextTask();
    signal.throwIfAborted();
  }
  return { documents, total };
}

function finderOf({ query, isLiteral }: PlacesAsked): (text: string) => readonly TextRange[] {
  if (isLiteral) return (text) => findInFindable(makeFindable(text), query);
  const terms = wantedWords(parseQuery(query));
  if (terms.length === 0) return () => [];
  return (text) => locateTerms(makeFindable(text), terms).map(({ start, end }) => ({ start, end }));
}

function captureNumbers(
  database: ReadonlyDatabase,
  { query, isLiteral, capture }: PlacesAsked,
): readonly number[] {
  const newest = newestCaptures(database);
  if (capture !== undefined) {
    return newest.all.filter(({ id }) => id === capture).map(({ number }) => number);
  }
  if (isLiteral) return [...newest.numbers];
  const options = { scope: 'documents', limit: Number.MAX_SAFE_INTEGER } as const;
  return findMatches(database, parseQuery(query), options)
    .matches.map(({ number }) => number)
    .filter((number) => newest.numbers.has(number));
}

/** Gives, for ranges asked in order, the annotated ranges that each lies wholly within. */
function coverOf(annotated: readonly AnnotatedRange[]): (range: TextRange) => readonly AnnotatedRange[] {
  let next = 0;
  let open: AnnotatedRange[] = [];
  return ({ start, end }) => {
    for (let range = annotated[next]; range !== undefined && range.start <= start; range = annotated[next]) {
      open.push(range);
      next += 1;
    }
    open = open.filter((range) => range.end > start);
    return open.filter((range) => range.end >= end);
  };
}

function tagsOn(database: ReadonlyDatabase, covering: readonly AnnotatedRange[]): readonly string[] | null {
  if (covering.length === 0) return null;
  return [...new Set(covering.flatMap(({ annotation }) => tagsOfAnnotation(database, annotation)))];
}
