import { useStore } from 'zustand';
import type { ReadingForm } from '../../../stores/panes.ts';
import { hasPages } from '../../../stores/reading-form.ts';
import { useWorkspace } from '../../../stores/workspace.ts';
import { readerOf } from '../view/reader-store.ts';

/** How what is read in the pane that has the focus is shown; null where it has no pages to be shown on. */
export function usePagedForm(): ReadingForm | null {
  const pane = useWorkspace(({ focusedPane }) => focusedPane);
  const view = useStore(readerOf(pane), (state) => state.view);
  if (view === null || !hasPages(view.surface.content)) return null;
  return view.pages === null ? 'text' : 'pages';
}
