import type { CaptureChange } from '../../../../shared/contract/captures.ts';
import type { TextRange } from '../../../../shared/model/capture.ts';
import { alignInSlices, type Difference } from './align.ts';
import { compareWords } from './compare-words.ts';
import type { ComparedText, TextComparison } from './compared-text.ts';
import { pairMoved } from './moved-blocks.ts';

/** More changed text than this in one stretch, in UTF-16 units of one side, is not compared word by word. */
const mostWordByWord = 4_000_000;

/**
 * Compares two texts in slices: aligns their blocks, finds those that stand elsewhere, and compares word by word only what
 * is left. White space does not count: a paragraph that was parted in two is no change.
 */
export function* compareInSlices(one: ComparedText, other: ComparedText): Generator<void, TextComparison> {
  const from = withWords(one);
  const to = withWords(other);
  const blocks = yield* alignInSlices(wordsOfBlocks(from), wordsOfBlocks(to));
  const moved = pairMoved(from, to, blocks.differences);
  const changes: CaptureChange[] = [...moved.changes];
  let { isCoarse } = blocks;
  for (const difference of blocks.differences) {
    yield;
    const fromBlocks = stretchOf(from.blocks, difference.from, moved.from);
    const toBlocks = stretchOf(to.blocks, difference.to, moved.to);
    const gaps = { from: gapBefore(from, difference.from), to: gapBefore(to, difference.to) };
    if (fromBlocks.length === 0 || toBlocks.length === 0 || isLarge(fromBlocks) || isLarge(toBlocks)) {
      isCoarse ||= fromBlocks.length > 0 && toBlocks.length > 0;
      changes.push(...wholeBlocks(fromBlocks, toBlocks, gaps));
      continue;
    }
    const words = yield* compareWords(
      { text: from.text, ranges: fromBlocks },
      { text: to.text, ranges: toBlocks },
    );
    changes.push(...words.changes);
    isCoarse ||= words.isCoarse;
  }
  changes.sort((a, b) => a.to.start - b.to.start || a.from.start - b.from.start);
  return { changes, isCoarse };
}

function withWords({ text, blocks }: ComparedText): ComparedText {
  return { text, blocks: blocks.filter(({ start, end }) => end > start) };
}

function wordsOfBlocks({ text, blocks }: ComparedText): string[] {
  return blocks.map(({ start, end }) => text.slice(start, end));
}

/** The ranges of blocks in a difference that have not moved; neighbours as one. */
function stretchOf(
  blocks: readonly TextRange[],
  { start, end }: TextRange,
  moved: ReadonlySet<number>,
): TextRange[] {
  const ranges: TextRange[] = [];
  let isNeighbour = false;
  for (let at = start; at < end; at += 1) {
    const block = blocks[at] as TextRange;
    if (moved.has(at)) {
      isNeighbour = false;
      continue;
    }
    const before = isNeighbour ? ranges.pop() : undefined;
    ranges.push({ start: before?.start ?? block.start, end: block.end });
    isNeighbour = true;
  }
  return ranges;
}

function isLarge(ranges: readonly TextRange[]): boolean {
  return ranges.reduce((sum, { start, end }) => sum + end - start, 0) > mostWordByWord;
}

/** The place before the first block of a difference: the end of the block before it. */
function gapBefore({ blocks }: ComparedText, { start }: TextRange): TextRange {
  const at = blocks[start - 1]?.end ?? 0;
  return { start: at, end: at };
}

function wholeBlocks(
  from: readonly TextRange[],
  to: readonly TextRange[],
  gaps: Difference,
): CaptureChange[] {
  const changes: CaptureChange[] = [];
  for (let at = 0; at < Math.max(from.length, to.length); at += 1) {
    const [before, after] = [from[at], to[at]];
    if (before !== undefined && after !== undefined)
      changes.push({ type: 'changed', from: before, to: after });
    else if (before !== undefined) changes.push({ type: 'deleted', from: before, to: gaps.to });
    else if (after !== undefined) changes.push({ type: 'inserted', from: gaps.from, to: after });
  }
  return changes;
}
