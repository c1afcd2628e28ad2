import { create } from 'zustand';
import type { ImportStatus } from '../../../shared/contract/import.ts';
import type { FoundFile } from './collect-files.ts';

/** A document as it is spoken of. */
export interface DocumentName {
  readonly id: string;
  readonly title: string;
}

/** Which files of a run the report lists. */
export interface ReportFilter {
  readonly status: ImportStatus | 'all';
  /** `all`, or one of the run's. */
  readonly format: string;
  readonly text: string;
}

/** What the window shows of imports. */
export interface ImportState {
  /** The run whose report is at hand, until the person dismisses it. */
  readonly run: string | null;
  readonly isReportOpen: boolean;
  readonly filter: ReportFilter;
  /** Why the last import did not take place; null when it did. */
  readonly failure: string | null;
  /** Locked files, by their positions in a run, while their password is asked for. */
  readonly locked: { readonly run: string; readonly items: readonly number[] } | null;
  /** A file that holds several pages or messages, by its position in a run, while it is asked which to import. */
  readonly choosing: { readonly run: string; readonly item: number } | null;
  /** Where text may be pasted; `copyOf`: it becomes a newer copy of that document. */
  readonly paste: { readonly copyOf: DocumentName | null } | null;
  /** Files that were dropped on a document, until the person says what they are. */
  readonly dropped: { readonly file: FoundFile; readonly on: DocumentName } | null;
  readonly isLimitOpen: boolean;
}

const everything: ReportFilter = { status: 'all', format: 'all', text: '' };

export const useImports = create<ImportState>()(() => ({
  run: null,
  isReportOpen: false,
  filter: everything,
  failure: null,
  locked: null,
  choosing: null,
  paste: null,
  dropped: null,
  isLimitOpen: false,
}));

/** Shows the report of a run, with all its files. */
export function showReport(run: string): void {
  useImports.setState({ run, isReportOpen: true, filter: everything, failure: null });
}

/** Says why an import did not take place. */
export function showImportFailure(failure: string): void {
  useImports.setState({ run: null, isReportOpen: true, failure });
}

export function changeFilter(change: Partial<ReportFilter>): void {
  useImports.setState(({ filter }) => ({ filter: { ...filter, ...change } }));
}

/** Takes the report away; it stays with the project. */
export function dismissReport(): void {
  useImports.setState({ run: null, isReportOpen: false, failure: null });
}

/** Tells of changes of the report, on which commands depend; returns a function that stops. */
export function watchImports(listener: () => void): () => void {
  return useImports.subscribe(listener);
}
