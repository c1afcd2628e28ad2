import type { DocumentSummary } from '../../shared/model/document.ts';
import { queryClient } from '../api/hooks.ts';

/** The newest copy of a document, as it was read last; null where it has none or is not known (yet). */
export function newestCapture(document: string): string | null {
  const documents = queryClient.getQueryData<readonly DocumentSummary[]>(['documents.list', {}]);
  return documents?.find(({ id }) => id === document)?.capture?.id ?? null;
}

/** A copy as panes keep it: null for the newest, which stays so when a newer one is added. */
export function chosenCapture(document: string, capture: string | null): string | null {
  return capture === newestCapture(document) ? null : capture;
}
