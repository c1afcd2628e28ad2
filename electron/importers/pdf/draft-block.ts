import type { BlockShape } from '../text-builder.ts';
import type { Line } from './line.ts';

/** A block whose text is not put together yet. */
export interface DraftBlock {
  readonly shape: BlockShape;
  /** The page it begins on, counted from 0. */
  readonly page: number;
  /** In text order; the cells of a table's row. */
  readonly lines: readonly Line[];
}
