import type { BodyType } from './body-type.ts';
import type { DraftBlock } from './draft-block.ts';
import { shareColumn } from '../lines/line.ts';
import { isCaption, isOpen } from './sentence-ends.ts';

/** A paragraph is looked for behind so many blocks of figures and tables at most. */
const mostBetween = 80;

/** Pieces of a figure have few letters, in UTF-16 code units. */
const longestLabel = 60;

/**
 * Joins paragraphs that a figure or a table has interrupted: one whose sentence is open, and what begins in lower case behind captions,
 * rows and labels. These follow the paragraph then.
 */
export function joinInterrupted(drafts: readonly DraftBlock[], body: BodyType): readonly DraftBlock[] {
  const joined: DraftBlock[] = [];
  for (const draft of drafts) {
    const index = goesOnFrom(draft, joined, body);
    const begun = joined[index];
    if (begun === undefined) joined.push(draft);
    else joined[index] = { ...begun, lines: [...begun.lines, ...draft.lines] };
  }
  return joined;
}

/** Where the paragraph that `draft` goes on with stands among those before it; -1 when it is one of its own. */
function goesOnFrom(draft: DraftBlock, before: readonly DraftBlock[], body: BodyType): number {
  if (!isBody(draft, body) || !/^\p{Ll}/u.test(draft.lines[0]?.text ?? '')) return -1;
  let hasCaption = false;
  for (let index = before.length - 1; index >= Math.max(0, before.length - mostBetween); index -= 1) {
    const other = before[index];
    if (other === undefined) return -1;
    if (isOfFloat(other, body)) {
      hasCaption ||= isCaption(other.lines[0]?.text ?? '');
      continue;
    }
    // What follows directly was looked at when blocks were made, but for blocks that the file names page by page.
    const isDirect = index === before.length - 1 && !(draft.isTagged && other.page !== draft.page);
    return !isDirect && isInterrupted(other, draft, body) && (hasCaption || standApart(other, draft))
      ? index
      : -1;
  }
  return -1;
}

function isBody({ shape, lines: [first] }: DraftBlock, body: BodyType): boolean {
  const size = first?.size ?? 0;
  return shape.type === 'paragraph' && Math.abs(size - body.size) < 0.06 * body.size;
}

/** Rows, code, notes and captions; where the file does not name its blocks, labels too: those of a drawing are short, or set smaller than the text. */
function isOfFloat({ shape, lines, isTagged = false }: DraftBlock, body: BodyType): boolean {
  if (['table-row', 'preformatted', 'note', 'figure'].includes(shape.type)) return true;
  if (shape.type !== 'paragraph') return false;
  const [first] = lines;
  if (first === undefined || isCaption(first.text)) return true;
  if (isTagged) return false;
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
  return first.size < 0.94 * body.size || (lines.length <= 2 && letters <= longestLabel);
}

function isInterrupted(begun: DraftBlock, next: DraftBlock, body: BodyType): boolean {
  const last = begun.lines.at(-1);
  const pagesOn = next.page - (last?.page ?? 0);
  return isBody(begun, body) && last !== undefined && isOpen(last.text) && pagesOn >= 0 && pagesOn <= 1;
}

/** Whether the second begins on another page or in another column than the first ends in. */
function standApart(begun: DraftBlock, next: DraftBlock): boolean {
  const last = begun.lines.at(-1);
  const [first] = next.lines;
  return !last || !first || last.page !== first.page || !shareColumn(last, first);
}
