import { usePreferences } from '../../stores/preferences.ts';
import { keysOf } from './keys-of.ts';
import { allCommands } from './registry.ts';

/**
 * The keys of a command as they are now, to be shown; undefined where it has none. Of several: those that menus show, or
 * those with the fewest to press.
 */
export function useCommandKeys(id: string, which: 'first' | 'shortest' = 'first'): string | undefined {
  usePreferences(({ keys }) => keys);
  const command = allCommands().find((candidate) => candidate.id === id);
  const all = command === undefined ? [] : keysOf(command);
  return which === 'first' ? all[0] : all.toSorted((one, other) => one.length - other.length)[0];
}
