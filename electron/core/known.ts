import { AssayError } from '../../shared/rpc/assay-error.ts';

/** The value, or a `not_found` that names what is missing. */
export function known<Value>(value: Value | undefined, what: string): Value {
  if (value !== undefined) return value;
  throw new AssayError('not_found', `This ${what} is not in the project any more.`);
}
