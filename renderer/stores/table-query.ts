import { create } from 'zustand';
import { useWorkspace } from './workspace.ts';

/** What the evidence table is filtered by, in the query language of shared/search; empty: nothing. */
export const useTableQuery = create<{ readonly query: string }>()(() => ({ query: '' }));

/** Shows in the evidence table what a query finds. */
export function showInTable(query: string): void {
  useTableQuery.setState({ query });
  useWorkspace.setState({ view: 'table' });
}
