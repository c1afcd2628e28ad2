import type { CaptureChange } from '../../../../shared/contract/captures.ts';
import type { TextRange } from '../../../../shared/model/capture.ts';
import type { Difference } from './align.ts';
import type { ComparedText } from './compared-text.ts';

/** Blocks shorter than this (UTF-16) are too common for their standing elsewhere to mean anything. */
const leastMoved = 20;

export interface MovedBlocks {
  /** Indexes of the blocks in either text. */
  readonly from: ReadonlySet<number>;
  readonly to: ReadonlySet<number>;
  /** Blocks that moved together are one change. */
  readonly changes: readonly CaptureChange[];
}

/** Finds the blocks that stand, word for word, once among what is gone and once among what is new. */
export function pairMoved(
  from: ComparedText,
  to: ComparedText,
  differences: readonly Difference[],
): MovedBlocks {
  const gone = uniqueBlocks(
    from,
    differences.map((difference) => difference.from),
  );
  const come = uniqueBlocks(
    to,
    differences.map((difference) => difference.to),
  );
  const pairs = [...gone].flatMap(([words, at]) => {
    const toAt = come.get(words);
    return toAt === undefined ? [] : [{ at, toAt }];
  });
  const changes: CaptureChange[] = [];
  let last: { readonly at: number; readonly toAt: number } | undefined;
  for (const { at, toAt } of pairs) {
    const isNext = last !== undefined && at === last.at + 1 && toAt === last.toAt + 1;
    const before = isNext ? changes.pop() : undefined;
    const [block, toBlock] = [from.blocks[at] as TextRange, to.blocks[toAt] as TextRange];
    changes.push({
      type: 'moved',
      from: { start: before?.from.start ?? block.start, end: block.end },
      to: { start: before?.to.start ?? toBlock.start, end: toBlock.end },
    });
    last = { at, toAt };
  }
  return {
    from: new Set(pairs.map(({ at }) => at)),
    to: new Set(pairs.map(({ toAt }) => toAt)),
    changes,
  };
}

/** The index of each block that stands only once in these stretches, by its words, in the order of the text. */
function uniqueBlocks({ text, blocks }: ComparedText, stretches: readonly TextRange[]): Map<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (const stretch of stretches) {
    for (let at = stretch.start; at < stretch.end; at += 1) {
      const { start, end } = blocks[at] as TextRange;
      if (end - start < leastMoved) continue;
      const words = text.slice(start, end);
      if (places.has(words)) repeated.add(words);
      else places.set(words, at);
    }
  }
  for (const words of repeated) places.delete(words);
  return places;
}
