import { create } from 'zustand';
import type { ReadingPane } from './panes.ts';
import { showInspector, useWorkspace } from './workspace.ts';

/** What the card of a finding shows: what was found, the choice of its source, or the form to correct it. */
export type FindingCardPart = 'facts' | 'source' | 'correct';

/** Where a finding is shown: beside its words in a pane, or, for a part other than the facts, in the list. */
export interface FindingCard {
  readonly pane: ReadingPane | 'list';
  readonly part: FindingCardPart;
}

/** Which finding or mention one is at, and where it is shown. View state only. */
export interface FindingsView {
  /** A mention's id, or a finding's key; null: none. */
  readonly current: string | null;
  /** The document it stands in; null: none. */
  readonly document: string | null;
  /** Null while the card is closed. */
  readonly card: FindingCard | null;
}

const nothing: FindingsView = { current: null, document: null, card: null };

export const useFindingsView = create<FindingsView>()(() => nothing);

/** Makes a finding or mention the one that commands act on; with `card`, its card opens in that pane. */
export function goToFinding(current: string, document: string, card: FindingCard | null): void {
  useFindingsView.setState({ current, document, card });
}

/** Shows another part of the open card. The list shows the facts without one. */
export function showCardPart(part: FindingCardPart): void {
  useFindingsView.setState(({ card }) => {
    if (card === null) return {};
    return { card: card.pane === 'list' && part === 'facts' ? null : { ...card, part } };
  });
}

/** Shows a part of the finding one is at: in its card where that is open, else in the list or beside the words. */
export function openCardPart(part: FindingCardPart, where: 'list' | 'text'): void {
  const pane = where === 'list' ? 'list' : useWorkspace.getState().focusedPane;
  useFindingsView.setState(({ card }) => ({ card: { pane: card?.pane ?? pane, part } }));
}

/** Lets go of the finding one is at. */
export function leaveFinding(): void {
  useFindingsView.setState(nothing);
}

/** Shows a mention or finding of the open document in the list of its mentions. */
export function showInMentions(current: string, document: string): void {
  useFindingsView.setState({ current, document, card: null });
  showInspector('mentions');
}
