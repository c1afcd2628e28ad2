import type { EventName, EventPayload, InputOf, JobName, OutputOf, ProcedureName } from '../contract.ts';
import { events } from '../contract.ts';
import type { Progress } from '../contract/define.ts';
import { AssayError } from './assay-error.ts';
import { type MessagePipe, serverFrame } from './frames.ts';

export interface CallOptions {
  /** Aborting it sends a cancel and rejects the call with `cancelled` once the server has stopped. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** A typed caller of the contract over a pipe. */
export interface RpcClient {
  call<Name extends ProcedureName>(
    name: Name,
    input: InputOf<Name>,
    options?: Name extends JobName ? CallOptions : Pick<CallOptions, 'signal'>,
  ): Promise<OutputOf<Name>>;
  /** Returns a function that stops listening. */
  on<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): () => void;
  /** Called when the other side is gone; every open call is rejected with `unavailable`. */
  onClose(listener: () => void): void;
}

interface OpenCall {
  readonly resolve: (value: never) => void;
  readonly reject: (error: AssayError) => void;
  readonly onProgress: ((progress: Progress) => void) | undefined;
}

/** Speaks the frames of `frames.ts` to a server at the other end of `pipe`. Malformed frames are dropped. */
export function createRpcClient(pipe: MessagePipe): RpcClient {
  const openCalls = new Map<number, OpenCall>();
  const listeners = new Map<EventName, Set<(payload: never) => void>>();
  const closeListeners: (() => void)[] = [];
  let nextId = 0;
  let isClosed = false;

  pipe.onMessage((message) => {
    const parsed = serverFrame.safeParse(message);
    if (!parsed.success) return;
    const frame = parsed.data;
    switch (frame.type) {
      case 'result': {
        const call = take(frame.id);
        // The server validated the value against the contract's output for this very call.
        call?.resolve(frame.value as never);
        break;
      }
      case 'error':
        take(frame.id)?.reject(new AssayError(frame.code, frame.message));
        break;
      case 'progress':
        openCalls.get(frame.id)?.onProgress?.(frame.progress);
        break;
      case 'event':
        if (isEventName(frame.name)) {
          for (const listener of listeners.get(frame.name) ?? []) listener(frame.payload as never);
        }
        break;
    }
  });

  pipe.onClose(() => {
    isClosed = true;
    for (const call of openCalls.values()) call.reject(goneError());
    openCalls.clear();
    for (const listener of closeListeners) listener();
  });

  function take(id: number): OpenCall | undefined {
    const call = openCalls.get(id);
    openCalls.delete(id);
    return call;
  }

  return {
    call: (procedure, input, options: CallOptions = {}) =>
      new Promise((resolve, reject) => {
        if (isClosed) return reject(goneError());
        if (options.signal?.aborted) return reject(new AssayError('cancelled', 'Cancelled.'));
        const id = nextId++;
        const cancel = () => pipe.post({ type: 'cancel', id });
        const settle =
          <Value>(then: (value: Value) => void) =>
          (value: Value) => {
            options.signal?.removeEventListener('abort', cancel);
            then(value);
          };
        openCalls.set(id, {
          resolve: settle(resolve as (value: never) => void),
          reject: settle(reject),
          onProgress: options.onProgress,
        });
        options.signal?.addEventListener('abort', cancel, { once: true });
        pipe.post({ type: 'call', id, procedure, input });
      }),
    on: (name, listener) => {
      const set = listeners.get(name) ?? new Set();
      set.add(listener);
      listeners.set(name, set);
      return () => set.delete(listener);
    },
    onClose: (listener) => {
      closeListeners.push(listener);
    },
  };
}

function isEventName(name: string): name is EventName {
  return Object.hasOwn(events, name);
}

function goneError(): AssayError {
  return new AssayError(
    'unavailable',
    'The project is being reopened. What was saved is safe; try again in a moment.',
  );
}
