import { notifyManager, type QueryCacheNotifyEvent } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useSavedState } from '../../api/saved-state.ts';
import { queryClient } from '../../api/hooks.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import type { Command } from './command.ts';
import { keysOf } from './keys-of.ts';
import { allCommands, isEnabled, onCommandsChanged, titleOf } from './registry.ts';

/** What a button or a menu shows of a command now. */
export interface CommandState {
  readonly title: string;
  /** The first of its keys. */
  readonly keys: string | undefined;
  readonly isEnabled: boolean;
}

type Subscribe = (listener: () => void) => () => void;

const sources = new Set<Subscribe>([
  onCommandsChanged,
  useWorkspace.subscribe,
  usePreferences.subscribe,
  useSavedState.subscribe,
  watchAnswers,
]);

const listeners = new Set<() => void>();
let isListening = false;
let isAsked = false;

/** Adds a store that the state of some commands depends on. Call it where the commands are registered. */
export function watchForCommands(subscribe: Subscribe): void {
  sources.add(subscribe);
  if (isListening) subscribe(tellSoon);
}

/**
 * Tells whenever the title or the state of some command may have become another, once for all that happens at a time;
 * returns a function that stops.
 */
export function onCommandStateChanged(listener: () => void): () => void {
  if (!isListening) for (const subscribe of sources) subscribe(tellSoon);
  isListening = true;
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells when core's answers have become others: together with what else shows them, and not while one is read. */
function watchAnswers(listener: () => void): () => void {
  let isWaiting = false;
  return queryClient.getQueryCache().subscribe((event) => {
    if (isWaiting || !isAnswer(event)) return;
    isWaiting = true;
    notifyManager.schedule(() => {
      isWaiting = false;
      listener();
    });
  });
}

function isAnswer(event: QueryCacheNotifyEvent): boolean {
  return event.type === 'removed' || (event.type === 'updated' && event.action.type === 'success');
}

function tellSoon(): void {
  if (isAsked) return;
  isAsked = true;
  queueMicrotask(() => {
    isAsked = false;
    for (const listener of [...listeners]) listener();
  });
}

/** A command as it is now; undefined while no feature has registered it. */
export function useCommandState(id: string): CommandState | undefined {
  return useSyncExternalStore(onCommandStateChanged, () => stateOf(id));
}

const states = new Map<string, CommandState>();

/** The very same while nothing of it is another: React compares states by identity. */
function stateOf(id: string): CommandState | undefined {
  const command = commandOf(id);
  if (command === undefined) return undefined;
  const state = {
    title: titleOf(command),
    keys: keysOf(command)[0],
    isEnabled: isEnabled(command),
  };
  const before = states.get(id);
  const isSame =
    before?.title === state.title && before.keys === state.keys && before.isEnabled === state.isEnabled;
  if (isSame) return before;
  states.set(id, state);
  return state;
}

let commandsById: ReadonlyMap<string, Command> | undefined;

function commandOf(id: string): Command | undefined {
  if (commandsById === undefined) onCommandsChanged(() => (commandsById = byId()));
  commandsById ??= byId();
  return commandsById.get(id);
}

function byId(): ReadonlyMap<string, Command> {
  return new Map(allCommands().map((command) => [command.id, command]));
}
