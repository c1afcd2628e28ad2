import { call } from '../../api/client.ts';
import { reportFailure } from '../../api/saved-state.ts';
import { showAnnotation } from '../../stores/show-annotation.ts';
import { openDocument, useWorkspace } from '../../stores/workspace.ts';
import { useTable } from './table-store.ts';

/** Shows an annotation's passage in its text, from where Escape leads back to its row. */
export async function openRow(id: string): Promise<void> {
  try {
    const annotation = await call('annotations.get', { id });
    const document = annotation.targets[0]?.document;
    if (document === undefined) return;
    openDocument(document);
    showAnnotation(annotation);
    useTable.setState({ readingFrom: document });
  } catch (thrown) {
    reportFailure(thrown);
  }
}

/** Goes back to the row that a passage was opened from. */
export function backToTable(): void {
  useTable.setState({ readingFrom: null, isFocusAwaited: true });
  useWorkspace.setState({ view: 'table' });
}

/** Shows the table as it was left. */
export function openTable(): void {
  useTable.setState({ readingFrom: null, isFocusAwaited: true });
  useWorkspace.setState({ view: 'table' });
}

/** Whether the passage that was opened from the table is still what is read, with nothing in it to dismiss first. */
export function isReadingFromTable(): boolean {
  const { view, activeDocument, selection } = useWorkspace.getState();
  const { readingFrom } = useTable.getState();
  return readingFrom !== null && view === 'reader' && activeDocument === readingFrom && selection === null;
}
