import type { z } from 'zod';

/** How far a job has come. `total` is null until it is known. */
export interface Progress {
  readonly done: number;
  readonly total: number | null;
  /** What is being worked on, such as a file's name. */
  readonly doing: string;
  /** Of a job that goes through files: how much of their bytes is done with, of how many. */
  readonly bytes?: { readonly done: number; readonly total: number };
  /** At the pace of the last half minute; null while that says nothing yet. Absent where it is not reckoned. */
  readonly secondsLeft?: number | null;
}

export interface Procedure<Kind extends string, Input extends z.ZodType, Output extends z.ZodType> {
  readonly kind: Kind;
  readonly input: Input;
  readonly output: Output;
}

/** A read: changes nothing, may be repeated and cached until `store.changed`. */
export function query<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Procedure<'query', Input, Output> {
  return { kind: 'query', input, output };
}

/** A write: one undo step, answered only after the commit. */
export function command<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Procedure<'command', Input, Output> {
  return { kind: 'command', input, output };
}

/** Long work with progress; can be cancelled. */
export function job<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Procedure<'job', Input, Output> {
  return { kind: 'job', input, output };
}
