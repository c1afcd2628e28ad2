import type { TableName } from '../../store/rows.ts';

/** One row to write or to remove. */
export type RowAct =
  | {
      readonly act: 'update';
      readonly table: TableName;
      readonly id: string;
      readonly values: Readonly<Record<string, unknown>>;
    }
  | { readonly act: 'remove'; readonly table: TableName; readonly id: string }
  /** A grade in force gives way to another of the same scope. */
  | { readonly act: 'supersede'; readonly id: string; readonly by: string };
