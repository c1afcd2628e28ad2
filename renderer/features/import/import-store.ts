import { create } from 'zustand';
import type { ImportItem, ImportReport } from '../../../shared/contract/import.ts';
import type { FoundFile } from './collect-files.ts';

/** A document as it is spoken of. */
export interface DocumentName {
  readonly id: string;
  readonly title: string;
}

/** What the imports of this window came to, until the person dismisses it. */
export interface ImportState {
  /** Newest import first; within one, the order of its files. */
  readonly items: readonly ImportItem[];
  readonly wasCancelled: boolean;
  readonly isReportOpen: boolean;
  /** Where text may be pasted; `copyOf`: it becomes a newer copy of that document. */
  readonly paste: { readonly copyOf: DocumentName | null } | null;
  /** Files that were dropped on a document, until the person says what they are. */
  readonly dropped: { readonly file: FoundFile; readonly on: DocumentName } | null;
  readonly isLimitOpen: boolean;
}

export const useImports = create<ImportState>()(() => ({
  items: [],
  wasCancelled: false,
  isReportOpen: false,
  paste: null,
  dropped: null,
  isLimitOpen: false,
}));

/** Adds what one import came to and shows it. */
export function addReport(report: ImportReport): void {
  if (report.items.length === 0 && !report.isCancelled) return;
  useImports.setState(({ items }) => ({
    items: [...report.items, ...items],
    wasCancelled: report.isCancelled,
    isReportOpen: true,
  }));
}

/** Forgets the report. */
export function dismissReport(): void {
  useImports.setState({ items: [], wasCancelled: false, isReportOpen: false });
}

/** "3 imported, 1 already in the project, 2 failed". */
export function reportSummary({ items, wasCancelled }: Pick<ImportState, 'items' | 'wasCancelled'>): string {
  const count = (status: ImportItem['status']) => items.filter((item) => item.status === status).length;
  const parts = [
    [count('imported'), 'imported'],
    [count('duplicate'), 'already in the project'],
    [count('failed'), 'failed'],
  ] as const;
  const words = parts.filter(([number]) => number > 0).map(([number, word]) => `${number} ${word}`);
  if (words.length === 0) words.push('Nothing imported');
  return wasCancelled ? `${words.join(', ')}, then stopped` : words.join(', ');
}

/** Tells of changes of the report, on which commands depend; returns a function that stops. */
export function watchImports(listener: () => void): () => void {
  return useImports.subscribe(listener);
}
