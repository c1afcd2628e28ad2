import type { Block } from '../../shared/model/capture.ts';
import type { TextRange } from '../../shared/model/finding.ts';

/** A block, or a part of one that is too long to be worked on at once. */
export interface Piece extends TextRange {
  readonly block: Block;
}

/** Pieces longer than this (UTF-16 code units) are cut. */
export const longestPiece = 16_384;
/** A cut is moved back to white space by this much at most. */
const searchForSpace = 2_048;

/** Gives the stretches of text that extractors work on: each block with words, long ones cut at white space. */
export function* piecesOf({
  text,
  blocks,
}: Readonly<{ text: string; blocks: readonly Block[] }>): Generator<Piece> {
  for (const block of blocks) {
    let start = block.start;
    while (start < block.end) {
      const end = block.end - start > longestPiece ? cutBefore(text, start + longestPiece) : block.end;
      yield { start, end, block };
      start = end;
    }
  }
}

function cutBefore(text: string, limit: number): number {
  for (let at = limit; at > limit - searchForSpace; at -= 1) {
    if (/\s/.test(text.charAt(at - 1))) return at;
  }
  const isInsidePair = /[\ud800-\udbff]/.test(text.charAt(limit - 1));
  return isInsidePair ? limit - 1 : limit;
}
