import { regionWords } from '../../../shared/annotations/region-words.ts';
import type { RichText } from '../../../shared/rich-text/rich-text.ts';
import { mismatchWarning } from '../wording.ts';
import { paragraph, type ReportBlock, theirs } from './blocks.ts';
import { placeLine } from './report-words.ts';
import type { ReportQuote, ReportText } from './session-report.ts';

/** A rich text with its quotes, each followed by where it is from. */
export function textBlocks(text: ReportText): readonly ReportBlock[] {
  const blocks: ReportBlock[] = [];
  let words: RichText[number][] = [];
  const flush = () => {
    if (words.length > 0) blocks.push({ type: 'rich text', text: words });
    words = [];
  };
  for (const block of text) {
    if (block.type !== 'quotes') words.push(block);
    else {
      flush();
      blocks.push(...block.quotes.flatMap(quoteWithReference));
    }
  }
  flush();
  return blocks;
}

/** A quote with its reference and its place under it. */
export function quoteWithReference(quote: ReportQuote): readonly ReportBlock[] {
  return [
    ...quoteBlocks(quote),
    paragraph([...theirs(quote.reference), { type: 'ours', text: '; ' }, ...placeLine(quote)], 'small'),
  ];
}

/** A quote, marked where its capture does not hold it. */
export function quoteBlocks(quote: ReportQuote): readonly ReportBlock[] {
  return [
    ...(quote.matches ? [] : [paragraph([{ type: 'ours', text: warningOf(quote) }], 'warning')]),
    quote.region == null
      ? { type: 'quote', quote }
      : paragraph([{ type: 'ours', text: regionWords(quote.region) }], 'strong'),
  ];
}

function warningOf({ capture }: ReportQuote): string {
  return capture === null
    ? 'This quote cannot be compared: its annotation was removed since it was cited.'
    : mismatchWarning;
}
