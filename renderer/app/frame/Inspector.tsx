import { useCore } from '../../api/hooks.ts';
import { AnnotationsPanel } from '../../features/annotations/index.ts';
import { ReviewPanel } from '../../features/captures/index.ts';
import { DocumentPanel } from '../../features/document/index.ts';
import { NotePanel } from '../../features/notes/index.ts';
import { SourcePanel } from '../../features/sources/index.ts';
import { useOpenNotes } from '../../stores/open-notes.ts';
import { type InspectorPanel, useWorkspace } from '../../stores/workspace.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Tabs } from '../../ui/Tabs.tsx';

/** The right pane: the open document's annotations, the document itself, its source, a note to write in. */
export function Inspector() {
  const document = useWorkspace((workspace) => workspace.activeDocument);
  const panel = useWorkspace((workspace) => workspace.inspector);
  const documents = useCore('documents.list', {});
  const copies = useCore('captures.list', document === null ? null : { document }).data ?? [];
  const annotations = documents.data?.find(({ id }) => id === document)?.annotations;
  const nothing = <EmptyState sentence="Open a document to see its annotations here." />;
  // Where there is but one copy, nothing was carried; the tab stays while it is looked at.
  const hasCarried = document !== null && (copies.length > 1 || panel === 'carried');
  const hasOpenNote = useOpenNotes(({ active }) => active !== null);
  const hasNote = hasOpenNote || panel === 'note';
  return (
    <Tabs<InspectorPanel>
      label="Inspector"
      className="inspector-tabs"
      value={panel}
      onChange={(inspector) => useWorkspace.setState({ inspector })}
      tabs={[
        {
          value: 'annotations',
          label: 'Annotations',
          count: annotations,
          panel: document === null ? nothing : <AnnotationsPanel document={document} />,
        },
        ...(hasCarried
          ? [
              {
                value: 'carried' as const,
                label: 'Carried',
                count: copies.at(-1)?.toReview || undefined,
                panel: <ReviewPanel document={document} />,
              },
            ]
          : []),
        {
          value: 'document',
          label: 'Document',
          panel: document === null ? nothing : <DocumentPanel document={document} />,
        },
        { value: 'source', label: 'Source', panel: <SourcePanel /> },
        ...(hasNote ? [{ value: 'note' as const, label: 'Note', panel: <NotePanel /> }] : []),
      ]}
    />
  );
}
