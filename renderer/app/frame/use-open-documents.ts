import { useEffect, useRef } from 'react';
import { useCore } from '../../api/hooks.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { closeTab, openDocument, useWorkspace } from '../../stores/workspace.ts';
import { rememberOpenDocuments } from './remember-open-documents.ts';

/**
 * Opens the documents that were open when the project was left, or a first one, and closes tabs of documents that are
 * gone.
 */
export function useOpenDocuments(): void {
  const project = useCore('project.get', {}).data?.id;
  const documents = useCore('documents.list', {}).data;
  const isRestored = useRef(false);

  useEffect(() => {
    if (documents === undefined || project === undefined) return;
    const ids = new Set(documents.map((document) => document.id));
    for (const tab of useWorkspace.getState().tabs) if (!ids.has(tab)) closeTab(tab);
    if (isRestored.current) return;
    isRestored.current = true;
    const remembered = usePreferences.getState().openDocuments[project];
    const tabs = remembered?.tabs.filter((tab) => ids.has(tab)) ?? [];
    const first = documents.find((document) => document.annotations > 0) ?? documents[0];
    for (const tab of tabs) openDocument(tab);
    if (remembered?.active != null && ids.has(remembered.active)) openDocument(remembered.active);
    else if (remembered === undefined && first !== undefined) openDocument(first.id);
  }, [documents, project]);

  useEffect(() => {
    if (project === undefined) return;
    return useWorkspace.subscribe(({ tabs, activeDocument }, before) => {
      if (!isRestored.current || (tabs === before.tabs && activeDocument === before.activeDocument)) return;
      rememberOpenDocuments(project, { tabs: [...tabs], active: activeDocument });
    });
  }, [project]);
}
