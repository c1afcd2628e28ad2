import { anchorAllInSlices } from '../../../../shared/anchoring/anchor-all.ts';
import { type Anchoring, orphaned, type Quote } from '../../../../shared/anchoring/quote.ts';
import { finishInTurns } from '../../../../shared/anchoring/slices.ts';
import type { PageSummary } from '../../../../shared/model/page.ts';
import { createCodePointOffsets } from '../../../../shared/text/code-points.ts';
import type { QuoteRecord, TargetRecord } from '../../../importers/annotations/annotation-record.ts';
import { ImportRefusal } from '../../../importers/imported.ts';
import { recordLimits } from '../../../importers/annotations/record-limits.ts';
import type { readElementWords } from '../../../importers/html/element-words.ts';
import { originalOf } from '../../../store/extractions.ts';
import { findCaptureText, findPageSummaries } from '../../../store/repositories/captures.ts';
import type { ReadonlyDatabase } from '../../../store/database.ts';
import { createTextIndexes, turnsOf } from '../../captures/text-indexes.ts';
import {
  type Attempt,
  orphanedTarget,
  type PlacedTarget,
  placeAsAnchored,
  placeAsWritten,
  placeAtPosition,
  placeBetween,
  placeRegion,
  type ReadyText,
  toUtf16,
} from './placed-target.ts';

/** A target with the captures it may stand in, the likeliest first. */
export interface SoughtTarget {
  readonly record: TargetRecord;
  /** Of one file, whose positions all count in the same texts. */
  readonly file: number;
  readonly attempts: readonly Attempt[];
  /** Set for documents that nothing but the words led to: every one of them is tried. */
  readonly triesAll: boolean;
}

/** What came of looking for a target: places by capture, the best first; none where no capture was there to look in. */
export type Places = readonly PlacedTarget[];

interface PlaceOptions {
  readonly signal: AbortSignal;
  /** Told how many targets are settled. */
  readonly onSettled: (settled: number) => void;
}

/** Captures of one document beyond these are not tried. */
const mostAttempts = 12;

/**
 * Looks for targets in the captures they may stand in, in turns with other work: all of one capture together, and in a
 * further capture only what the one before does not hold. Throws the signal's reason when it is aborted.
 */
export async function placeTargets(
  reader: ReadonlyDatabase,
  sought: readonly SoughtTarget[],
  { signal, onSettled }: PlaceOptions,
): Promise<readonly Places[]> {
  const places = sought.map((): PlacedTarget[] => []);
  const indexes = createTextIndexes();
  let done = 0;
  for (let round = 0; round < mostAttempts; round += 1) {
    const open = sought.flatMap((target, at) => {
      const attempt = target.attempts[round];
      const isOpen = attempt !== undefined && (target.triesAll || !places[at]?.some(isSure));
      return isOpen ? [{ ...target, at, attempt }] : [];
    });
    if (open.length === 0) break;
    for (const group of Map.groupBy(open, ({ file, attempt }) => `${attempt.capture} ${file}`).values()) {
      const capture = group[0]?.attempt.capture ?? '';
      const text = findCaptureText(reader, capture);
      if (text === undefined) continue;
      const ready = { text, offsets: createCodePointOffsets(text) };
      const wordsOf = group.some(({ record }) => record.place.type === 'element')
        ? await elementsOf(reader, capture)
        : null;
      const wanted = group.map(({ record }) => withWords(record, wordsOf));
      const found = await anchorIn(ready, wanted, {
        signal,
        index: () => indexes.prepare(capture, text, signal),
      });
      signal.throwIfAborted();
      const describing = (function* () {
        for (const [index, { attempt, at }] of group.entries()) {
          const record = wanted[index];
          if (record === undefined) continue;
          const pages = () => findPageSummaries(reader, capture) ?? [];
          const placed = place(record, attempt, { ready, found: found[index] ?? [], pages });
          if (placed !== null) places[at]?.push(placed);
          yield;
        }
      })();
      await finishInTurns(describing, turnsOf(signal));
      signal.throwIfAborted();
      done += group.length;
      onSettled(Math.min(done, sought.length));
    }
  }
  return places.map((each) => each.toSorted((one, other) => other.score - one.score));
}

type ElementWordsOf = ReturnType<typeof readElementWords>;

/** Larger pages are not read again for the sake of a selector. */
const largestPage = 10_000_000;

/** The words of the elements of a capture; null for one that is no page. The parser is loaded when it is needed. */
async function elementsOf(reader: ReadonlyDatabase, capture: string): Promise<ElementWordsOf | null> {
  const original = originalOf(reader, capture);
  if (original === undefined || !/html/.test(original.mediaType) || original.bytes.byteLength > largestPage)
    return null;
  const { readElementWords } = await import('../../../importers/html/element-words.ts');
  try {
    return readElementWords(original.bytes);
  } catch (thrown) {
    if (thrown instanceof ImportRefusal) return null;
    throw thrown;
  }
}

/** A target told by a part of the page as one told by the words there, where these can be read. */
function withWords(record: TargetRecord, wordsOf: ElementWordsOf | null): TargetRecord {
  const { place } = record;
  if (place.type !== 'element' || wordsOf === null) return record;
  const quote = wordsOf(place.selector, place.within);
  if (quote === null || quote.exact.length > recordLimits.quoteCharacters) return record;
  return { ...record, place: { type: 'quote', quote, position: null } };
}

/** Found as the words are: no other copy needs to be looked at. */
function isSure({ state }: PlacedTarget): boolean {
  return state === 'exact' || state === 'moved';
}

/** What is known of a capture in which a target was looked for. */
interface Looked {
  readonly ready: ReadyText;
  readonly found: readonly Anchoring[];
  readonly pages: () => readonly PageSummary[];
}

function place(record: TargetRecord, attempt: Attempt, { ready, found, pages }: Looked): PlacedTarget | null {
  const { text } = ready;
  const [first = orphaned('absent'), second = orphaned('absent')] = found;
  switch (record.place.type) {
    case 'quote':
      return (
        placeAsWritten(record, attempt, ready) ?? placeAsAnchored(record, attempt, { text, found: first })
      );
    case 'range':
      return placeBetween(record, attempt, { text, from: first, to: second });
    case 'position':
      return placeAtPosition(record, attempt, ready);
    case 'region':
      return placeRegion(record, attempt, pages());
    case 'element':
      return null;
    default:
      return orphanedTarget(record, attempt);
  }
}

interface Anchor {
  readonly signal: AbortSignal;
  readonly index: () => Promise<Parameters<typeof anchorAllInSlices>[0] | undefined>;
}

/** For each record what is said of each of its quotes. */
async function anchorIn(
  ready: ReadyText,
  records: readonly TargetRecord[],
  { signal, index }: Anchor,
): Promise<readonly (readonly Anchoring[])[]> {
  const quotes = records.map((record) => quotesOf(record, ready));
  const all = quotes.flat();
  if (all.length === 0) return quotes.map(() => []);
  const prepared = await index();
  const found = prepared && (await finishInTurns(anchorAllInSlices(prepared, all), turnsOf(signal)));
  let next = 0;
  return quotes.map((each) => {
    const start = next;
    next += each.length;
    return found?.slice(start, next) ?? [];
  });
}

function quotesOf({ place }: TargetRecord, ready: ReadyText): readonly Quote[] {
  switch (place.type) {
    case 'quote': {
      const { position } = place;
      return [
        position === null
          ? wellFormed(place.quote)
          : { ...wellFormed(place.quote), ...toUtf16(ready, position) },
      ];
    }
    case 'range':
      return [wellFormed(place.from), wellFormed(place.to)];
    default:
      return [];
  }
}

/** As canonical texts are: a quote in another form of Unicode is the same quote. */
function wellFormed({ exact, prefix, suffix }: QuoteRecord): QuoteRecord {
  const form = (words: string) => words.toWellFormed().normalize('NFC').replaceAll('\u00ad', '');
  return { exact: form(exact), prefix: form(prefix), suffix: form(suffix) };
}
