import type { TextQuoteSelector } from '../model/annotation.ts';
import type { TextRange } from '../model/capture.ts';
import { outsidePair } from '../text/surrogates.ts';
import { occurrencesOf } from './occurrences.ts';

/** How much context a quote gets at least, in UTF-16 units, where the text has it. */
const leastContext = 32;
/** Where growing the context stops; beyond it only the position tells copies apart. */
const mostContext = 1024;

/**
 * The quote selector of a not empty range of a text (UTF-16): its exact words with at least 32 units before and after
 * them, and with as many more, up to 1,024, as it takes to be the only such place. Never cuts a surrogate pair.
 * Follows https://www.w3.org/TR/annotation-model/#text-quote-selector.
 */
export function describe(text: string, range: TextRange): TextQuoteSelector {
  for (let context = leastContext; ; context *= 2) {
    const selector = selectorWithContext(text, range, context);
    const isWhole = context >= mostContext || (range.start <= context && text.length - range.end <= context);
    if (isWhole || isOnlyPlace(text, selector)) return selector;
  }
}

function selectorWithContext(text: string, { start, end }: TextRange, context: number): TextQuoteSelector {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(outsidePair(text, Math.max(0, start - context), -1), start),
    suffix: text.slice(end, outsidePair(text, Math.min(text.length, end + context), 1)),
  };
}

function isOnlyPlace(text: string, { exact, prefix, suffix }: TextQuoteSelector): boolean {
  return occurrencesOf(text, prefix + exact + suffix, 2).length === 1;
}
