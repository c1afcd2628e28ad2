import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import { findSession } from '../../store/repositories/sessions.ts';
import type { Store } from '../../store/store.ts';
import type { Host } from '../host.ts';
import { known } from '../known.ts';

type SecondPersonHandlers = Pick<
  Handlers,
  | 'sessions.exportForSecond'
  | 'sessions.bringBack'
  | 'sessions.compare'
  | 'sessions.resolve'
  | 'sessions.report'
>;

/** A second person's judgements. */
export function createSecondPerson({ reader }: Store, _host: Host): SecondPersonHandlers {
  const refuse = (): never => {
    throw new AssayError('unsupported', 'This cannot be done yet.');
  };
  return {
    'sessions.exportForSecond': refuse,
    'sessions.bringBack': refuse,
    'sessions.compare': ({ id }) => {
      known(findSession(reader, id), 'session');
      return { agreement: [], judgements: [] };
    },
    'sessions.resolve': refuse,
    'sessions.report': refuse,
  };
}
