import type { Imported } from '../imported.ts';

/**
 * Says what is wrong with a text and its layers, as a sentence for a developer; null when they fit together: the text canonical, blocks
 * in order and joined, every range within the text. Its parts must have been checked against the model's schemas before.
 */
export function problemOf({ text, blocks, marks, outline, pages, annotations }: Imported): string | null {
  const { length } = text;
  if (!text.isWellFormed()) return 'The text has a lone surrogate.';
  if (text !== text.normalize('NFC')) return 'The text is not NFC.';
  if (/[[\p{Cc}\u{ad}\u{feff}]--[\t\n]]/v.test(text)) return 'The text has a character that no text has.';
  let end = -1;
  for (const block of blocks) {
    if (block.start !== end + 1 || block.end < block.start || block.end > length)
      return `A block stands from ${block.start} to ${block.end} after one that ends at ${end}.`;
    if (end >= 0 && text[end] !== '\n') return `The block that ends at ${end} is not ended by a line feed.`;
    ({ end } = block);
  }
  if (end !== (blocks.length === 0 ? -1 : length) || (blocks.length === 0 && length > 0))
    return 'The blocks do not hold the whole text.';
  let start = 0;
  for (const mark of marks) {
    const isPlace = mark.type === 'deleted' || mark.type === 'note-reference';
    if (mark.start < start || mark.end > length || (isPlace ? mark.end < mark.start : mark.end <= mark.start))
      return `A mark (${mark.type}) stands from ${mark.start} to ${mark.end}.`;
    if (mark.type === 'internal-link' && mark.offset > length) return `A link leads to ${mark.offset}.`;
    ({ start } = mark);
  }
  return problemOfPlaces(length, { outline, pages, annotations });
}

type Places = { readonly [Name in 'outline' | 'pages' | 'annotations']: Imported[Name] | undefined };

function problemOfPlaces(
  length: number,
  { outline = [], pages = [], annotations = [] }: Places,
): string | null {
  if (outline.some(({ offset }) => offset > length)) return 'The outline leads beyond the text.';
  let start = 0;
  for (const page of pages) {
    if (page.start < start || page.start > length) return `A page begins at ${page.start} after ${start}.`;
    ({ start } = page);
    const run = page.runs.find((each) => each.start + each.length > length);
    if (run !== undefined) return `A line of a page stands from ${run.start} on, ${run.length} long.`;
  }
  for (const { target } of annotations) {
    if ('page' in target) {
      if (target.page >= pages.length) return `An annotation stands on page ${target.page}.`;
    } else if (target.start >= target.end || target.end > length) {
      return `An annotation stands from ${target.start} to ${target.end}.`;
    }
  }
  return null;
}
