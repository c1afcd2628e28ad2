import { useCore } from '../../../api/hooks.ts';
import { updatePreferences, usePreferences } from '../../../stores/preferences.ts';
import { useWorkspace } from '../../../stores/workspace.ts';
import { FoldSection } from '../../../ui/FoldSection.tsx';
import { openSession, useSessionsView } from '../sessions-view.ts';

/** The open sessions, each with how far it has come. Nothing while there are none. */
export function LibrarySessions() {
  const sessions = useCore('sessions.list', {}).data?.filter(({ closedAt }) => closedAt === null);
  const isOpen = usePreferences((preferences) => preferences.areSessionsOpen);
  const shown = useSessionsView((state) => (state.mode === 'list' ? null : state.session));
  const isInView = useWorkspace(({ view }) => view === 'sessions');
  if (sessions === undefined || sessions.length === 0) return null;
  return (
    <FoldSection
      title="Open sessions"
      isOpen={isOpen}
      onToggle={(areSessionsOpen) => updatePreferences({ areSessionsOpen })}
    >
      {sessions.map(({ id, title, counts }) => (
        <li key={id}>
          <button
            type="button"
            className="library-row"
            data-roving
            aria-current={isInView && shown === id ? 'true' : undefined}
            title={title}
            onClick={() => openSession(id)}
          >
            <bdi className="library-name">{title}</bdi>
            <span className="library-count">
              {counts.judged}/{counts.items}
              <span className="visually-hidden"> judged</span>
            </span>
          </button>
        </li>
      ))}
    </FoldSection>
  );
}
