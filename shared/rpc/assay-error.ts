import { z } from 'zod';

/** The closed list of codes that cross a process boundary. */
export const errorCode = z.enum([
  'invalid_input',
  'not_found',
  'conflict',
  'cancelled',
  'unavailable',
  'unsupported',
  'internal',
]);
export type ErrorCode = z.infer<typeof errorCode>;

/** An error a person can meet: its message says what happened and what to do. Never holds SQL, stacks or paths. */
export class AssayError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'AssayError';
    this.code = code;
  }
}

/** The error to show for anything thrown: itself where it was meant for people, else a plain `internal`. */
export function toAssayError(thrown: unknown): AssayError {
  if (thrown instanceof AssayError) return thrown;
  if (thrown instanceof Error && thrown.name === 'AbortError') {
    return new AssayError('cancelled', 'Cancelled.', { cause: thrown });
  }
  return new AssayError('internal', 'Something went wrong inside Assay. Nothing was changed.', {
    cause: thrown,
  });
}
