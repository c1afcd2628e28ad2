import type { SearchField, SearchHit } from '../../../shared/contract/search.ts';
import type { WordsTerm } from '../../../shared/search/query.ts';
import { makeSnippet, type Snippet } from '../../../shared/search/snippet.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import type { FoundScope, ScopedMatch } from '../../store/search/find-matches.ts';
import {
  type FoundAnnotation,
  type FoundCapture,
  type FoundClaim,
  type FoundName,
  type FoundNote,
  type FoundTarget,
  foundAnnotations,
  foundCaptures,
  foundClaims,
  foundNotes,
  foundSources,
  foundTags,
} from '../../store/search/found-rows.ts';

type Hit = Omit<SearchHit, 'rank'>;

/** Reads what was found and shows the query's words in it; keeps the order of the matches. */
export function toHits(
  database: ReadonlyDatabase,
  matches: readonly ScopedMatch[],
  terms: readonly WordsTerm[],
): SearchHit[] {
  const numbers = (scope: FoundScope) =>
    matches.filter((match) => match.scope === scope).map(({ number }) => number);
  const hits: Readonly<Record<FoundScope, ReadonlyMap<number, Hit>>> = {
    documents: byNumber(foundCaptures(database, numbers('documents')), (row) => captureHit(row, terms)),
    annotations: byNumber(foundAnnotations(database, numbers('annotations')), (row) =>
      annotationHit(row, terms),
    ),
    notes: byNumber(foundNotes(database, numbers('notes')), (row) => noteHit(row, terms)),
    tags: byNumber(foundTags(database, numbers('tags')), (row) => nameHit('tag', row, terms)),
    claims: byNumber(foundClaims(database, numbers('claims')), (row) => claimHit(row, terms)),
    sources: byNumber(foundSources(database, numbers('sources')), (row) => nameHit('source', row, terms)),
  };
  return matches
    .map(({ scope, number }) => hits[scope].get(number))
    .filter((hit) => hit !== undefined)
    .map((hit, index) => ({ ...hit, rank: index + 1 }));
}

const nowhere = {
  document: null,
  documentTitle: null,
  capture: null,
  annotation: null,
  tags: [],
  subject: null,
  claim: null,
  start: null,
  end: null,
};

function captureHit(row: FoundCapture, terms: readonly WordsTerm[]): Hit {
  const { document, title: documentTitle, capture } = row;
  const where = { ...nowhere, document, documentTitle, capture };
  const inText = makeSnippet(row.text, terms);
  if (inText.hit !== null) return { ...where, ...shown('text', inText), ...inText.hit };
  return { ...where, ...shown('title', makeSnippet(row.title, terms)) };
}

/** An annotation of several passages is one hit: at the passage that holds the words, else at its first. */
function annotationHit(row: FoundAnnotation, terms: readonly WordsTerm[]): Hit {
  const targets = JSON.parse(row.targets) as readonly FoundTarget[];
  const tags = JSON.parse(row.tags) as readonly string[];
  const quotes = targets.map((target) => ({ target, snippet: makeSnippet(target.exact, terms) }));
  const found = quotes.find(({ snippet }) => snippet.hit !== null);
  const shownAt = found ?? quotes[0];
  if (shownAt === undefined) throw new Error(`Annotation ${row.annotation} has no target`);
  const { document, title: documentTitle, capture, start, end } = shownAt.target;
  const where = {
    ...nowhere,
    document,
    documentTitle,
    capture,
    start,
    end,
    annotation: row.annotation,
    tags,
  };
  const inComment = makeSnippet(row.comment ?? '', terms);
  if (found !== undefined || inComment.hit === null) return { ...where, ...shown('quote', shownAt.snippet) };
  return { ...where, subject: row.note, ...shown('comment', inComment) };
}

function noteHit(row: FoundNote, terms: readonly WordsTerm[]): Hit {
  const { document, documentTitle, note: subject } = row;
  const inText = makeSnippet(row.text, terms);
  const inTitle = makeSnippet(row.title, terms);
  const isInTitle = (inText.hit === null && inTitle.hit !== null) || row.text === '';
  return { ...nowhere, document, documentTitle, subject, ...shown('note', isInTitle ? inTitle : inText) };
}

/** The statement, and the reasoning where only that has the words. */
function claimHit({ id, statement, reasoning, ...row }: FoundClaim, terms: readonly WordsTerm[]): Hit {
  const where = { ...nowhere, subject: id, tags: JSON.parse(row.tags) as readonly string[] };
  const inStatement = makeSnippet(statement, terms);
  const inReasoning = makeSnippet(reasoning, terms);
  const isInReasoning = inStatement.hit === null && inReasoning.hit !== null;
  return isInReasoning
    ? { ...where, claim: statement, ...shown('reasoning', inReasoning) }
    : { ...where, claim: statement, ...shown('claim', inStatement) };
}

function nameHit(field: 'tag' | 'source', row: FoundName, terms: readonly WordsTerm[]): Hit {
  const lines = [row.name, ...row.more.split('\n')].filter((line) => line !== '').join(' · ');
  return { ...nowhere, subject: row.id, ...shown(field, makeSnippet(lines, terms)) };
}

function shown(field: SearchField, { snippet, marks }: Snippet): Pick<Hit, 'field' | 'snippet' | 'marks'> {
  return { field, snippet, marks };
}

function byNumber<Row extends { readonly number: number }>(
  rows: readonly Row[],
  toHit: (row: Row) => Hit,
): ReadonlyMap<number, Hit> {
  return new Map(rows.map((row) => [row.number, toHit(row)]));
}
