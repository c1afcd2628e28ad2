import type { Line } from '../lines/line.ts';
import type { TableRows } from './tables.ts';
import type { TaggedBlock } from '../tagged/tagged-page.ts';

/** What follows each other in the text: a line, or a table. */
export type FlowPart =
  | { readonly type: 'line'; readonly line: Line }
  | { readonly type: 'table'; readonly rows: TableRows }
  | { readonly type: 'block'; readonly page: number; readonly block: TaggedBlock };

/** A page's text in the order in which it is read. */
export interface PageFlow {
  readonly parts: readonly FlowPart[];
  readonly isCertain: boolean;
}
