import { create } from 'zustand';
import type { OutputOf } from '../../shared/contract.ts';
import { useWorkspace } from './workspace.ts';

/** The thing whose history is shown, and what it is called. */
export interface EventSubject {
  readonly id: string;
  readonly label: string;
}

/** How the chain stood when it was last recomputed. */
export type ChainCheck =
  | { readonly type: 'running' }
  | { readonly type: 'checked'; readonly result: OutputOf<'events.check'> }
  | { readonly type: 'failed'; readonly message: string };

/** View state of the event log; stays while one looks elsewhere. */
export interface EventLogState {
  /** Null: all that is told. */
  readonly subject: EventSubject | null;
  /** The key of a kind of events; null: all. */
  readonly kind: string | null;
  readonly words: string;
  /** The number of the event that had the focus last. */
  readonly current: number | null;
  readonly check: ChainCheck | null;
}

export const useEventLog = create<EventLogState>()(() => ({
  subject: null,
  kind: null,
  words: '',
  current: null,
  check: null,
}));

/** Shows the event log as it was left. */
export function showEventLog(): void {
  useWorkspace.setState({ view: 'events' });
}

/** Shows what the log tells of one thing. */
export function showHistoryOf(subject: EventSubject): void {
  useEventLog.setState({ subject, kind: null, words: '', current: null });
  useWorkspace.setState({ view: 'events' });
}
