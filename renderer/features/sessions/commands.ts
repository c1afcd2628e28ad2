import type { Command } from '../../app/commands/command.ts';
import { queryClient } from '../../api/hooks.ts';
import type { CheckingSession } from '../../../shared/model/checking-session.ts';
import { compareCommands } from './compare/compare-commands.ts';
import { showHistoryOf } from '../../stores/event-log.ts';
import { bringBack, closeSession } from './session-actions.ts';
import { askForSession, openSession, shownSession, showSessions, useSessionsView } from './sessions-view.ts';
import { workCommands } from './working/work-commands.ts';
import { useSessionWork } from './working/work-store.ts';
import { useComparing } from './compare/compare-state.ts';

/** The session that was worked in last. */
function lastSession(): CheckingSession | undefined {
  const { session } = useSessionsView.getState();
  return queryClient.getQueryData<CheckingSession>(['sessions.get', { id: session }]);
}

/** Fact-checking sessions: going there, what can be done with one, and working in it. */
export const sessionCommands: readonly Command[] = [
  {
    id: 'go.sessions',
    title: 'Sessions',
    words: 'fact-checking queue question check',
    keys: ['Shift+J'],
    menu: 'Go',
    group: 'views',
    run: showSessions,
  },
  {
    id: 'sessions.new',
    title: 'New session…',
    words: 'fact-checking question queue',
    menu: 'File',
    group: 'session',
    run: () => askForSession({ type: 'new' }),
  },
  {
    id: 'sessions.continue',
    title: () => {
      const session = lastSession();
      return session === undefined ? 'Continue the session' : `Continue session ${session.title}`;
    },
    menu: 'Go',
    group: 'session',
    isEnabled: () => lastSession() !== undefined,
    run: () => {
      const { session } = useSessionsView.getState();
      if (session !== null) openSession(session);
    },
  },
  {
    id: 'sessions.analyst',
    title: 'Who judges…',
    words: 'analyst name',
    menu: 'File',
    group: 'session',
    run: () => askForSession({ type: 'analyst' }),
  },
  ofSession('report', 'Report of the session…', ({ id }) => askForSession({ type: 'report', session: id })),
  ofSession('queue', 'Add to the queue of the session…', ({ id }) =>
    askForSession({ type: 'queue', session: id }),
  ),
  ofSession('edit', 'Question and method of the session…', ({ id }) =>
    askForSession({ type: 'edit', session: id }),
  ),
  ofFirst('second', 'Export the session for a second judge…', ({ id }) =>
    askForSession({ type: 'second', session: id }),
  ),
  ofFirst('bringBack', 'Bring back the judged file of the session…', bringBack),
  ofFirst('compare', 'Compare the two judges of the session', ({ id }) => openSession(id, 'compare')),
  ofSession('close', 'Close the session, or open it again', closeSession),
  {
    id: 'history.session',
    title: 'History of this session',
    words: 'event log',
    menu: 'Go',
    group: 'history',
    isEnabled: () => shownSession() !== null && lastSession() !== undefined,
    run: () => {
      const session = lastSession();
      if (session !== undefined) showHistoryOf({ id: session.id, label: session.title });
    },
  },
  ...workCommands,
  ...compareCommands,
];

/** A command on the session that is open or was worked in last. */
function ofSession(
  id: string,
  title: string,
  run: (session: CheckingSession) => void | Promise<void>,
): Command {
  return {
    id: `sessions.${id}`,
    title,
    menu: 'File',
    group: 'session',
    isEnabled: () => lastSession() !== undefined,
    run: async () => {
      const session = lastSession();
      if (session !== undefined) await Promise.resolve(run(session)).catch(() => undefined);
    },
  };
}

/** The same, where the first person judges: not in the file of a second one. */
function ofFirst(...given: Parameters<typeof ofSession>): Command {
  return { ...ofSession(...given), isEnabled: () => lastSession()?.isSecond === false };
}

/** Tells whenever what these commands can do may have changed; returns a function that stops. */
export function watchSessions(listener: () => void): () => void {
  const stops = [
    useSessionsView.subscribe(listener),
    useSessionWork.subscribe(listener),
    useComparing.subscribe(listener),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
