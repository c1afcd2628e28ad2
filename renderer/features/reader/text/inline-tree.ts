import type { Mark, TextRange } from '../../../../shared/model/capture.ts';
import type { InlinePoint } from './inline-points.ts';

/** The inside of a block as a tree: text, and marks around parts of it. Offsets are of the whole text, UTF-16. */
export type InlineNode =
  | { readonly type: 'text'; readonly start: number; readonly end: number }
  | { readonly type: 'mark'; readonly mark: Mark; readonly children: readonly InlineNode[] }
  | { readonly type: 'line-break' }
  | { readonly type: 'point'; readonly point: InlinePoint };

interface OpenMark {
  readonly mark: Mark;
  readonly children: InlineNode[];
}

/**
 * Turns marks, which may overlap, into properly nested nodes over one range: a mark that ends inside another is
 * closed and the other opened again. A line break follows the white space it stands for. `marks` are those that touch
 * the range, in any order; parts outside the range are left out. `points`, in text order, stand outside of what ends where they are.
 */
export function inlineTree(
  range: TextRange,
  marks: readonly Mark[],
  points: readonly InlinePoint[] = [],
): readonly InlineNode[] {
  const inside = marks.filter((mark) => touches(mark, range));
  const spans = inside.filter((mark) => mark.type !== 'line-break').sort(outerFirst);
  const breaks = inside.filter((mark) => mark.type === 'line-break').map((mark) => mark.end);
  const edges = new Set([range.start, range.end, ...breaks, ...points.map(({ at }) => at)]);
  for (const mark of spans) edges.add(clamp(mark.start, range)).add(clamp(mark.end, range));
  const cuts = [...edges].sort((a, b) => a - b);

  const roots: InlineNode[] = [];
  let open: OpenMark[] = [];
  for (const [index, start] of cuts.entries()) {
    open = closeEnded(open, start, range, roots);
    for (const _ of breaks.filter((end) => end === start))
      childrenOf(open, roots).push({ type: 'line-break' });
    for (const point of points)
      if (point.at === start) childrenOf(open, roots).push({ type: 'point', point });
    const end = cuts[index + 1];
    if (end === undefined) break;
    for (const mark of spans) {
      if (Math.max(mark.start, range.start) === start && mark.end > start) open.push({ mark, children: [] });
    }
    childrenOf(open, roots).push({ type: 'text', start, end });
  }
  return roots;
}

/** Closes the marks that end at `offset`, with all that stand inside them, and opens those again that go on. */
function closeEnded(
  open: readonly OpenMark[],
  offset: number,
  range: TextRange,
  roots: InlineNode[],
): OpenMark[] {
  const first = open.findIndex(({ mark }) => clamp(mark.end, range) <= offset);
  if (first === -1) return [...open];
  for (let index = open.length - 1; index >= first; index -= 1) {
    const closed = open[index];
    if (closed === undefined || closed.children.length === 0) continue;
    childrenOf(open.slice(0, index), roots).push({ type: 'mark', ...closed });
  }
  const goingOn = open.slice(first).filter(({ mark }) => clamp(mark.end, range) > offset);
  return [...open.slice(0, first), ...goingOn.map(({ mark }) => ({ mark, children: [] }))];
}

function childrenOf(open: readonly OpenMark[], roots: InlineNode[]): InlineNode[] {
  return open.at(-1)?.children ?? roots;
}

function touches(mark: Mark, range: TextRange): boolean {
  if (mark.type === 'line-break') return mark.end > range.start && mark.end <= range.end;
  return mark.start < range.end && mark.end > range.start;
}

function outerFirst(a: Mark, b: Mark): number {
  return a.start - b.start || b.end - a.end;
}

function clamp(offset: number, range: TextRange): number {
  return Math.max(range.start, Math.min(range.end, offset));
}
