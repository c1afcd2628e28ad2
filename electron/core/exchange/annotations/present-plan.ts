import type {
  AnnotationPlan,
  ImportedEntry,
  ImportedPlace,
  ImportedStatus,
} from '../../../../shared/contract/annotation-import.ts';
import { canonicalLine } from '../../../../shared/text/canonical.ts';
import type { AnnotationRecord, CommentRecord } from '../../../importers/annotations/annotation-record.ts';
import type { FactRecord } from '../../../importers/annotations/fact-record.ts';
import { type PlacedTarget, quoteOf } from './placed-target.ts';
import { leastSure, type Plan, type PlannedEntry } from './plan.ts';
import type { Outcome } from './write-plan.ts';

/** How much of a quote or comment is shown, in UTF-16 units. */
const shownLength = 400;

/** A plan as the page and the command line are told it; with what its entries became, once it was imported. */
export function presentPlan(
  { id, files, entries }: Plan,
  titles: ReadonlyMap<string, string>,
  outcomes: readonly Outcome[] | null,
): AnnotationPlan {
  return {
    id,
    isImported: outcomes !== null,
    files: [...files],
    // That a source or tag is here already is no news of a file of annotations.
    entries: entries.flatMap((entry, key) =>
      entry.type === 'known fact'
        ? []
        : [presentEntry(entry, { key, titles, outcome: outcomes?.[key] ?? null })],
    ),
  };
}

interface Told {
  readonly key: number;
  /** Of documents. */
  readonly titles: ReadonlyMap<string, string>;
  readonly outcome: Outcome | null;
}

function presentEntry(entry: PlannedEntry, { key, titles, outcome }: Told): ImportedEntry {
  const { status, reason } = judged(entry, outcome);
  const known = entry.type === 'known' ? entry.is : null;
  return {
    key,
    file: entry.file,
    where: entry.where,
    status,
    // It may have words of the file in it.
    reason: reason === null ? null : canonicalLine(reason),
    quote: shown(quoteOfEntry(entry)),
    comment: 'record' in entry ? shown(wordsOf(entry.record.comments)) : '',
    tags: 'record' in entry ? [...entry.record.tags] : 'claim' in entry ? [...entry.claim.tags] : [],
    places: entry.type === 'annotation' ? entry.targets.map((target) => presentPlace(target, titles)) : [],
    annotation: outcome?.annotation ?? known?.annotation ?? null,
    note: outcome?.note ?? known?.note ?? null,
    claim: outcome?.claim ?? (entry.type === 'known claim' ? entry.is : null),
  };
}

function judged(
  entry: PlannedEntry,
  outcome: Outcome | null,
): { readonly status: ImportedStatus; readonly reason: string | null } {
  if (outcome?.isLeftOut === true) return { status: 'left-out', reason: null };
  if (outcome !== null && outcome.problem !== null) return { status: 'unmatched', reason: outcome.problem };
  switch (entry.type) {
    case 'fact':
      return { status: 'fact', reason: null };
    case 'judgement':
      return { status: 'judgement', reason: null };
    case 'unplaced judgement':
      return { status: 'unmatched', reason: entry.reason };
    case 'known judgement':
    case 'known fact':
      return { status: 'known', reason: null };
    case 'unplaced fact':
      return { status: 'unmatched', reason: entry.reason };
    case 'annotation':
      return { status: leastSure(entry.targets), reason: entry.reason };
    case 'note':
      return { status: 'note', reason: entry.reason };
    case 'link':
      return { status: 'link', reason: null };
    case 'claim':
      return { status: 'claim', reason: lostWords(entry) };
    case 'known link':
    case 'known claim':
      return { status: 'known', reason: null };
    case 'known':
    case 'unmatched':
      return { status: entry.type, reason: entry.reason };
    case 'invalid':
      return { status: 'invalid', reason: entry.invalid.reason };
  }
}

function lostWords({ lost, claim: { evidence } }: Extract<PlannedEntry, { type: 'claim' }>): string | null {
  return lost === 0
    ? null
    : `${lost} of its ${evidence.length} judgements ${lost === 1 ? 'is of a passage that is' : 'are of passages that are'} neither in the project nor in the files; ${lost === 1 ? 'it is' : 'they are'} not imported.`;
}

function quoteOfEntry(entry: PlannedEntry): string {
  if (entry.type === 'invalid') return entry.invalid.quote;
  if (entry.type === 'link' || entry.type === 'known link') return '';
  if ('judgement' in entry) return entry.judgement.quote;
  if ('fact' in entry) return wordsOfFact(entry.fact);
  if (entry.type === 'claim' || entry.type === 'known claim') return entry.claim.statement;
  return quoteOfRecord(entry.record);
}

function wordsOfFact({ type, fact }: FactRecord): string {
  switch (type) {
    case 'tag':
      return fact['skos:prefLabel'];
    case 'source':
      return fact['schema:name'];
    case 'document':
      return fact['assay:metadata'].title?.value ?? '';
    case 'grade':
      return `${fact['schema:reviewRating']['schema:ratingValue']}, ${fact['schema:reviewRating']['schema:name']}`;
    case 'directness':
      return fact['assay:level'];
    case 'derivation':
      return fact['assay:relation'];
    case 'observation':
      return fact['assay:query'];
  }
}

function quoteOfRecord({ targets }: AnnotationRecord): string {
  return targets.map(quoteOf).find((quote) => quote !== '') ?? '';
}

function presentPlace(target: PlacedTarget, titles: ReadonlyMap<string, string>): ImportedPlace {
  const { document, capture, foundBy, exact, state, score, record } = target;
  return {
    document,
    capture,
    title: titles.get(document) ?? '',
    foundBy,
    quote: shown(quoteOf(record)),
    exact: state === 'orphaned' ? '' : shown(exact),
    state,
    score,
  };
}

/** Comments as they came; markup of HTML is not words. */
function wordsOf(comments: readonly CommentRecord[]): string {
  return comments
    .map(({ value, format }) =>
      format === 'text/html' ? value.slice(0, 10_000).replaceAll(/<[^<>]{0,500}>/g, ' ') : value,
    )
    .join('\n')
    .trim();
}

function shown(words: string): string {
  const whole = words.toWellFormed();
  return whole.length > shownLength ? `${whole.slice(0, shownLength).toWellFormed()}…` : whole;
}
