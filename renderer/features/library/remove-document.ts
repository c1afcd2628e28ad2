import type { DocumentSummary } from '../../../shared/model/document.ts';
import { call } from '../../api/client.ts';
import { announce } from '../../ui/announce.ts';
import { closeTab } from '../../stores/workspace.ts';

/** Removes a document with its captures and annotations; undo brings all of it back. */
export async function removeDocument(document: Pick<DocumentSummary, 'id' | 'title'>): Promise<void> {
  closeTab(document.id);
  await call('documents.remove', { ids: [document.id] });
  announce(`Removed ${document.title}. Undo brings it back.`);
}
