import type { Handlers } from '../../../shared/rpc/server.ts';
import { eventHead } from '../../store/repositories/events.ts';
import type { Store } from '../../store/store.ts';
import type { Host } from '../host.ts';
import { checkChain } from './check-chain.ts';
import { chooseEventExport } from './export-events.ts';
import { createEventList } from './list-events.ts';

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
