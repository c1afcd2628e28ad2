import { z } from 'zod';
import { tableGrouping, tableSort, tableSortKey, textOrder } from './table-row.ts';

/** One column of the evidence table. Each can be sorted by, so the keys of sorting name them. */
export const tableColumn = z.object({
  id: tableSortKey,
  /** CSS pixels at the interface's first text size. */
  width: z.number().min(56).max(1_200),
  isShown: z.boolean(),
});
export type TableColumn = Readonly<z.infer<typeof tableColumn>>;

/** How Assay comes. */
export const firstColumns: readonly TableColumn[] = [
  { id: 'quote', width: 340, isShown: true },
  { id: 'tags', width: 180, isShown: true },
  { id: 'comment', width: 200, isShown: true },
  { id: 'document', width: 190, isShown: true },
  { id: 'published', width: 110, isShown: true },
  { id: 'source', width: 130, isShown: true },
  { id: 'grade', width: 150, isShown: true },
  { id: 'state', width: 120, isShown: true },
  { id: 'created', width: 130, isShown: false },
  { id: 'modified', width: 130, isShown: false },
];

/** What a person may set about the evidence table; part of the preferences for all projects. */
export const tablePreferences = z.object({
  /** In their order from the start of the line, hidden ones included, each once. */
  tableColumns: z
    .array(tableColumn)
    .refine((columns) => new Set(columns.map(({ id }) => id)).size === firstColumns.length)
    .refine((columns) => columns.length === firstColumns.length)
    .catch([...firstColumns]),
  tableSort: tableSort.catch(textOrder),
  tableGroup: tableGrouping.catch('none'),
  /** Lines of text in a row. */
  tableLines: z.union([z.literal(1), z.literal(2), z.literal(3)]).catch(2),
  /** Whether the library shows the saved searches. */
  areSavedSearchesOpen: z.boolean().catch(true),
});
