import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import type { Store } from '../../store/store.ts';

type CaptureHandlers = Pick<
  Handlers,
  | 'captures.list'
  | 'captures.compare'
  | 'captures.observe'
  | 'captures.remove'
  | 'placements.accept'
  | 'placements.place'
  | 'placements.leave'
>;

/** The copies of documents, and where targets stand in them. */
export function createCaptures(_store: Store): CaptureHandlers {
  const notYet = () => {
    throw new AssayError('unsupported', 'This cannot be done yet.');
  };
  return {
    'captures.list': notYet,
    'captures.compare': notYet,
    'captures.observe': notYet,
    'captures.remove': notYet,
    'placements.accept': notYet,
    'placements.place': notYet,
    'placements.leave': notYet,
  };
}
