import { useWorkspace } from '../../stores/workspace.ts';

/** Puts the focus where one was before a card or form took it: to an item of the list, else to the text. */
export function returnFocus(listed: string | null): void {
  const pane = useWorkspace.getState().focusedPane;
  const element =
    listed === null
      ? document.querySelector<HTMLElement>(`[data-reading-pane="${pane}"] .reader-text`)
      : document.querySelector<HTMLElement>(`[data-found="${CSS.escape(listed)}"]`);
  element?.focus({ preventScroll: true });
}
