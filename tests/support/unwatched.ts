import type { CallContext } from '../../shared/rpc/server.ts';

/** What a call is given that nobody watches or cancels. */
export function unwatched(): CallContext {
  return { signal: new AbortController().signal, report: () => {} };
}
