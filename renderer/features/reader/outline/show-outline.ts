import { useWorkspace, showInspector } from '../../../stores/workspace.ts';
import { outlineOf } from '../text/outline-entries.ts';
import { focusedReader } from '../view/reader-store.ts';

/** Whether the text in the pane that has the focus has places to choose from. */
export function hasOutline(): boolean {
  const { view } = focusedReader().getState();
  return (
    useWorkspace.getState().view === 'reader' && view !== null && outlineOf(view.surface.content).length > 1
  );
}

/** Shows the outline, with the keyboard on the place one is at. */
export function showOutline(): void {
  showInspector('outline');
  // The panel is there, and knows where one is, after the next rendering.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      document.querySelector<HTMLElement>('.outline-place[tabindex="0"]')?.focus();
    }),
  );
}
