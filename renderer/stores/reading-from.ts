import { create } from 'zustand';
import { call } from '../api/client.ts';
import { reportFailure } from '../api/saved-state.ts';
import { showAnnotation } from './show-annotation.ts';
import { openDocument, useWorkspace, type WorkspaceView } from './workspace.ts';

/** Where a passage that is read was opened from, and the document it is in. */
export interface ReadingFrom {
  readonly view: WorkspaceView;
  readonly document: string;
}

export const useReadingFrom = create<{ readonly from: ReadingFrom | null }>()(() => ({ from: null }));

/** Shows the passage of an annotation that stands in a document (null: its first one), from where a way leads back to what is shown now. */
export async function readFromHere(annotation: string, document: string | null): Promise<void> {
  const { view } = useWorkspace.getState();
  try {
    const found = await call('annotations.get', { id: annotation });
    const target = found.targets.find((each) => each.document === document) ?? found.targets[0];
    if (target === undefined) return;
    openDocument(target.document);
    showAnnotation(found, target);
    useReadingFrom.setState({ from: { view, document: target.document } });
  } catch (thrown) {
    reportFailure(thrown);
  }
}

/** Shows a document, from where a way leads back to what is shown now. */
export function openFromHere(document: string): void {
  const { view } = useWorkspace.getState();
  openDocument(document);
  useReadingFrom.setState({ from: { view, document } });
}

/** Whether what was opened from a view is still what is read, with nothing in it to dismiss first. */
export function isReadingFrom(wanted: WorkspaceView): boolean {
  const { view, activeDocument, selection } = useWorkspace.getState();
  const { from } = useReadingFrom.getState();
  return from?.view === wanted && view === 'reader' && activeDocument === from.document && selection === null;
}
