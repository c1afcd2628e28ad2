import type { CommandName } from '../../shared/model/command-names.ts';
import type { Core } from '../core/create-core.ts';
import type { Output } from './output.ts';

/** One option of a command, for the parser and for the help. */
export interface OptionDefinition {
  readonly type: 'string' | 'boolean';
  /** May be given several times. */
  readonly multiple?: boolean;
  /** What stands for the value in the help. */
  readonly value?: string;
  readonly help: string;
}

/** One command; its code is loaded only when it is run. */
export interface CommandDefinition {
  readonly name: CommandName;
  /** What stands after the name in the help. */
  readonly synopsis: string;
  readonly summary: string;
  /** Paragraphs for `assay help NAME`. */
  readonly details: readonly string[];
  readonly options: Readonly<Record<string, OptionDefinition>>;
  readonly load: () => Promise<CommandRunner>;
}

/** What a command was called with. */
export interface Invocation {
  readonly positionals: readonly string[];
  readonly options: OptionValues;
  readonly output: Output;
  /** Standard input, read to its end or to `mostBytes`. */
  readonly readInput: (mostBytes: number) => Promise<Uint8Array>;
  /** Opens the project meant; `create` makes the file when it is not there. Closed when the command is done. */
  readonly openProject: (mode?: 'create') => Promise<Core>;
  /** Aborted when the person or the reader of the output has had enough. */
  readonly signal: AbortSignal;
}

/** Given options; names are checked by the parser. */
export interface OptionValues {
  /** The value of an option given once; the last one when given more often. */
  text(name: string): string | undefined;
  /** All values of an option that may be given several times. */
  texts(name: string): readonly string[];
  isSet(name: string): boolean;
}

/** 0: all done; 1: something failed, and was named on standard error. */
export type ExitCode = 0 | 1;

/** Runs a command. Throws UsageError, CommandError, or what core throws. */
export type CommandRunner = (invocation: Invocation) => Promise<ExitCode>;
