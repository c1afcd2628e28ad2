import { create } from 'zustand';
import { updatePreferences, usePreferences } from './preferences.ts';

/** A selected range of a capture's canonical text, UTF-16 offsets. */
export interface TextSelection {
  readonly document: string;
  readonly capture: string;
  readonly start: number;
  readonly end: number;
}

/** What the middle of the window shows. */
export type WorkspaceView = 'reader' | 'search' | 'sources' | 'tags' | 'notes' | 'export';

/** What the right side shows. */
export type InspectorPanel = 'annotations' | 'document' | 'source';

/** A place the reader is asked to bring into view; `serial` makes each request a new one. */
export interface RevealRequest {
  readonly capture: string;
  readonly start: number;
  readonly end: number;
  readonly serial: number;
}

/** The part of an annotation's card that is asked to take the focus. */
export interface EditRequest {
  readonly annotation: string;
  readonly part: 'comment' | 'tags';
  readonly serial: number;
}

/** View state only: what is open, selected and asked for. Data comes from core. */
export interface Workspace {
  readonly view: WorkspaceView;
  /** Ids of the open documents, in the order of their tabs. */
  readonly tabs: readonly string[];
  readonly activeDocument: string | null;
  /** `text`: the reader; `original`: the untouched bytes in an inert frame. */
  readonly face: 'text' | 'original';
  readonly activeAnnotation: string | null;
  readonly activeSource: string | null;
  readonly selection: TextSelection | null;
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
  view: 'reader',
  tabs: [],
  activeDocument: null,
  face: 'text',
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

/** Opens a document in a tab of its own and shows it. */
export function openDocument(document: string): void {
  useWorkspace.setState(({ tabs, activeDocument }) => ({
    view: 'reader',
    tabs: tabs.includes(document) ? tabs : [...tabs, document],
    activeDocument: document,
    ...(activeDocument === document
      ? {}
      : { face: 'text' as const, activeAnnotation: null, activeSource: null, selection: null }),
  }));
}

/** Shows what a query finds, such as `tag:"Casualty figure"`. */
export function searchFor(query: string): void {
  useWorkspace.setState({ view: 'search', searchQuery: query });
}

/** Closes a tab; the one to its right, else to its left, is shown if it was the active one. */
export function closeTab(document: string): void {
  useWorkspace.setState(({ tabs, activeDocument }) => {
    const index = tabs.indexOf(document);
    const rest = tabs.filter((tab) => tab !== document);
    if (activeDocument !== document) return { tabs: rest };
    return {
      tabs: rest,
      activeDocument: rest[index] ?? rest[index - 1] ?? null,
      selection: null,
      activeAnnotation: null,
    };
  });
}

/** Shows a passage: opens its document and asks the reader to bring the range into view. */
export function revealPassage(passage: TextSelection, annotation: string | null = null): void {
  openDocument(passage.document);
  const { capture, start, end } = passage;
  useWorkspace.setState({
    face: 'text',
    activeAnnotation: annotation,
    reveal: { capture, start, end, serial: ++serial },
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

/** Shows a panel at the right side, which is opened where the person had closed it. */
export function showInspector(inspector: InspectorPanel): void {
  useWorkspace.setState({ inspector });
  if (!usePreferences.getState().isInspectorOpen) updatePreferences({ isInspectorOpen: true });
}
