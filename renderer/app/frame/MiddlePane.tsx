import { useEffect, useRef } from 'react';
import { useCore } from '../../api/hooks.ts';
import { ExportView } from '../../features/export/index.ts';
import { NotesView } from '../../features/notes/index.ts';
import { Reader } from '../../features/reader/index.ts';
import { SearchView } from '../../features/search/index.ts';
import { SourcesView } from '../../features/sources/index.ts';
import { TagsView } from '../../features/tags/index.ts';
import { NothingOpen } from '../../features/welcome/index.ts';
import { closeTab, openDocument, useWorkspace } from '../../stores/workspace.ts';
import { CommandButton } from '../commands/CommandButton.tsx';

import { DocumentTabs } from './DocumentTabs.tsx';
import { TypePopover } from './TypePopover.tsx';

/** The middle of the window: the open documents, or the view in front of them. */
export function MiddlePane() {
  const view = useWorkspace((workspace) => workspace.view);
  const tabs = useWorkspace((workspace) => workspace.tabs);
  useDocumentsThatExist();
  return (
    <main className="middle" data-pane="document" tabIndex={-1} aria-label="Document">
      {(tabs.length > 0 || view !== 'reader') && (
        <div className="document-bar">
          <DocumentTabs />
          <div className="document-tools" role="toolbar" aria-label="Document tools">
            {view === 'reader' && <ReaderTools />}
            <TypePopover />
          </div>
        </div>
      )}
      <div className="middle-view" id="document-panel">
        <View />
      </div>
    </main>
  );
}

function ReaderTools() {
  const face = useWorkspace((workspace) => workspace.face);
  return (
    <>
      <CommandButton command="find.open" variant="quiet" size="small">
        Find
      </CommandButton>
      <CommandButton
        command="reader.toggleOriginal"
        variant="quiet"
        size="small"
        aria-pressed={face === 'original'}
      >
        Original
      </CommandButton>
    </>
  );
}

function View() {
  const view = useWorkspace((workspace) => workspace.view);
  const activeDocument = useWorkspace((workspace) => workspace.activeDocument);
  switch (view) {
    case 'reader':
      return activeDocument === null ? <NothingOpen /> : <Reader document={activeDocument} />;
    case 'search':
      return <SearchView />;
    case 'sources':
      return <SourcesView />;
    case 'tags':
      return <TagsView />;
    case 'notes':
      return <NotesView />;
    case 'export':
      return <ExportView />;
  }
}

/** Opens a first document when the project is opened, and closes tabs of documents that are gone. */
function useDocumentsThatExist(): void {
  const documents = useCore('documents.list', {}).data;
  const hasOpened = useRef(false);
  useEffect(() => {
    if (documents === undefined) return;
    const { tabs } = useWorkspace.getState();
    const ids = new Set(documents.map((document) => document.id));
    for (const tab of tabs) if (!ids.has(tab)) closeTab(tab);
    if (!hasOpened.current && tabs.length === 0) {
      const first = documents.find((document) => document.annotations > 0) ?? documents[0];
      if (first !== undefined) openDocument(first.id);
    }
    hasOpened.current = true;
  }, [documents]);
}
