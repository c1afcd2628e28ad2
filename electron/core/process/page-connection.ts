import type { MessagePipe } from '../../../shared/rpc/frames.ts';
import { type Dispatch, serveRpc } from '../../../shared/rpc/server.ts';
import type { Core } from '../create-core.ts';
import type { ProcessPort } from './parent-port.ts';

/** How long a closing page may take to say its last words. */
const goodbyeMs = 3_000;

export interface PageConnection {
  /** Settles once the page is gone and all it asked for is done, or after three seconds. */
  finished(): Promise<void>;
}

/** Serves core to the page at the other end of `port`. */
export function createPageConnection(port: ProcessPort, core: Core): PageConnection {
  const running = new Set<Promise<unknown>>();
  const gone = new Promise<void>((resolve) => port.on('close', resolve));

  const dispatch: Dispatch = (procedure, input, context) => {
    const call = core.dispatch(procedure, input, context);
    running.add(call);
    const forget = () => running.delete(call);
    call.then(forget, forget);
    return call;
  };
  const server = serveRpc(pipeOver(port), dispatch, (error) => console.error(error));
  const stops = [
    core.on('store.changed', (payload) => server.emit('store.changed', payload)),
    core.on('menu.chosen', (payload) => server.emit('menu.chosen', payload)),
  ];
  void gone.then(() => {
    for (const stop of stops) stop();
  });
  port.start();

  return {
    finished: async () => {
      const patience = new Promise<void>((resolve) => setTimeout(resolve, goodbyeMs));
      await Promise.race([patience, gone.then(() => Promise.allSettled(running))]);
    },
  };
}

function pipeOver(port: ProcessPort): MessagePipe {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => void port.on('message', ({ data }) => listener(data)),
    onClose: (listener) => void port.on('close', listener),
    close: () => port.close(),
  };
}
