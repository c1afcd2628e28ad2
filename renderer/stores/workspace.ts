import { create } from 'zustand';
import type { Region } from '../../shared/model/page.ts';
import { type InspectorPanel, isPanelOfText } from './inspector-panels.ts';
import { chosenCapture } from './newest-capture.ts';
import {
  noPanes,
  type PaneContent,
  type Panes,
  paneOf,
  type ReadingForm,
  type ReadingPane,
  withBeside,
  withCapture,
  withContent,
  withDocument,
  withFocus,
  withoutDocument,
  withPaneClosed,
  withPanesSwapped,
} from './panes.ts';
import { updatePreferences, usePreferences } from './preferences.ts';

/** A selected range of a capture's canonical text, UTF-16 offsets. */
export interface TextSelection {
  readonly document: string;
  readonly capture: string;
  readonly start: number;
  readonly end: number;
}

/** Selected words and the pane in which they are selected. */
export interface PaneSelection extends TextSelection {
  readonly pane: ReadingPane;
}

/** What the middle of the window shows. */
export type WorkspaceView =
  | 'reader'
  | 'search'
  | 'sources'
  | 'tags'
  | 'notes'
  | 'links'
  | 'graph'
  | 'timeline'
  | 'hypotheses'
  | 'table'
  | 'claims'
  | 'claim'
  | 'matrix'
  | 'disagreements'
  | 'sessions'
  | 'events'
  | 'export'
  | 'import-annotations';

/** A place that a reading pane is asked to bring into view; `serial` makes each request a new one. */
export interface RevealRequest {
  readonly pane: ReadingPane;
  readonly capture: string;
  readonly start: number;
  readonly end: number;
  /** The part of a page that is meant, where it is no words. */
  readonly region: Region | null;
  readonly serial: number;
}

/** The part of an annotation's card that is asked to take the focus. */
export interface EditRequest {
  readonly annotation: string;
  readonly part: 'comment' | 'tags';
  readonly serial: number;
}

/** View state only: what is open, selected and asked for. Data comes from core. */
export interface Workspace extends Panes {
  readonly view: WorkspaceView;
  /** The document in the pane that has the focus. */
  readonly activeDocument: string | null;
  readonly activeAnnotation: string | null;
  readonly activeSource: string | null;
  readonly selection: PaneSelection | null;
  readonly inspector: InspectorPanel;
  readonly reveal: RevealRequest | null;
  /** What stands in the header's search box, in the query language of shared/search; the search view shows its hits. */
  readonly searchQuery: string;
  /**
   * A query of the same language whose hits are all marked in the open document (`findHits` of shared/search gives
   * their ranges); null: none. Set when a search hit is opened.
   */
  readonly findQuery: string | null;
  readonly edit: EditRequest | null;
}

export const useWorkspace = create<Workspace>()(() => ({
  ...noPanes,
  view: 'reader',
  activeDocument: null,
  activeAnnotation: null,
  activeSource: null,
  selection: null,
  inspector: 'annotations',
  reveal: null,
  searchQuery: '',
  findQuery: null,
  edit: null,
}));

let serial = 0;

/** Changes what is open and where; what belonged to the document that had the focus goes when another gets it. */
function changePanes(change: (panes: Panes) => Panes, view?: WorkspaceView): void {
  useWorkspace.setState((state) => {
    const { tabs, panes, focusedPane, shownCaptures } = change(state);
    const activeDocument = panes[focusedPane]?.document ?? null;
    const isOther = activeDocument !== state.activeDocument;
    return {
      tabs,
      panes,
      focusedPane,
      shownCaptures,
      activeDocument,
      ...(view === undefined ? {} : { view }),
      ...(isOther ? { activeAnnotation: null, activeSource: null, selection: null } : {}),
    };
  });
}

/** Shows a document where it is open, else in the pane that has the focus, in a tab of its own. */
export function openDocument(document: string): void {
  changePanes((panes) => withDocument(panes, document), 'reader');
}

/** Shows a document, or a copy of it, in a second pane beside the first; also the document that is shown there. */
export function openBeside(document: string, capture: string | null = null): void {
  changePanes((panes) => withBeside(panes, document, chosenCapture(document, capture)), 'reader');
}

/** Shows a copy of a document, null for the newest one, in a pane that shows the document; opens it where none does. */
export function showCapture(document: string, capture: string | null, pane?: ReadingPane): void {
  const chosen = chosenCapture(document, capture);
  changePanes((panes) => withCapture(panes, document, { capture: chosen, pane }), 'reader');
}

/** Shows the text of a pane or the untouched bytes it was made from. */
export function showFace(pane: ReadingPane, face: PaneContent['face']): void {
  changePanes((panes) => {
    const content = panes.panes[pane];
    return content === null ? panes : withContent(panes, pane, { ...content, face });
  });
}

/** Reads what a pane shows as text, or on its pages. */
export function showForm(pane: ReadingPane, form: ReadingForm): void {
  changePanes((panes) => {
    const content = panes.panes[pane];
    return content === null ? panes : withContent(panes, pane, { ...content, face: 'text', form });
  });
}

/** Makes commands, keys and the inspector act on a pane. */
export function focusReadingPane(pane: ReadingPane): void {
  if (useWorkspace.getState().focusedPane !== pane) changePanes((panes) => withFocus(panes, pane));
}

/** Leaves one pane; its document stays open in its tab. */
export function closeReadingPane(pane: ReadingPane): void {
  changePanes((panes) => withPaneClosed(panes, pane));
}

/** Exchanges what the two panes show. */
export function swapReadingPanes(): void {
  changePanes(withPanesSwapped);
}

/** What the pane that has the focus shows. */
export function focusedContent({ panes, focusedPane }: Workspace): PaneContent | null {
  return panes[focusedPane];
}

/** Shows what a query finds, such as `tag:"Casualty figure"`. */
export function searchFor(query: string): void {
  useWorkspace.setState({ view: 'search', searchQuery: query });
}

/** Closes a tab; the one to its right, else to its left, is shown if it was the active one. */
export function closeTab(document: string): void {
  changePanes((panes) => withoutDocument(panes, document));
}

/** Shows a passage: opens its document, in the copy that holds the passage, and asks the pane to bring it into view. */
export function revealPassage(
  passage: TextSelection & { readonly region?: Region | null },
  annotation: string | null = null,
): void {
  const { document, capture, start, end, region = null } = passage;
  const shown = paneOf(useWorkspace.getState(), document, chosenCapture(document, capture));
  if (shown === null) showCapture(document, capture);
  else focusReadingPane(shown);
  const pane = useWorkspace.getState().focusedPane;
  showFace(pane, 'text');
  useWorkspace.setState({
    view: 'reader',
    activeAnnotation: annotation,
    reveal: { pane, capture, start, end, region, serial: ++serial },
  });
}

/** Shows an annotation's card and puts the focus into one part of it. */
export function editAnnotation(annotation: string, part: EditRequest['part']): void {
  useWorkspace.setState({ activeAnnotation: annotation, edit: { annotation, part, serial: ++serial } });
  showInspector('annotations');
}

/** Shows a source's profile beside whatever is in the middle. */
export function showSource(source: string | null): void {
  useWorkspace.setState({ activeSource: source });
  showInspector('source');
}

/** The panel to show for an annotation one goes to: its card, unless a note is being written beside the text. */
export function panelForAnnotation(): InspectorPanel {
  return useWorkspace.getState().inspector === 'note' ? 'note' : 'annotations';
}

/** Whether panels of the open text stand beside a view: the text itself, and notes, into which its cards are dragged. */
export function hasPanelsOfText(view: WorkspaceView): boolean {
  return view === 'reader' || view === 'notes';
}

/** Shows a panel at the right side, which is opened where the person had closed it; what tells of a text, beside that text. */
export function showInspector(inspector: InspectorPanel): void {
  useWorkspace.setState(({ activeDocument, view }) => ({
    inspector,
    ...(isPanelOfText(inspector) && activeDocument !== null && !hasPanelsOfText(view)
      ? { view: 'reader' }
      : {}),
  }));
  if (!usePreferences.getState().isInspectorOpen) updatePreferences({ isInspectorOpen: true });
}
