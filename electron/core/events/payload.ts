import type { Cause } from '../../store/logged-changes.ts';

/** A row as the log keeps it, or was told of a thing. */
export type LoggedRow = Readonly<Record<string, unknown>>;

/** What an event says, read from its JSON. */
export interface Payload {
  readonly cause: Cause;
  readonly who: string | null;
  readonly before: LoggedRow | null;
  readonly after: LoggedRow | null;
  /** Everything that stands in it. */
  readonly all: LoggedRow;
}

const causes: readonly unknown[] = ['undone', 'redone'] satisfies readonly Cause[];

/** Reads a payload; what is not as it should be, such as one that was tampered with, is taken as saying nothing. */
export function readPayload(json: string): Payload {
  const all = rowOf(parsed(json)) ?? {};
  const { cause, who } = all;
  return {
    cause: causes.includes(cause) ? (cause as Cause) : 'done',
    who: typeof who === 'string' ? who : null,
    before: rowOf(all['before']),
    after: rowOf(all['after']),
    all,
  };
}

function parsed(json: unknown): unknown {
  try {
    return typeof json === 'string' ? JSON.parse(json) : null;
  } catch {
    return null;
  }
}

function rowOf(value: unknown): LoggedRow | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as LoggedRow) : null;
}
