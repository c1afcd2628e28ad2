import type { DocumentMatch } from '../../../../shared/contract/annotation-import.ts';
import { describe } from '../../../../shared/anchoring/describe.ts';
import type { Anchoring } from '../../../../shared/anchoring/quote.ts';
import type { AnchorState } from '../../../../shared/model/annotation.ts';
import type { PageSummary, Region } from '../../../../shared/model/page.ts';
import { regionOfPart } from '../../../../shared/w3c/page-fragment.ts';
import type { TextRange } from '../../../../shared/model/capture.ts';
import type {
  PositionRecord,
  QuoteRecord,
  TargetRecord,
} from '../../../importers/annotations/annotation-record.ts';
import type { CodePointOffsets } from '../../../../shared/text/code-points.ts';
import { outsidePair } from '../../../../shared/text/surrogates.ts';
import { recordLimits } from '../../../importers/annotations/record-limits.ts';

/** A capture in which a target was looked for. */
export interface Attempt {
  readonly document: string;
  readonly capture: string;
  readonly foundBy: DocumentMatch;
  /** Whether it is the very copy that the file names. */
  readonly isCopy: boolean;
}

/** The text of a capture, made ready for positions in code points. */
export interface ReadyText {
  readonly text: string;
  readonly offsets: CodePointOffsets;
}

/** Where a target stands in a capture (UTF-16), as it is kept; without a place when it is orphaned. */
export interface PlacedTarget extends Attempt {
  readonly record: TargetRecord;
  readonly start: number | null;
  readonly end: number | null;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly state: AnchorState;
  readonly score: number;
  /** The part of a page that is meant, where it is no words. */
  readonly region?: Region;
}

/** How sure a place is that is told by numbers alone, which nothing can check. */
const scoreOfPosition = 0.5;

/** The words a target is known by, as its file has them. */
export function quoteOf({ place }: TargetRecord): string {
  switch (place.type) {
    case 'quote':
      return place.quote.exact;
    case 'range':
      return place.includesTo ? `${place.from.exact} … ${place.to.exact}` : place.from.exact;
    default:
      return '';
  }
}

/** Why a target told by a part of the page has no words. */
export function noElement(name: string): string {
  return `Its place is told by the selector “${name}”, but the copies of the page have no words there.`;
}

/** A place of another text in UTF-16 units of this one; the same number where it counts these. */
export function toUtf16({ offsets }: ReadyText, { start, end, unit }: PositionRecord): TextRange {
  if (unit === 'utf-16') return { start, end };
  return { start: offsets.toUtf16(start), end: offsets.toUtf16(end) };
}

/**
 * The place of a target of a file that Assay wrote on the very copy it names, if the words stand there as the file says;
 * else null, and the words are to be looked for.
 */
export function placeAsWritten(
  record: TargetRecord,
  attempt: Attempt,
  ready: ReadyText,
): PlacedTarget | null {
  const { standing, place } = record;
  if (standing === null || place.type !== 'quote' || !attempt.isCopy) return null;
  const { text } = ready;
  const { exact, prefix, suffix } = place.quote;
  if (standing.state === 'orphaned') return orphanedTarget(record, attempt);
  if (place.position === null) return null;
  const { start, end } = toUtf16(ready, place.position);
  if (end > text.length || text.slice(start, end) !== exact) return null;
  const hasContext = text.slice(0, start).endsWith(prefix) && text.startsWith(suffix, end);
  const context = hasContext ? { prefix, suffix } : describe(text, { start, end });
  const { state } = standing;
  const score = state === 'exact' ? 1 : standing.score;
  return { ...attempt, record, start, end, ...context, exact, state, score };
}

/** A target where anchoring found its words. */
export function placeAsAnchored(
  record: TargetRecord,
  attempt: Attempt,
  { text, found }: { readonly text: string; readonly found: Anchoring },
): PlacedTarget {
  if (found.state === 'orphaned') return orphanedTarget(record, attempt);
  const range = withoutOuterSpace(text, found);
  const words = describe(text, range);
  const isSame = found.state !== 'approximate' && sameWords(quoteOf(record), words.exact);
  // Another program counts in a text of its own: that the numbers differ does not make words moved.
  const isExact = found.state === 'exact' || (record.standing === null && isSame);
  return {
    ...attempt,
    record,
    ...range,
    ...words,
    state: isExact ? 'exact' : found.state,
    score: isExact ? 1 : found.score,
  };
}

/** A target whose place is told by numbers alone: words stand there, but nothing says that they are the ones meant. */
export function placeAtPosition(
  record: TargetRecord,
  attempt: Attempt,
  ready: ReadyText,
): PlacedTarget | null {
  if (record.place.type !== 'position') return null;
  const { text } = ready;
  const { start, end } = toUtf16(ready, record.place.position);
  if (end > text.length || start >= end || end - start > recordLimits.quoteCharacters) return null;
  const range = withoutOuterSpace(text, {
    start: outsidePair(text, start, -1),
    end: outsidePair(text, end, 1),
  });
  if (text.slice(range.start, range.end).trim() === '') return null;
  return {
    ...attempt,
    record,
    ...range,
    ...describe(text, range),
    state: 'approximate',
    score: scoreOfPosition,
  };
}

/**
 * A part of a page of a capture; null where the capture has no such page. What Assay made on another copy is not put on this one:
 * nothing could tell whether it shows the same there.
 */
export function placeRegion(
  record: TargetRecord,
  attempt: Attempt,
  pages: readonly PageSummary[],
): PlacedTarget | null {
  const { place, standing } = record;
  if (place.type !== 'region' || (standing !== null && !attempt.isCopy)) return null;
  const found = regionOfPart(place.part, pages);
  const start = pages[place.part.page]?.start;
  if (found === null || start === undefined) return null;
  const region = place.boxes === null ? found : { ...found, boxes: place.boxes };
  const nothing = { exact: '', prefix: '', suffix: '' };
  return { ...attempt, record, start, end: start, ...nothing, state: 'exact', score: 1, region };
}

/** Why a target told by a part of a page has no place. */
export const noPage =
  'Its place is a part of a page, but no copy of the document that is meant has that page.';

/** A range from the words of one quote to those of another. */
export function placeBetween(
  record: TargetRecord,
  attempt: Attempt,
  { text, from, to }: { readonly text: string; readonly from: Anchoring; readonly to: Anchoring },
): PlacedTarget {
  if (record.place.type !== 'range' || from.state === 'orphaned' || to.state === 'orphaned') {
    return orphanedTarget(record, attempt);
  }
  const end = record.place.includesTo ? to.end : to.start;
  if (end <= from.start || end - from.start > recordLimits.quoteCharacters)
    return orphanedTarget(record, attempt);
  const range = withoutOuterSpace(text, { start: from.start, end });
  const isExact = from.state !== 'approximate' && to.state !== 'approximate';
  const score = Math.min(from.score, to.score);
  return {
    ...attempt,
    record,
    ...range,
    ...describe(text, range),
    state: isExact ? 'exact' : 'approximate',
    score: isExact ? 1 : score,
  };
}

/** A target that has no place in the document it is about: its words stay as they came. */
export function orphanedTarget(record: TargetRecord, attempt: Attempt): PlacedTarget {
  const { place } = record;
  const { prefix, suffix }: Omit<QuoteRecord, 'exact'> =
    place.type === 'quote' ? place.quote : { prefix: '', suffix: '' };
  return {
    ...attempt,
    record,
    start: null,
    end: null,
    exact: quoteOf(record).toWellFormed(),
    prefix: prefix.toWellFormed(),
    suffix: suffix.toWellFormed(),
    state: 'orphaned',
    score: 0,
  };
}

function withoutOuterSpace(text: string, { start, end }: TextRange): TextRange {
  const words = text.slice(start, end);
  const leading = words.length - words.trimStart().length;
  if (leading === words.length) return { start, end };
  return { start: start + leading, end: end - (words.length - words.trimEnd().length) };
}

/** Whether words are the same but for how the space between them is written. */
function sameWords(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(words: string): string {
  return words.normalize('NFC').replaceAll('\u00ad', '').replaceAll(/\s+/g, ' ').trim();
}
