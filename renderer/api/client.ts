import type {
  EventName,
  EventPayload,
  InputOf,
  JobName,
  OutputOf,
  ProcedureName,
} from '../../shared/contract.ts';
import { AssayError } from '../../shared/rpc/assay-error.ts';
import { type CallOptions, createRpcClient, type RpcClient } from '../../shared/rpc/client.ts';
import type { MessagePipe } from '../../shared/rpc/frames.ts';
import { watchWrite } from './saved-state.ts';

/** Whether core answers: `lost` from its crash until the shell hands over the port of its successor. */
export type ConnectionState = 'connecting' | 'connected' | 'lost';

const eventListeners = new Set<(client: RpcClient) => void>();
const stateListeners = new Set<(state: ConnectionState) => void>();
let connected: RpcClient | null = null;
let current = waiting();
let state: ConnectionState = 'connecting';

/** Listens for the ports that the preload hands over: one at start, one after each restart of core. Call once. */
export function listenForCore(): void {
  window.addEventListener('message', (message) => {
    const [port] = message.ports;
    if (message.source !== window || message.data !== 'assay:core-port' || port === undefined) return;
    const client = createRpcClient(pipeOverPort(port));
    client.onClose(() => {
      connected = null;
      current = waiting();
      setState('lost');
    });
    connected = client;
    for (const attach of eventListeners) attach(client);
    current.resolve(client);
    setState('connected');
  });
}

/** Calls a procedure of the contract; waits for core where it is not there yet. Rejects with an AssayError. */
export async function call<Name extends ProcedureName>(
  name: Name,
  input: InputOf<Name>,
  options?: Name extends JobName ? CallOptions : Pick<CallOptions, 'signal'>,
): Promise<OutputOf<Name>> {
  return watchWrite(name, async () => {
    const client = await current.promise;
    return client.call(name, input, options);
  });
}

/** Listens to an event of core, across its restarts. */
export function onCoreEvent<Name extends EventName>(
  name: Name,
  listener: (payload: EventPayload<Name>) => void,
): void {
  const attach = (client: RpcClient) => void client.on(name, listener);
  eventListeners.add(attach);
  if (connected !== null) attach(connected);
}

/** Tells of connection changes; returns a function that stops. */
export function onConnectionChange(listener: (state: ConnectionState) => void): () => void {
  stateListeners.add(listener);
  return () => stateListeners.delete(listener);
}

export function connectionState(): ConnectionState {
  return state;
}

/** The sentence to show for anything a call threw. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof AssayError ? thrown.message : 'Something went wrong. Nothing was changed.';
}

function setState(next: ConnectionState): void {
  state = next;
  for (const listener of stateListeners) listener(next);
}

function waiting() {
  return Promise.withResolvers<RpcClient>();
}

function pipeOverPort(port: MessagePort): MessagePipe {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => {
      port.onmessage = (message) => listener(message.data);
    },
    onClose: (listener) => port.addEventListener('close', listener),
    close: () => port.close(),
  };
}
