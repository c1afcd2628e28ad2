import { create } from 'zustand';
import type { OutputOf } from '../../../shared/contract.ts';
import { useWorkspace } from '../../stores/workspace.ts';

/** What the sessions view shows: all sessions, one that is worked in, or what two people judged in it. */
export type SessionsMode = 'list' | 'work' | 'compare';

/** A dialog of sessions that is open. */
export type SessionsDialog =
  | { readonly type: 'new' }
  | { readonly type: 'analyst' }
  | { readonly type: 'second' | 'report' | 'queue' | 'edit'; readonly session: string };

/** View state: which session is open, and what is asked. */
export interface SessionsViewState {
  readonly mode: SessionsMode;
  /** The session that is or was worked in last; stays while one looks elsewhere. */
  readonly session: string | null;
  readonly dialog: SessionsDialog | null;
  /** What was brought back last, to be told where it is compared. */
  readonly brought: OutputOf<'sessions.bringBack'> | null;
}

export const useSessionsView = create<SessionsViewState>()(() => ({
  mode: 'list',
  session: null,
  dialog: null,
  brought: null,
}));

/** Shows a session where one was in it. */
export function openSession(session: string, mode: 'work' | 'compare' = 'work'): void {
  useSessionsView.setState({ session, mode, brought: null });
  useWorkspace.setState({ view: 'sessions' });
}

/** Shows all sessions. */
export function showSessions(): void {
  useSessionsView.setState({ mode: 'list' });
  useWorkspace.setState({ view: 'sessions' });
}

export function askForSession(dialog: SessionsDialog): void {
  useSessionsView.setState({ dialog });
}

export function closeSessionDialog(): void {
  useSessionsView.setState({ dialog: null });
}

/** The session that keys and menus act on: the one that is shown; null where none is. */
export function shownSession(mode?: SessionsMode): string | null {
  const state = useSessionsView.getState();
  const isShown = useWorkspace.getState().view === 'sessions' && state.mode !== 'list';
  return isShown && (mode === undefined || state.mode === mode) ? state.session : null;
}
