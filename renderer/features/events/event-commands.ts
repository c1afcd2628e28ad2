import type { OutputOf } from '../../../shared/contract.ts';
import { queryClient } from '../../api/hooks.ts';
import type { Command } from '../../app/commands/command.ts';
import { call } from '../../api/client.ts';
import { claimInView } from '../../stores/claims.ts';
import { showEventLog, showHistoryOf, useEventLog } from '../../stores/event-log.ts';
import { isReadingFrom, useReadingFrom } from '../../stores/reading-from.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { checkChain, exportEvents } from './chain-actions.ts';
import { copyHash, focusedEvent } from './copy-hash.ts';
import { eventsFilterId } from './EventsHeader.tsx';

/** The event log, and the histories of single things. */
export const eventCommands: readonly Command[] = [
  {
    id: 'go.events',
    title: 'Event log',
    words: 'history audit trail chain hash judgements',
    keys: ['Shift+T'],
    menu: 'Go',
    group: 'views',
    run: showEventLog,
  },
  {
    id: 'events.filter',
    title: 'Filter the events',
    keys: ['Mod+F'],
    isEnabled: isShown,
    run: () => {
      const box = document.getElementById(eventsFilterId);
      if (!(box instanceof HTMLInputElement)) return;
      box.focus();
      box.select();
    },
  },
  {
    id: 'events.check',
    title: 'Check the chain of the event log',
    words: 'verify hash',
    isEnabled: isShown,
    run: checkChain,
  },
  {
    id: 'events.export',
    title: 'Export the event log…',
    words: 'ndjson',
    isEnabled: isShown,
    run: exportEvents,
  },
  {
    id: 'events.copyHash',
    title: 'Copy the hash of the event',
    keys: ['C'],
    isEnabled: () => isShown() && focusedEvent() !== null,
    run: () => {
      const event = focusedEvent();
      if (event !== null) copyHash(event);
    },
  },
  {
    id: 'events.back',
    title: () => (isHistoryShown() ? 'Show the events of everything' : 'Back to the event log'),
    keys: ['Escape'],
    menu: 'Go',
    group: 'views',
    isEnabled: () => isHistoryShown() || isReadingFrom('events'),
    run: () => {
      if (isHistoryShown()) {
        useEventLog.setState({ subject: null });
        return;
      }
      useReadingFrom.setState({ from: null });
      showEventLog();
    },
  },
  {
    id: 'history.claim',
    title: 'History of this claim',
    words: 'event log',
    menu: 'Go',
    group: 'history',
    isEnabled: () => claimInView() !== null,
    run: async () => {
      const id = claimInView();
      if (id === null) return;
      showHistoryOf({ id, label: (await call('claims.get', { id })).statement });
    },
  },
  {
    id: 'history.annotation',
    title: 'History of this annotation',
    words: 'event log',
    menu: 'Go',
    group: 'history',
    isEnabled: () => useWorkspace.getState().activeAnnotation !== null,
    run: async () => {
      const id = useWorkspace.getState().activeAnnotation;
      if (id === null) return;
      const { targets } = await call('annotations.get', { id });
      showHistoryOf({ id, label: targets[0]?.exact ?? '' });
    },
  },
  {
    id: 'history.source',
    title: 'History of this source',
    words: 'event log',
    menu: 'Go',
    group: 'history',
    isEnabled: () => sourceAtHand() !== null,
    run: async () => {
      const id = sourceAtHand();
      if (id !== null) showHistoryOf({ id, label: (await call('sources.get', { id })).name });
    },
  },
  {
    id: 'history.document',
    title: 'History of this document',
    words: 'event log',
    menu: 'Go',
    group: 'history',
    isEnabled: () => documentAtHand() !== undefined,
    run: () => {
      const document = documentAtHand();
      if (document !== undefined) showHistoryOf({ id: document.id, label: document.title });
    },
  },
];

function isHistoryShown(): boolean {
  return isShown() && useEventLog.getState().subject !== null;
}

function isShown(): boolean {
  return useWorkspace.getState().view === 'events';
}

function documentAtHand(): OutputOf<'documents.list'>[number] | undefined {
  const { view, activeDocument } = useWorkspace.getState();
  return view === 'reader' ? documents().find(({ id }) => id === activeDocument) : undefined;
}

/** The source whose profile is shown, else that of the document that is read. */
function sourceAtHand(): string | null {
  const { inspector, activeSource } = useWorkspace.getState();
  if (inspector === 'source' && activeSource !== null) return activeSource;
  return documentAtHand()?.source?.id ?? null;
}

function documents(): OutputOf<'documents.list'> {
  return queryClient.getQueryData<OutputOf<'documents.list'>>(['documents.list', {}]) ?? [];
}

/** For the state of commands, which depends on whose history is shown. */
export function watchEventLog(listener: () => void): () => void {
  return useEventLog.subscribe(listener);
}
