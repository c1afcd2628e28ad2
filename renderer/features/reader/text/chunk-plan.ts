import type { Block, TextRange } from '../../../../shared/model/capture.ts';

/** A stretch of whole blocks that is built, laid out and painted at once. Block indices, end exclusive. */
export interface Chunk extends TextRange {
  readonly firstBlock: number;
  readonly endBlock: number;
}

/** About three screens of text. */
const targetCharacters = 6_000;
/** Lists and tables stay whole up to this length; a longer one is cut between its rows or outermost items. */
const wholeCharacters = 40_000;

/** Cuts blocks into chunks of several screens: smaller ones cost a layout each while scrolling, larger ones stall. */
export function planChunks(blocks: readonly Block[]): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let firstBlock = 0;
  for (let index = 0; index < blocks.length; index += 1) {
    const first = blocks[firstBlock];
    const block = blocks[index];
    if (first === undefined || block === undefined) break;
    const next = blocks[index + 1];
    const length = block.end - first.start;
    const isFull = length >= targetCharacters || index + 1 - firstBlock >= 400;
    if (next === undefined || (isFull && mayCut(block, next, length))) {
      chunks.push({ firstBlock, endBlock: index + 1, start: first.start, end: block.end });
      firstBlock = index + 1;
    }
  }
  return chunks;
}

/** Whether a chunk may end between two neighbours. */
function mayCut(block: Block, next: Block, length: number): boolean {
  if (block.type === 'heading') return false;
  const isLong = length >= wholeCharacters;
  if (next.type === 'list-item') {
    if (next.continued || next.depth > 0) return length >= 2 * wholeCharacters;
    return block.type !== 'list-item' || isLong;
  }
  if (next.type === 'table-row' && block.type === 'table-row' && next.table === block.table) return isLong;
  return true;
}
