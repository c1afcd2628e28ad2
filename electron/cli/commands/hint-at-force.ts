import { AssayError } from '../../../shared/rpc/assay-error.ts';

/** Throws what was thrown; of a file that is there already it says besides how to replace it. */
export function hintAtForce(thrown: unknown): never {
  if (thrown instanceof AssayError && thrown.code === 'conflict') {
    throw new AssayError('conflict', `${thrown.message} (--force replaces it.)`, { cause: thrown });
  }
  throw thrown;
}
