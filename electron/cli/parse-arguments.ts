import { parseArgs } from 'node:util';
import type { CommandDefinition, OptionDefinition, OptionValues } from './command.ts';
import { commands, globalOptions } from './commands.ts';
import { UsageError } from './usage-error.ts';

/** What a command line asks for. */
export type Request =
  | { readonly type: 'version' }
  | { readonly type: 'help'; readonly command: CommandDefinition | null }
  | {
      readonly type: 'run';
      readonly command: CommandDefinition;
      readonly positionals: readonly string[];
      readonly options: OptionValues;
    };

/** Reads a command line. Throws UsageError. */
export function parseArguments(args: readonly string[]): Request {
  const first = loosely(args);
  const [name] = first.positionals;
  if (name === undefined) {
    if (first.values['version'] === true) return { type: 'version' };
    if (first.values['help'] === true) return { type: 'help', command: null };
    strictly(args, globalOptions);
    throw new UsageError('Which command? “assay --help” lists them.');
  }
  if (name === 'help') return { type: 'help', command: asked(first.positionals[1]) };
  const command = commandNamed(name);
  if (first.values['help'] === true) return { type: 'help', command };
  const { values, positionals } = strictly(args, { ...globalOptions, ...command.options });
  if (values['version'] === true) return { type: 'version' };
  return { type: 'run', command, positionals: positionals.slice(1), options: optionValues(values) };
}

type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

/** Reads what can be read, to find the command; unknown options are complained about later. */
function loosely(args: readonly string[]): {
  readonly positionals: readonly string[];
  readonly values: Values;
} {
  const options = Object.assign({}, globalOptions, ...commands.map((command) => command.options));
  return parseArgs({
    args: [...args],
    options: parserOptions(options),
    strict: false,
    allowPositionals: true,
  });
}

function strictly(args: readonly string[], options: Readonly<Record<string, OptionDefinition>>) {
  try {
    return parseArgs({
      args: [...args],
      options: parserOptions(options),
      strict: true,
      allowPositionals: true,
    }) as { readonly positionals: readonly string[]; readonly values: Values };
  } catch (thrown) {
    if (thrown instanceof TypeError && 'code' in thrown) throw new UsageError(thrown.message);
    throw thrown;
  }
}

function parserOptions(options: Readonly<Record<string, OptionDefinition>>) {
  return Object.fromEntries(
    Object.entries(options).map(([name, { type, multiple = false }]) => [name, { type, multiple }]),
  );
}

function asked(name: string | undefined): CommandDefinition | null {
  return name === undefined ? null : commandNamed(name);
}

function commandNamed(name: string): CommandDefinition {
  const command = commands.find((each) => each.name === name);
  if (command !== undefined) return command;
  throw new UsageError(
    `There is no command “${name}”. There are: ${commands.map((each) => each.name).join(', ')}.`,
  );
}

function optionValues(values: Values): OptionValues {
  const texts = (name: string) =>
    [values[name] ?? []].flat().filter((value): value is string => typeof value === 'string');
  return { text: (name) => texts(name).at(-1), texts, isSet: (name) => values[name] === true };
}
