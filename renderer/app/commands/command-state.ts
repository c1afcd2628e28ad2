import { useSyncExternalStore } from 'react';
import { useSavedState } from '../../api/saved-state.ts';
import { queryClient } from '../../api/hooks.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { useWorkspace } from '../../stores/workspace.ts';
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

/** Adds a store that the state of some commands depends on. Call it where the commands are registered. */
export function watchForCommands(subscribe: Subscribe): void {
  sources.add(subscribe);
}

/** Tells whenever the title or the state of some command may have become another; returns a function that stops. */
export function onCommandStateChanged(listener: () => void): () => void {
  const stops = [...sources].map((subscribe) => subscribe(listener));
  return () => {
    for (const stop of stops) stop();
  };
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
  return JSON.stringify({ title: titleOf(command), keys: command.keys?.[0], isEnabled: isEnabled(command) });
}
