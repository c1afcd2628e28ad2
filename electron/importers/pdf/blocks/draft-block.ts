import type { BlockShape } from '../../text/text-builder.ts';
import type { Line } from '../lines/line.ts';

/** A block whose text is not put together yet. */
export interface DraftBlock {
  readonly shape: BlockShape;
  /** The page it begins on, counted from 0. */
  readonly page: number;
  /** In text order. */
  readonly lines: readonly Line[];
  /** Of a table's row: how many of its lines stand in each cell. Absent: one. */
  readonly cells?: readonly number[];
  /** Whether its shape is what the file itself says. */
  readonly isTagged?: boolean;
}
