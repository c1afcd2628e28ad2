import { useCore } from '../../api/hooks.ts';
import { useWorkspace, type WorkspaceView } from '../../stores/workspace.ts';
import { useRovingFocus } from '../../ui/use-roving-focus.ts';

/** The places of the project with how much is in each, and the pictures of it. */
export function LibraryViews({
  documents,
  tags,
}: {
  readonly documents: number | undefined;
  readonly tags: number | undefined;
}) {
  const sources = useCore('sources.list', {});
  const annotations = useCore('table.count', {});
  const claims = useCore('claims.count', {});
  const notes = useCore('notes.list', {});
  const links = useCore('links.list', {});
  const sessions = useCore('sessions.list', {});
  const view = useWorkspace((workspace) => workspace.view);
  const roving = useRovingFocus<HTMLUListElement>();
  const rows: readonly { view: WorkspaceView; name: string; count?: number | undefined }[] = [
    { view: 'reader', name: 'Documents', count: documents },
    { view: 'table', name: 'Evidence table', count: annotations.data?.annotations },
    { view: 'claims', name: 'Claims', count: claims.data?.claims },
    { view: 'sources', name: 'Sources', count: sources.data?.length },
    { view: 'tags', name: 'Tags', count: tags },
    { view: 'notes', name: 'Notes', count: notes.data?.length },
    { view: 'links', name: 'Links', count: links.data?.length },
    { view: 'sessions', name: 'Sessions', count: sessions.data?.length },
    { view: 'matrix', name: 'Evidence matrix' },
    { view: 'disagreements', name: 'Disagreements' },
    { view: 'hypotheses', name: 'Hypotheses' },
    { view: 'timeline', name: 'Timeline' },
    { view: 'graph', name: 'Source graph' },
    { view: 'events', name: 'Event log' },
  ];
  return (
    <ul className="library-views" ref={roving.ref} onKeyDown={roving.onKeyDown}>
      {rows.map((row) => (
        <li key={row.view} className={'count' in row ? 'library-counted' : undefined}>
          <button
            type="button"
            className="library-row"
            data-roving
            aria-current={row.view === view ? 'true' : undefined}
            onClick={() => useWorkspace.setState({ view: row.view })}
          >
            <span className="library-name">{row.name}</span>
            {'count' in row && <span className="library-count">{row.count?.toLocaleString('en')}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
