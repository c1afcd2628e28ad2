import { usePreferences } from '../../stores/preferences.ts';
import type { Command } from './command.ts';

/** The keys that run a command here: those the person gave it, else those it came with. The first is the one shown. */
export function keysOf({ id, keys = [] }: Pick<Command, 'id' | 'keys'>): readonly string[] {
  return usePreferences.getState().keys[id] ?? keys;
}
