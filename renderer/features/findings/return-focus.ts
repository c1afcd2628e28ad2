import { leaveFinding, showCardPart, useFindingsView } from '../../stores/findings.ts';
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

/** Goes back from a part of an open card to its facts, or closes it. Gives whether one was open. */
export function leaveCard(): boolean {
  const { card, current } = useFindingsView.getState();
  if (card === null) return false;
  if (card.part === 'facts') leaveFinding();
  else showCardPart('facts');
  returnFocus(card.pane === 'list' ? current : null);
  return true;
}
