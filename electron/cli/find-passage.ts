import { findWords } from '../../shared/anchoring/find-words.ts';
import type { Quote } from '../../shared/anchoring/quote.ts';
import type { TextRange } from '../../shared/model/capture.ts';
import { CommandError } from './usage-error.ts';

/** How much of the text is shown on either side of a place. */
const shownContext = 40;
/** How many places of words that stand several times are shown. */
const shownPlaces = 10;

/**
 * The one place of a text (UTF-16) where words stand, between the given words where such are given. Throws CommandError
 * when they stand nowhere, several times (with the places), or only between other words.
 */
export function findPassage(text: string, quote: Quote): TextRange {
  const places = findWords(text, quote.exact);
  if (places.length === 0) {
    throw new CommandError(
      'These words do not stand in the document. Copy them from “assay show DOCUMENT --text”.',
    );
  }
  const fitting = places.filter((range) => hasContext(text, range, quote));
  const [place, ...others] = fitting;
  if (place === undefined) {
    throw new CommandError(
      `These words stand in the document, but not between the given ones. They stand here:\n${say(text, places)}`,
    );
  }
  if (others.length === 0) return place;
  throw new CommandError(
    `These words stand ${fitting.length} times in the document; --prefix or --suffix (the words before or after) tells which is meant:\n${say(text, fitting)}`,
  );
}

/** Whether the given words stand right before and after a place, white space aside. */
function hasContext(text: string, { start, end }: TextRange, { prefix = '', suffix = '' }: Quote): boolean {
  const before = withoutSpace(text.slice(Math.max(0, start - prefix.length * 2 - shownContext), start));
  const after = withoutSpace(text.slice(end, end + suffix.length * 2 + shownContext));
  return before.endsWith(withoutSpace(prefix)) && after.startsWith(withoutSpace(suffix));
}

function withoutSpace(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, '');
}

/** The first places with the words around them, one a line. */
function say(text: string, ranges: readonly TextRange[]): string {
  const lines = ranges.slice(0, shownPlaces).map(({ start, end }) => {
    const before = text.slice(Math.max(0, start - shownContext), start);
    const after = text.slice(end, end + shownContext);
    const left = start > shownContext ? `…${before}` : before;
    const right = end + shownContext < text.length ? `${after}…` : after;
    return `  ${start}-${end}: ${left}[${text.slice(start, end)}]${right}`.replaceAll(/[\n\t]+/g, ' ');
  });
  const more = ranges.length - lines.length;
  return [...lines, ...(more > 0 ? [`  and ${more} more`] : [])].join('\n');
}
