import type { Command } from './command.ts';

const commands = new Map<string, Command>();
const listeners = new Set<() => void>();

/** Adds commands; an id twice is a bug. Features call it once, when their module is loaded by the app. */
export function registerCommands(added: readonly Command[]): void {
  for (const command of added) {
    if (commands.has(command.id)) throw new Error(`Command ${command.id} is registered twice`);
    commands.set(command.id, command);
  }
  for (const listener of listeners) listener();
}

/** All commands in the order of their registration. */
export function allCommands(): readonly Command[] {
  return [...commands.values()];
}

export function titleOf(command: Command): string {
  return typeof command.title === 'function' ? command.title() : command.title;
}

export function isEnabled(command: Command): boolean {
  return command.isEnabled?.() ?? true;
}

/** Whether a key press runs the command now. */
export function answersKeys(command: Command): boolean {
  return command.asksAgain === true || isEnabled(command);
}

/** Runs a command by its id; does nothing while it is not enabled and does not ask again. Throws for an unknown id. */
export async function runCommand(id: string): Promise<void> {
  const command = commands.get(id);
  if (command === undefined) throw new Error(`There is no command ${id}`);
  if (answersKeys(command)) await command.run();
}

export function onCommandsChanged(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
