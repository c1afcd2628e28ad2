import { create } from 'zustand';
import type { ExportFormat, ExportSelection, ExportSummary } from '../../../shared/contract/exchange.ts';
import { useWorkspace } from '../../stores/workspace.ts';

/** What the export pane holds, kept while the person looks elsewhere. */
export interface ExportState {
  readonly format: ExportFormat;
  readonly what: 'all' | 'documents' | 'query' | 'annotations';
  readonly documents: ReadonlySet<string>;
  readonly query: string;
  /** Ids of annotations that were selected elsewhere; none: there is no such choice. */
  readonly annotations: readonly string[];
  readonly isRunning: boolean;
  readonly outcome: ExportOutcome | null;
}

export type ExportOutcome =
  | { readonly type: 'written'; readonly summary: ExportSummary }
  | { readonly type: 'failed'; readonly message: string };

export const useExport = create<ExportState>()(() => ({
  format: 'markdown',
  what: 'all',
  documents: new Set(),
  query: '',
  annotations: [],
  isRunning: false,
  outcome: null,
}));

/** Chooses what to export; documents start with the one that is open, a search with the last one. */
export function chooseWhat(what: ExportState['what']): void {
  const { activeDocument, searchQuery } = useWorkspace.getState();
  useExport.setState(({ documents, query }) => ({
    what,
    outcome: null,
    documents: documents.size === 0 && activeDocument !== null ? new Set([activeDocument]) : documents,
    query: query === '' ? searchQuery : query,
  }));
}

/** Which annotations the pane's choices mean; null while they name none. */
export function selectionOf({ what, documents, query, annotations }: ExportState): ExportSelection | null {
  switch (what) {
    case 'all':
      return {};
    case 'documents':
      return documents.size === 0 ? null : { documents: [...documents] };
    case 'query':
      return query.trim() === '' ? null : { query };
    case 'annotations':
      return annotations.length === 0 ? null : { annotations: [...annotations] };
  }
}

/** Shows the pane with these annotations to export. */
export function exportAnnotations(annotations: readonly string[]): void {
  useExport.setState({ what: 'annotations', annotations, outcome: null });
  useWorkspace.setState({ view: 'export' });
}
