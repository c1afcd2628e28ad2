import { undoneTables } from '../../shared/contract/store-change.ts';
import type { AnnotationRows } from './rows/annotation-rows.ts';
import type { ClaimRows } from './rows/claim-rows.ts';
import type { DocumentRows } from './rows/document-rows.ts';
import type { FindingRows } from './rows/finding-rows.ts';
import type { SessionRows } from './rows/session-rows.ts';
import type { SourceRows } from './rows/source-rows.ts';

/**
 * The rows of the tables that undo covers, named as in the schema; `number` is the store's own affair. A column that may
 * be left out is null then.
 */
export interface Rows extends DocumentRows, AnnotationRows, SourceRows, FindingRows, ClaimRows, SessionRows {
  readonly project: {
    id: string;
    title: string;
    created_at: string;
    reliability_scale?: string | null;
    yardstick?: string | null;
    analyst?: string | null;
  };
}

export type TableName = keyof Rows;

/** In this order a row never comes before one it refers to. */
export const tableNames: readonly TableName[] = undoneTables;
