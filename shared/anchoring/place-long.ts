import { bestChain } from './chain.ts';
import { scanDistances } from './edit-distance.ts';
import type { FoldedQuote } from './folded-quote.ts';
import type { Place, Window } from './place.ts';
import { commonRuns, type Run } from './runs.ts';
import { growing } from './scratch.ts';
import type { Region } from './vote.ts';

/** Less of the words in common is no place. */
const leastInCommon = 0.15;
/** Longer stretches between runs are not compared: they count as changed. */
const longestCompared = 384;
/** Units put in at one place count as no more errors than this. */
const mostForInsertion = 64;
const undiscounted = 4;
/** Room for the context, with units put in. */
const contextRoom = 96;
/** Beginnings and ends with a larger share of errors are no longer there, unless the context next to them is. */
const mostErrorsOfEnd = 0.45;
const mostErrorsOfContext = 0.4;

/**
 * The place of long words in a part of a text: along the stretches that both have in common, so that whole sentences
 * may have been put in or taken out. Its ends are compared unit by unit, context included. Of several places as good the
 * one that begins where it is expected.
 */
export function placeLong(window: Window, quote: FoldedQuote, expected: Region): Place | undefined {
  const { units } = window;
  const { words } = quote;
  const chain = bestChain(commonRuns(words, units, window), expected);
  const [first] = chain;
  const last = chain.at(-1);
  if (first === undefined || last === undefined) return undefined;
  if (chain.reduce((sum, { length }) => sum + length, 0) < words.length * leastInCommon) return undefined;
  const start = endBeyond(units, {
    words: words.subarray(0, first.inPattern),
    context: quote.prefix,
    from: first.inText,
    direction: 'backwards',
  });
  const end = endBeyond(units, {
    words: words.subarray(last.inPattern + last.length),
    context: quote.suffix,
    from: last.inText + last.length,
    direction: 'forwards',
  });
  return {
    start: start.at,
    end: end.at,
    wordErrors: start.wordErrors + errorsBetween(units, words, chain) + end.wordErrors,
    prefixErrors: start.contextErrors,
    suffixErrors: end.contextErrors,
  };
}

function errorsBetween(units: Uint16Array, words: Uint16Array, chain: readonly Run[]): number {
  let errors = 0;
  for (const [at, run] of chain.entries()) {
    const before = chain[at - 1];
    if (before === undefined) continue;
    const wordsFrom = Math.min(before.inPattern + before.length, run.inPattern);
    const textFrom = Math.min(before.inText + before.length, run.inText);
    errors += distance(words.subarray(wordsFrom, run.inPattern), units.subarray(textFrom, run.inText));
  }
  return errors;
}

/** What counts as errors where units were put in: the first few, and a quarter of the others. */
function costOf(putIn: number): number {
  return Math.min(putIn, undiscounted + (putIn - undiscounted) / 4, mostForInsertion);
}

function distance(words: Uint16Array, text: Uint16Array): number {
  const putIn = costOf(Math.max(0, text.length - words.length));
  if (words.length === 0) return putIn;
  if (text.length === 0 || words.length > longestCompared || text.length > longestCompared)
    return words.length;
  const distances = buffers.words.ofLength(text.length + 1);
  scanDistances(
    { pattern: words, text, from: 0, count: text.length, direction: 'forwards', isAnchored: true },
    distances,
  );
  const all = distances[text.length] as number;
  return Math.min(words.length, all - Math.max(0, text.length - words.length)) + putIn;
}

interface End {
  /** The words between the outermost run and the end of the quote, and the context beyond. */
  readonly words: Uint16Array;
  readonly context: Uint16Array;
  /** Where the outermost run ends in the text, and where from there the end lies. */
  readonly from: number;
  readonly direction: 'forwards' | 'backwards';
}

interface FoundEnd {
  readonly at: number;
  readonly wordErrors: number;
  readonly contextErrors: number;
}

/** Where words go on beyond the outermost run, and how well the context follows there. */
function endBeyond(units: Uint16Array, { words, context, from, direction }: End): FoundEnd {
  const step = direction === 'forwards' ? 1 : -1;
  const left = direction === 'forwards' ? units.length - from : from;
  const reach = Math.min(
    left,
    words.length + Math.min(words.length, longestCompared >> 1) + (words.length > 0 ? 16 : 0),
  );
  const room = Math.min(left, reach + contextRoom);
  const contextErrors = buffers.context.ofLength(room + 1);
  const other = direction === 'forwards' ? 'backwards' : 'forwards';
  scanDistances(
    {
      pattern: context,
      text: units,
      from: from + step * room,
      count: room,
      direction: other,
      isAnchored: false,
    },
    contextErrors,
  );
  /** Errors of the context that begins `away` units from the outermost run. */
  const errorsAt = (away: number) => contextErrors[room - away] as number;
  if (words.length === 0) return { at: from, wordErrors: 0, contextErrors: errorsAt(0) };
  const isCompared = words.length <= longestCompared;
  const wordErrors = buffers.words.ofLength(reach + 1);
  if (isCompared)
    scanDistances(
      { pattern: words, text: units, from, count: reach, direction, isAnchored: true },
      wordErrors,
    );
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let away = 0; away <= reach; away += 1) {
    const sum = errorsAt(away) + (isCompared ? (wordErrors[away] as number) : 0);
    if (sum > least || (sum === least && away > words.length)) continue;
    least = sum;
    best = away;
  }
  const found = isCompared ? (wordErrors[best] as number) : words.length;
  const isGone =
    found > words.length * mostErrorsOfEnd && errorsAt(best) > context.length * mostErrorsOfContext;
  const away = isGone ? 0 : best;
  return {
    at: from + step * away,
    wordErrors: isGone ? words.length : Math.min(found, words.length),
    contextErrors: errorsAt(away),
  };
}

const buffers = { words: growing(), context: growing() };
