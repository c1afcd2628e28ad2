import { Columns2, GitCompare } from 'lucide-react';
import { ClaimsView, ClaimView } from '../../features/claims/index.ts';
import { DisagreementsView } from '../../features/disagreements/index.ts';
import { EventsView } from '../../features/events/index.ts';
import { ExportView } from '../../features/export/index.ts';
import { FoundMenu } from '../../features/findings/index.ts';
import { ImportAnnotationsView } from '../../features/import-annotations/index.ts';
import { GraphView } from '../../features/graph/index.ts';
import { HypothesesView } from '../../features/hypotheses/index.ts';
import { LinksView } from '../../features/links/index.ts';
import { MatrixView } from '../../features/matrix/index.ts';
import { NotesView } from '../../features/notes/index.ts';
import { ReadingPanes, usePagedForm } from '../../features/reader/index.ts';
import { SearchView } from '../../features/search/index.ts';
import { BackToSession, SessionsView } from '../../features/sessions/index.ts';
import { SourcesView } from '../../features/sources/index.ts';
import { BackToTable, TableView } from '../../features/table/index.ts';
import { TagsView } from '../../features/tags/index.ts';
import { TimelineView } from '../../features/timeline/index.ts';
import { NothingOpen } from '../../features/welcome/index.ts';
import { focusedContent, useWorkspace } from '../../stores/workspace.ts';
import { CommandButton, CommandIconButton } from '../commands/CommandButton.tsx';

import { BackToView } from './BackToView.tsx';
import { DocumentTabs } from './DocumentTabs.tsx';
import { TypePopover } from './TypePopover.tsx';
import { useOpenDocuments } from './use-open-documents.ts';

/** The middle of the window: the open documents, or the view in front of them. */
export function MiddlePane() {
  const view = useWorkspace((workspace) => workspace.view);
  const tabs = useWorkspace((workspace) => workspace.tabs);
  useOpenDocuments();
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
  const face = useWorkspace((workspace) => focusedContent(workspace)?.face);
  const form = usePagedForm();
  return (
    <>
      <BackToTable />
      <BackToView />
      <BackToSession />
      <FoundMenu />
      <CommandIconButton command="compare.with" icon={<GitCompare aria-hidden />} />
      <CommandIconButton command="pane.openBeside" icon={<Columns2 aria-hidden />} />
      <CommandButton command="find.open" variant="quiet" size="small">
        Find
      </CommandButton>
      <CommandButton
        command="reader.toggleOriginal"
        variant="quiet"
        size="small"
        aria-pressed={form === null ? face === 'original' : form === 'pages'}
      >
        {form === null ? 'Original' : 'Pages'}
      </CommandButton>
    </>
  );
}

function View() {
  const view = useWorkspace((workspace) => workspace.view);
  const activeDocument = useWorkspace((workspace) => workspace.activeDocument);
  switch (view) {
    case 'reader':
      return activeDocument === null ? <NothingOpen /> : <ReadingPanes />;
    case 'search':
      return <SearchView />;
    case 'sources':
      return <SourcesView />;
    case 'tags':
      return <TagsView />;
    case 'notes':
      return <NotesView />;
    case 'graph':
      return <GraphView />;
    case 'hypotheses':
      return <HypothesesView />;
    case 'timeline':
      return <TimelineView />;
    case 'links':
      return <LinksView />;
    case 'table':
      return <TableView />;
    case 'claims':
      return <ClaimsView />;
    case 'claim':
      return <ClaimView />;
    case 'matrix':
      return <MatrixView />;
    case 'disagreements':
      return <DisagreementsView />;
    case 'events':
      return <EventsView />;
    case 'sessions':
      return <SessionsView />;
    case 'export':
      return <ExportView />;
    case 'import-annotations':
      return <ImportAnnotationsView />;
  }
}
