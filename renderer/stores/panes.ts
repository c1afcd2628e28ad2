/** The two places for reading: one alone, or two beside each other. */
export type ReadingPane = 'main' | 'beside';

/** How a capture is read: as text, or on the pages of its original. */
export type ReadingForm = 'text' | 'pages';

/** What one reading pane shows. */
export interface PaneContent {
  readonly document: string;
  /** The copy that was chosen; null: the newest, also when a newer one is added. */
  readonly capture: string | null;
  /** `text`: the reader; `original`: the untouched bytes in an inert frame. */
  readonly face: 'text' | 'original';
  /** How it is read in this pane, where that was chosen there. */
  readonly form?: ReadingForm | undefined;
}

/** Which documents are open, and where. */
export interface Panes {
  /** Ids of the open documents, in the order of their tabs. */
  readonly tabs: readonly string[];
  /** `main` is null when no document is open, and `beside` then too. */
  readonly panes: Readonly<Record<ReadingPane, PaneContent | null>>;
  /** The pane that commands, keys and the inspector act on. */
  readonly focusedPane: ReadingPane;
  /** The copy that was last chosen for a document, where it was not the newest. */
  readonly shownCaptures: Readonly<Record<string, string>>;
}

export const noPanes: Panes = {
  tabs: [],
  panes: { main: null, beside: null },
  focusedPane: 'main',
  shownCaptures: {},
};

export function otherPane(pane: ReadingPane): ReadingPane {
  return pane === 'main' ? 'beside' : 'main';
}

/** The pane that shows a document (and a copy of it, where one is asked for), the focused one first; null: neither does. */
export function paneOf(
  { panes, focusedPane }: Pick<Panes, 'panes' | 'focusedPane'>,
  document: string,
  capture?: string | null,
): ReadingPane | null {
  const shows = (pane: ReadingPane): boolean =>
    panes[pane]?.document === document && (capture === undefined || panes[pane]?.capture === capture);
  return [focusedPane, otherPane(focusedPane)].find(shows) ?? null;
}

/** Opens a document: where it is shown already, else in the pane that has the focus. That pane has the focus then. */
export function withDocument(state: Panes, document: string): Panes {
  const shown = paneOf(state, document);
  if (shown !== null) return { ...state, focusedPane: shown };
  return withContent(withTab(state, document), state.focusedPane, freshContent(state, document));
}

/** Opens a document in the pane beside, also one that the main pane shows, and gives that pane the focus. */
export function withBeside(state: Panes, document: string, capture: string | null): Panes {
  if (state.panes.main === null) return withDocument(state, document);
  const opened = withContent(withTab(state, document), 'beside', { document, capture, face: 'text' });
  return { ...opened, focusedPane: 'beside' };
}

/** Shows a copy of a document, null for its newest, in a pane that shows the document; opens it where none does. */
export function withCapture(
  state: Panes,
  document: string,
  { capture, pane }: { readonly capture: string | null; readonly pane?: ReadingPane | undefined },
): Panes {
  const opened = pane === undefined ? withDocument(state, document) : withTab(state, document);
  const { [document]: _before, ...others } = state.shownCaptures;
  const shownCaptures = capture === null ? others : { ...others, [document]: capture };
  const place = pane ?? opened.focusedPane;
  return withContent({ ...opened, shownCaptures }, place, { document, capture, face: 'text' });
}

/** Closes a document: the pane shows the tab to its right, else to its left, that is not shown beside it. */
export function withoutDocument(state: Panes, document: string): Panes {
  const index = state.tabs.indexOf(document);
  if (index === -1) return state;
  const tabs = state.tabs.toSpliced(index, 1);
  const { beside, main } = state.panes;
  const left: Panes =
    beside?.document === document ? withPaneClosed({ ...state, tabs }, 'beside') : { ...state, tabs };
  if (main?.document !== document) return left;
  const free = [...tabs.slice(index), ...tabs.slice(0, index).toReversed()].find(
    (tab) => tab !== left.panes.beside?.document,
  );
  if (free === undefined) return withPaneClosed(left, 'main');
  return withContent(left, 'main', freshContent(left, free));
}

/** Leaves one pane, the tabs as they are: what the other one shows is then in the main one. */
export function withPaneClosed(state: Panes, pane: ReadingPane): Panes {
  const stays = state.panes[otherPane(pane)];
  return { ...state, panes: { main: stays, beside: null }, focusedPane: 'main' };
}

/** Each pane shows what the other one showed; the focus stays with its document. */
export function withPanesSwapped(state: Panes): Panes {
  const { main, beside } = state.panes;
  if (beside === null) return state;
  return { ...state, panes: { main: beside, beside: main }, focusedPane: otherPane(state.focusedPane) };
}

/** Gives a pane the focus, where it shows something. */
export function withFocus(state: Panes, pane: ReadingPane): Panes {
  return state.panes[pane] === null ? state : { ...state, focusedPane: pane };
}

/** Changes what a pane shows. */
export function withContent(state: Panes, pane: ReadingPane, content: PaneContent): Panes {
  return { ...state, panes: { ...state.panes, [pane]: content } };
}

function withTab(state: Panes, document: string): Panes {
  return state.tabs.includes(document) ? state : { ...state, tabs: [...state.tabs, document] };
}

function freshContent({ shownCaptures }: Panes, document: string): PaneContent {
  return { document, capture: shownCaptures[document] ?? null, face: 'text' };
}
