import { z } from 'zod';
import { errorCode } from './assay-error.ts';

const callId = z.int().nonnegative();

/** What a client sends. */
export const clientFrame = z.discriminatedUnion('type', [
  z.object({ type: z.literal('call'), id: callId, procedure: z.string(), input: z.unknown() }),
  z.object({ type: z.literal('cancel'), id: callId }),
]);

/** What a server sends. */
export const serverFrame = z.discriminatedUnion('type', [
  z.object({ type: z.literal('result'), id: callId, value: z.unknown() }),
  z.object({ type: z.literal('error'), id: callId, code: errorCode, message: z.string() }),
  z.object({
    type: z.literal('progress'),
    id: callId,
    progress: z.object({
      done: z.number(),
      total: z.number().nullable(),
      doing: z.string(),
      bytes: z.object({ done: z.number(), total: z.number() }).exactOptional(),
      secondsLeft: z.number().nullable().exactOptional(),
    }),
  }),
  z.object({ type: z.literal('event'), name: z.string(), payload: z.unknown() }),
]);
export type ServerFrame = z.infer<typeof serverFrame>;

/** A two-way pipe of structured-cloneable messages; knows nothing of what they mean. */
export interface MessagePipe {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  onClose(listener: () => void): void;
  close(): void;
}
