import type { CommandDefinition, OptionDefinition } from './command.ts';
import { commands, globalOptions } from './commands.ts';

/** The help of the whole program. */
export function programHelp(): string {
  return `Assay: read, annotate and weigh sources against each other, offline.

Usage: assay [--project FILE] COMMAND

Commands
${list(commands.map(({ name, summary }) => [name, summary]))}
Options
${optionList(globalOptions)}
“assay help COMMAND” tells more. Results go to standard output, messages and progress to standard error.
A project that is not there yet is made by import only; the other commands need one that is.
Exit codes: 0 all done, 1 something failed (and was named), 2 wrong usage, 130 interrupted.
`;
}

/** The help of one command. */
export function commandHelp({ name, synopsis, summary, details, options }: CommandDefinition): string {
  return `Usage: assay [--project FILE] ${name} ${synopsis}

${summary}
${details.map((paragraph) => `\n${wrap(paragraph)}\n`).join('')}
Options
${optionList({ ...options, ...globalOptions })}`;
}

/** One line that reminds of a command's usage. */
export function usageOf({ name, synopsis }: CommandDefinition): string {
  return `Usage: assay [--project FILE] ${name} ${synopsis}`;
}

function optionList(options: Readonly<Record<string, OptionDefinition>>): string {
  return list(
    Object.entries(options).map(([name, { value, help }]) => [
      value === undefined ? `--${name}` : `--${name} ${value}`,
      help,
    ]),
  );
}

function list(entries: readonly (readonly [string, string])[]): string {
  const width = Math.max(...entries.map(([name]) => name.length));
  return entries.map(([name, help]) => `  ${name.padEnd(width)}  ${help}\n`).join('');
}

/** Breaks a paragraph into lines of at most 100 characters. */
function wrap(paragraph: string): string {
  return paragraph.replaceAll(/(.{1,100})(?: +|$)/g, '$1\n').trimEnd();
}
