import { useEffect, useRef } from 'react';
import type { DocumentSummary } from '../../../shared/model/document.ts';
import { useCore } from '../../api/hooks.ts';
import { usePreferences } from '../../stores/preferences.ts';
import {
  closeTab,
  focusReadingPane,
  openBeside,
  openDocument,
  useWorkspace,
} from '../../stores/workspace.ts';
import { rememberOpenDocuments } from './remember-open-documents.ts';

/**
 * Opens the documents that were open when the project was left, in one pane or two, or a first one, and closes tabs of documents that are
 * gone.
 */
export function useOpenDocuments(): void {
  const project = useCore('project.get', {}).data?.id;
  const documents = useCore('documents.list', {}, knownDocuments).data;
  const isRestored = useRef(false);
  const known = useRef<ReadonlySet<string>>(new Set());

  useEffect(() => {
    if (documents === undefined || project === undefined) return;
    const ids = new Set(documents.ids);
    // A document that was never in the list is not gone: it was found or added a moment ago.
    for (const tab of useWorkspace.getState().tabs)
      if (known.current.has(tab) && !ids.has(tab)) closeTab(tab);
    known.current = ids;
    if (isRestored.current) return;
    isRestored.current = true;
    // Somebody quick has gone to another view already, and stays there.
    const { view } = useWorkspace.getState();
    const remembered = usePreferences.getState().openDocuments[project];
    const tabs = remembered?.tabs.filter((tab) => ids.has(tab)) ?? [];
    useWorkspace.setState({ shownCaptures: remembered?.copies ?? {} });
    for (const tab of tabs) openDocument(tab);
    if (remembered?.active != null && ids.has(remembered.active)) openDocument(remembered.active);
    else if (remembered === undefined && documents.first !== null) openDocument(documents.first);
    if (remembered?.beside != null && ids.has(remembered.beside.document)) {
      openBeside(remembered.beside.document, remembered.beside.capture);
      focusReadingPane('main');
    }
    useWorkspace.setState({ view });
  }, [documents, project]);

  useEffect(() => {
    if (project === undefined) return;
    return useWorkspace.subscribe(({ tabs, panes, shownCaptures }, before) => {
      const isSame = panes === before.panes && tabs === before.tabs && shownCaptures === before.shownCaptures;
      if (!isRestored.current || isSame) return;
      const { main, beside } = panes;
      rememberOpenDocuments(project, {
        tabs: [...tabs],
        active: main?.document ?? null,
        beside: beside && { document: beside.document, capture: beside.capture },
        copies: { ...shownCaptures },
      });
    });
  }, [project]);
}

/** All documents by their ids, and the one that is opened where none was left open: the first added of those worked on. */
function knownDocuments(documents: readonly DocumentSummary[]) {
  const [first = documents[0]] = documents
    .filter(({ annotations }) => annotations > 0)
    .toSorted((one, other) => Date.parse(one.addedAt) - Date.parse(other.addedAt));
  return { ids: documents.map(({ id }) => id), first: first?.id ?? null };
}
