import type { Block, CaptureContent, TextRange } from '../../../../shared/model/capture.ts';
import type { Direction } from '../../../../shared/text/strong-direction.ts';
import { indexIntervals } from '../ranges/interval-index.ts';
import type { Chunk } from '../text/chunk-plan.ts';
import { indexPoints } from '../text/inline-points.ts';
import { placeOf } from '../text/run-index.ts';
import { buildBlocks } from './build-blocks.ts';
import type { BlockContext } from './build-words.ts';

/** One chunk in the page: an empty box of about the right height until its blocks are built. */
export interface ChunkDom {
  /** What it holds of the text, UTF-16. */
  readonly plan: TextRange;
  readonly element: HTMLElement;
  /** Its text nodes in document order with what each holds of the text; empty until it is built. */
  readonly nodes: readonly Text[];
  readonly runs: readonly TextRange[];
  readonly isBuilt: () => boolean;
  /** Makes its blocks; nothing when they are there. */
  readonly build: () => void;
}

/** How a capture's blocks are to be read. */
export interface Reading {
  readonly language: string | null;
  readonly direction: Direction | null;
}

/** Gives a maker of chunks for one capture. */
export function chunkMaker(content: CaptureContent, reading: Reading): (plan: Chunk) => ChunkDom {
  const marks = indexIntervals(content.marks);
  const context: Omit<BlockContext, 'onText'> = {
    text: content.text,
    marks,
    points: indexPoints(content),
    pages: content.pages,
    capture: content.capture.id,
    ...reading,
  };
  return (plan) => {
    const blocks = content.blocks.slice(plan.firstBlock, plan.endBlock);
    const element = document.createElement('div');
    element.className = 'reader-chunk';
    const before = content.blocks[plan.firstBlock - 1];
    if (before?.type === 'note') element.dataset['after'] = 'note';
    element.style.containIntrinsicBlockSize = `auto ${estimateHeight(blocks)}em`;
    const nodes: Text[] = [];
    const runs: TextRange[] = [];
    let isBuilt = false;
    return {
      plan,
      element,
      nodes,
      runs,
      isBuilt: () => isBuilt,
      build: () => {
        if (isBuilt) return;
        isBuilt = true;
        const onText = (node: Text, start: number): void => {
          nodes.push(node);
          runs.push({ start, end: start + node.length });
        };
        element.appendChild(buildBlocks(blocks, { ...context, onText }));
      },
    };
  };
}

/** A point of the DOM. */
export interface DomPoint {
  readonly node: Node;
  readonly offset: number;
}

/** The point of an offset in a built chunk; `backward` for the end of a range. Null where the chunk has no words. */
export function pointIn(chunk: ChunkDom, offset: number, affinity: 'forward' | 'backward'): DomPoint | null {
  const place = placeOf(chunk.runs, offset, affinity);
  const node = place === null ? undefined : chunk.nodes[place.run];
  return place === null || node === undefined ? null : { node, offset: place.inside };
}

/** The part of a range that lies in a built chunk, as the DOM keeps it without watching over it; null without words. */
export function staticRangeIn(chunk: ChunkDom, range: TextRange): StaticRange | null {
  const start = Math.max(range.start, chunk.plan.start);
  const end = Math.min(range.end, chunk.plan.end);
  if (start >= end) return null;
  const from = placeOf(chunk.runs, start, 'forward');
  const to = placeOf(chunk.runs, end, 'backward');
  if (from === null || to === null) return null;
  const startContainer = chunk.nodes[from.run];
  const endContainer = chunk.nodes[to.run];
  // Nothing but a separator lies in the range: its start moved on past its end.
  if (from.run > to.run || (from.run === to.run && from.inside >= to.inside)) return null;
  if (startContainer === undefined || endContainer === undefined) return null;
  return new StaticRange({ startContainer, startOffset: from.inside, endContainer, endOffset: to.inside });
}

const charactersPerLine = 68;
const lineHeightEm = 1.62;
const blockGapEm = 0.85;

/** About how tall blocks will be, in em of the reading size; right enough for a scroll bar. */
function estimateHeight(blocks: readonly Block[]): number {
  let height = 0;
  for (const block of blocks) {
    const lines = Math.max(1, Math.ceil((block.end - block.start) / charactersPerLine));
    height += lines * lineHeightEm + blockGapEm;
  }
  return Math.round(height);
}
