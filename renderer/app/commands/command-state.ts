import { useSyncExternalStore } from 'react';
import { useSavedState } from '../../api/saved-state.ts';
import { queryClient } from '../../api/hooks.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { useWorkspace } from '../../stores/workspace.ts';
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
  (listener) => queryClient.getQueryCache().subscribe(listener),
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
  const state = useSyncExternalStore(onCommandStateChanged, () => snapshotOf(id));
  return state === '' ? undefined : (JSON.parse(state) as CommandState);
}

/** A string, because React compares snapshots by identity. */
function snapshotOf(id: string): string {
  const command = allCommands().find((candidate) => candidate.id === id);
  if (command === undefined) return '';
  return JSON.stringify({ title: titleOf(command), keys: keysOf(command)[0], isEnabled: isEnabled(command) });
}
