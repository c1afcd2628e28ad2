import {
  contract,
  type EventName,
  type EventPayload,
  type OutputOf,
  type ParsedInputOf,
  type ProcedureName,
} from '../contract.ts';
import type { Progress } from '../contract/define.ts';
import { AssayError, toAssayError } from './assay-error.ts';
import { clientFrame, type MessagePipe, type ServerFrame } from './frames.ts';

/** What a handler is given beside its input. Queries and commands may ignore it. */
export interface CallContext {
  readonly signal: AbortSignal;
  readonly report: (progress: Progress) => void;
}

export type Handler<Name extends ProcedureName> = (
  input: ParsedInputOf<Name>,
  context: CallContext,
) => OutputOf<Name> | Promise<OutputOf<Name>>;

/** One handler for every procedure of the contract. */
export type Handlers = { readonly [Name in ProcedureName]: Handler<Name> };

/** Where handlers are reached: validates the input, then runs the handler. */
export type Dispatch = (procedure: string, input: unknown, context: CallContext) => Promise<unknown>;

/** Makes the one door to the handlers. Throws `unsupported` for an unknown name, `invalid_input` for a bad input. */
export function createDispatch(handlers: Handlers): Dispatch {
  return async (procedure, input, context) => {
    if (!isProcedureName(procedure)) throw new AssayError('unsupported', `There is no "${procedure}".`);
    const parsed = contract[procedure].input.safeParse(input);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const where = issue?.path.join('.') ?? '';
      throw new AssayError(
        'invalid_input',
        `${where ? `${where}: ` : ''}${issue?.message ?? 'Not understood.'}`,
      );
    }
    // The handler of a name takes that name's parsed input; the index type cannot say so.
    const handler = handlers[procedure] as (input: unknown, context: CallContext) => unknown;
    return await handler(parsed.data, context);
  };
}

export interface RpcServer {
  emit<Name extends EventName>(name: Name, payload: EventPayload<Name>): void;
}

/** Answers the calls that come through `pipe`; unexpected errors go to `onInternalError` and leave as `internal`. */
export function serveRpc(
  pipe: MessagePipe,
  dispatch: Dispatch,
  onInternalError: (error: unknown) => void,
): RpcServer {
  const running = new Map<number, AbortController>();
  const post = (frame: ServerFrame) => pipe.post(frame);

  async function answer(id: number, procedure: string, input: unknown): Promise<void> {
    const controller = new AbortController();
    running.set(id, controller);
    const report = (progress: Progress) => post({ type: 'progress', id, progress });
    try {
      const value = await dispatch(procedure, input, { signal: controller.signal, report });
      post({ type: 'result', id, value });
    } catch (thrown) {
      const error = toAssayError(thrown);
      if (error.code === 'internal') onInternalError(thrown);
      post({ type: 'error', id, code: error.code, message: error.message });
    } finally {
      running.delete(id);
    }
  }

  pipe.onMessage((message) => {
    const parsed = clientFrame.safeParse(message);
    if (!parsed.success) return;
    const frame = parsed.data;
    switch (frame.type) {
      case 'call':
        void answer(frame.id, frame.procedure, frame.input);
        break;
      case 'cancel':
        running.get(frame.id)?.abort();
        break;
    }
  });
  pipe.onClose(() => {
    for (const controller of running.values()) controller.abort();
  });

  return { emit: (name, payload) => post({ type: 'event', name, payload }) };
}

function isProcedureName(name: string): name is ProcedureName {
  return Object.hasOwn(contract, name);
}
