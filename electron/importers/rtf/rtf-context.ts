import type { ImportLimits } from '../import-limits.ts';
import type { OfficeComment } from '../office/comment-ranges.ts';
import type { OfficeWriter } from '../office/office-writer.ts';
import type { RemarkTally } from '../office/remark-tally.ts';
import type { RtfTables } from './rtf-tables.ts';

/** A stretch of a Rich Text file that is read later, such as a note; where it begins and ends, in bytes. */
export interface RtfStretch {
  readonly start: number;
  readonly end: number;
}

export interface RtfNote extends RtfStretch {
  readonly kind: 'footnote' | 'endnote';
  /** Among those of its kind, from 1 on. */
  readonly number: number;
  readonly label: string;
}

/** What a Rich Text file is read with, and what is gathered on the way. */
export interface RtfContext {
  readonly bytes: Uint8Array;
  readonly limits: ImportLimits;
  readonly tables: RtfTables;
  readonly writer: OfficeWriter;
  readonly tally: RemarkTally;
  readonly notes: RtfNote[];
  readonly runningHeads: RtfStretch[];
  readonly comments: OfficeComment[];
  /** How many stretches this one stands in. */
  readonly depth: number;
}

/** Stretches within stretches beyond this are passed over. */
export const deepestStretch = 6;
