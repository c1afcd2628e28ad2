/** The command was used wrongly; the message says how, and the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Something asked for could not be done for a reason its user can do something about; the exit code is 1. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
