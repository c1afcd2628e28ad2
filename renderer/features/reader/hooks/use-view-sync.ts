import { useEffect } from 'react';
import type { ReadingPane } from '../../../stores/panes.ts';
import { useWorkspace } from '../../../stores/workspace.ts';
import { markQuery } from '../actions/find-in-text.ts';
import { listenForCaretKeys } from '../selection/caret-keys.ts';
import { showCaret } from '../selection/caret-mark.ts';
import { readSelection, selectWords } from '../selection/read-selection.ts';
import { watchSelection } from '../selection/watch-selection.ts';
import { readerOf } from '../view/reader-store.ts';
import { usePane } from '../view/pane.ts';
import type { ReadingView } from '../view/reading-view.ts';

/** Keeps the workspace's selection and the window's own the same, and lets the keyboard select. */
export function useSelectionSync(view: ReadingView | null): void {
  const pane = usePane();
  useEffect(() => {
    if (view === null) return undefined;
    const { surface, painter, document: documentId, capture } = view;
    const stops = [
      watchSelection(surface, ({ range, isKept }) => {
        if (range !== null)
          useWorkspace.setState({ selection: { pane, document: documentId, capture, ...range } });
        else clearSelection(pane);
        painter.setLayer('kept', range && isKept ? () => [{ ...range, style: 'kept-selection' }] : null);
      }),
      useWorkspace.subscribe(({ selection }, before) => {
        if (selection !== null || before.selection === null) return;
        painter.setLayer('kept', null);
        if (readSelection(surface).type === 'words') getSelection()?.collapseToEnd();
      }),
      listenForCaretKeys(surface, view.scroller),
      showCaret(surface, view.page),
    ];
    const onFocus = (): void => {
      const { selection } = useWorkspace.getState();
      if (selection?.pane === pane) selectWords(surface, selection);
    };
    surface.element.addEventListener('focus', onFocus);
    return () => {
      surface.element.removeEventListener('focus', onFocus);
      for (const stop of stops) stop();
      clearSelection(pane);
    };
  }, [view, pane]);
}

/** The selection may be another pane's by now. */
function clearSelection(pane: ReadingPane): void {
  useWorkspace.setState(({ selection }) => (selection?.pane === pane ? { selection: null } : {}));
}

/** The request that was met last: coming back to a text later leads to where it was left, not to that place again. */
let lastShown = 0;

/** Brings what the rest of the window asks for into view, also what was asked for before the text was there. */
export function useReveal(view: ReadingView | null): void {
  const pane = usePane();
  const reveal = useWorkspace((state) => state.reveal);
  const findQuery = useWorkspace((state) => state.findQuery);
  useEffect(() => {
    if (view === null || reveal?.capture !== view.capture || reveal.pane !== pane) return;
    if (reveal.serial <= lastShown) return;
    lastShown = reveal.serial;
    if (reveal.region !== null && view.pages !== null) view.pages.revealRegion(reveal.region);
    else view.reveal(reveal);
    keepFocus(view, pane);
  }, [view, pane, reveal]);
  useEffect(() => {
    if (view !== null) keepFocus(view, pane);
  }, [view, pane]);
  useEffect(() => {
    if (view === null || findQuery === null || useWorkspace.getState().focusedPane !== pane) return;
    markQuery(readerOf(pane), findQuery);
  }, [view, pane, findQuery]);
}

/** What led to a text may be gone by now (a list of hits, say): then the keyboard goes on from the text of its pane. */
function keepFocus(view: ReadingView, pane: ReadingPane): void {
  requestAnimationFrame(() => {
    if (useWorkspace.getState().focusedPane !== pane) return;
    if (document.activeElement !== document.body) return;
    // Nobody has done anything yet, as at the start: no ring is drawn around the text. Else the browser tells keys from clicks.
    const look = navigator.userActivation.hasBeenActive ? {} : { focusVisible: false };
    view.surface.element.focus({ preventScroll: true, ...look } as FocusOptions);
  });
}
