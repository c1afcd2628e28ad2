import type { CaptureCopy } from '../../../shared/contract/captures.ts';
import { useCore } from '../../api/hooks.ts';
import { AnnotationsPanel } from '../../features/annotations/index.ts';
import { ReviewPanel } from '../../features/captures/index.ts';
import { DocumentPanel } from '../../features/document/index.ts';
import { MentionsPanel } from '../../features/mentions/index.ts';
import { NotePanel } from '../../features/notes/index.ts';
import { OutlinePanel } from '../../features/reader/index.ts';
import { SourcePanel } from '../../features/sources/index.ts';
import { useOpenNotes } from '../../stores/open-notes.ts';
import { type InspectorPanel, isPanelOfText } from '../../stores/inspector-panels.ts';
import { hasPanelsOfText, useWorkspace } from '../../stores/workspace.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { type TabItem, Tabs } from '../../ui/Tabs.tsx';

/**
 * The right pane: the open document's annotations, the document itself, its source, a note to write in. Beside a view that
 * is no text, notes apart, only what is no part of one.
 */
export function Inspector() {
  const document = useWorkspace((workspace) => workspace.activeDocument);
  const panel = useWorkspace((workspace) => workspace.inspector);
  const copies = useCore('captures.list', document === null ? null : { document }, carriedPart).data;
  const nothing = <EmptyState sentence="Open a document to see its annotations here." />;
  // Where there is but one copy, nothing was carried; the tab stays while it is looked at.
  const hasCarried = document !== null && (copies?.areSeveral === true || panel === 'carried');
  const hasOpenNote = useOpenNotes(({ active }) => active !== null);
  const hasNote = hasOpenNote || panel === 'note';
  const hasText = useWorkspace((workspace) => hasPanelsOfText(workspace.view));
  const tabs: readonly TabItem<InspectorPanel>[] = [
    {
      value: 'annotations',
      label: 'Annotations',
      count: document === null ? undefined : <AnnotationCount document={document} />,
      panel: document === null ? nothing : <AnnotationsPanel document={document} />,
    },
    ...(document === null ? [] : [{ value: 'outline' as const, label: 'Outline', panel: <OutlinePanel /> }]),
    ...(hasCarried
      ? [
          {
            value: 'carried' as const,
            label: 'Carried',
            count: copies?.toReview || undefined,
            panel: <ReviewPanel document={document} />,
          },
        ]
      : []),
    {
      value: 'mentions',
      label: 'Mentions',
      count: document === null ? undefined : <MentionCount document={document} />,
      panel: document === null ? nothing : <MentionsPanel document={document} />,
    },
    {
      value: 'document',
      label: 'Document',
      panel: document === null ? nothing : <DocumentPanel document={document} />,
    },
    { value: 'source', label: 'Source', panel: <SourcePanel /> },
    ...(hasNote ? [{ value: 'note' as const, label: 'Note', panel: <NotePanel /> }] : []),
  ];
  return (
    <Tabs<InspectorPanel>
      label="Inspector"
      className="inspector-tabs"
      value={panel}
      onChange={(inspector) => useWorkspace.setState({ inspector })}
      tabs={hasText ? tabs : tabs.filter(({ value }) => !isPanelOfText(value))}
    />
  );
}

/** By itself, so that the panels are not rendered again with each annotation. */
function AnnotationCount({ document }: { readonly document: string }) {
  return useCore(
    'documents.list',
    {},
    (documents) => documents.find(({ id }) => id === document)?.annotations,
  ).data;
}

/** How many sources a document cites in passing. */
function MentionCount({ document }: { readonly document: string }) {
  const counts = useCore('mentions.counts', { documents: [document] }).data?.[0];
  return counts === undefined || counts.cited === 0 ? null : counts.cited;
}

function carriedPart(copies: readonly CaptureCopy[]) {
  return { areSeveral: copies.length > 1, toReview: copies.at(-1)?.toReview };
}
