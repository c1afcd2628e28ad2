import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { DocumentSummary } from '../../../shared/model/document.ts';
import { useCore } from '../../api/hooks.ts';
import {
  closeTab,
  openBeside,
  openDocument,
  useWorkspace,
  type WorkspaceView,
} from '../../stores/workspace.ts';
import { joinClasses } from '../../ui/join-classes.ts';
import { ContextMenu } from '../../ui/Menu.tsx';
import { useRovingFocus } from '../../ui/use-roving-focus.ts';
import './DocumentTabs.css';

const viewTitles: Readonly<Record<Exclude<WorkspaceView, 'reader'>, string>> = {
  search: 'Search',
  sources: 'Sources',
  tags: 'Tags',
  notes: 'Notes',
  graph: 'Source graph',
  timeline: 'Timeline',
  hypotheses: 'Hypotheses',
  links: 'Links',
  table: 'Evidence table',
  matrix: 'Evidence matrix',
  disagreements: 'Disagreements',
  claims: 'Claims',
  claim: 'Claim',
  sessions: 'Sessions',
  events: 'Event log',
  export: 'Export',
  'import-annotations': 'Import',
};

/** The open documents, and the view in front of them if there is one. */
export function DocumentTabs() {
  const titles = useCore('documents.list', {}, titlesById).data;
  const tabs = useWorkspace((workspace) => workspace.tabs);
  const activeDocument = useWorkspace((workspace) => workspace.activeDocument);
  const { main, beside } = useWorkspace((workspace) => workspace.panes);
  const view = useWorkspace((workspace) => workspace.view);
  const roving = useRovingFocus<HTMLDivElement>();

  return (
    <div
      className="document-tabs"
      role="tablist"
      aria-label="Open documents"
      ref={roving.ref}
      onKeyDown={roving.onKeyDown}
    >
      {view !== 'reader' && (
        <DocumentTab
          key="view"
          title={viewTitles[view]}
          isActive
          isShown
          onSelect={() => undefined}
          onClose={() => useWorkspace.setState({ view: 'reader' })}
        />
      )}
      {tabs.map((tab) => (
        <DocumentTab
          key={tab}
          title={titles?.[tab] ?? '…'}
          isActive={view === 'reader' && tab === activeDocument}
          isShown={view === 'reader' && (tab === main?.document || tab === beside?.document)}
          onOpenBeside={() => openBeside(tab)}
          onSelect={() => openDocument(tab)}
          onClose={() => closeTab(tab)}
        />
      ))}
    </div>
  );
}

function titlesById(documents: readonly DocumentSummary[]): Readonly<Record<string, string>> {
  return Object.fromEntries(documents.map(({ id, title }) => [id, title]));
}

function DocumentTab({
  title,
  isActive,
  isShown,
  onSelect,
  onOpenBeside,
  onClose,
}: {
  readonly title: string;
  readonly isActive: boolean;
  /** Whether it is on screen: one of two that are read is not the active one. */
  readonly isShown: boolean;
  readonly onSelect: () => void;
  /** Left out for what cannot stand beside a text. */
  readonly onOpenBeside?: () => void;
  readonly onClose: () => void;
}) {
  const tab = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) tab.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isActive]);
  return (
    <div
      className={joinClasses(
        'document-tab',
        isActive && 'document-tab-active',
        isShown && 'document-tab-shown',
      )}
      ref={tab}
      role="presentation"
    >
      <ContextMenu
        items={[
          ...(onOpenBeside === undefined ? [] : [{ label: 'Open beside', onSelect: onOpenBeside }]),
          { label: 'Close', keys: 'Delete', onSelect: onClose },
        ]}
      >
        <button
          type="button"
          role="tab"
          dir="auto"
          className="document-tab-title"
          data-roving
          aria-selected={isActive}
          aria-controls="document-panel"
          aria-keyshortcuts="Delete"
          title={title}
          onClick={onSelect}
          onAuxClick={(event) => {
            if (event.button === 1) onClose();
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Delete') return;
            event.preventDefault();
            onClose();
          }}
        >
          {title}
        </button>
      </ContextMenu>
      <button
        type="button"
        className="document-tab-close"
        tabIndex={-1}
        // A list of tabs holds tabs only; Delete on the tab, a key and a menu item close it as well.
        aria-hidden="true"
        title={`Close ${title}`}
        onClick={onClose}
      >
        <X aria-hidden />
      </button>
    </div>
  );
}
