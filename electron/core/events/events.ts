import type { OutputOf } from '../../../shared/contract.ts';
import type { CallContext, Handlers } from '../../../shared/rpc/server.ts';
import { eventHead } from '../../store/repositories/events.ts';
import type { Store } from '../../store/store.ts';
import type { WriteOptions } from '../exchange/export-write.ts';
import type { Host } from '../host.ts';
import { checkChain } from './check-chain.ts';
import { chooseEventExport, exportEvents, pipeEvents } from './export-events.ts';
import { createEventList } from './list-events.ts';

/** What only callers that may name paths can do with the log. */
export interface EventExports {
  /** Writes a file of this machine. Errors as `writeFileAtomically`. */
  exportEvents(
    where: { readonly path: string; readonly existing: WriteOptions['existing'] },
    context: CallContext,
  ): Promise<OutputOf<'events.export'>>;
  /** Gives the log as NDJSON, piece by piece; resolves with the number of events. */
  pipeEvents(write: (text: string) => Promise<void>, context: CallContext): Promise<number>;
}

/** Writes the event log of this project to a file or a pipe. */
export function createEventExports(store: Store): EventExports {
  return {
    exportEvents: (where, context) => exportEvents(store, where, context),
    pipeEvents: (write, context) => pipeEvents(store, write, context),
  };
}

type EventHandlers = Pick<Handlers, 'events.list' | 'events.head' | 'events.check' | 'events.export'>;

/** The log of what was judged, imported, exported and removed. */
export function createEvents(store: Store, host: Host): EventHandlers {
  const { reader } = store;
  return {
    'events.list': createEventList(store),

    'events.head': () => ({
      ...eventHead(reader, { withExports: true }),
      judgements: eventHead(reader, { withExports: false }),
    }),

    'events.check': (_input, context) => checkChain(reader, context),

    'events.export': (_input, context) => chooseEventExport(store, host, context),
  };
}
