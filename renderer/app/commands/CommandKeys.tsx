import { usePreferences } from '../../stores/preferences.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { keysOf } from './keys-of.ts';
import { allCommands } from './registry.ts';

/** The key of a command as it is now, among words; nothing where it has none. */
export function CommandKeys({
  command: id,
  which = 'first',
}: {
  readonly command: string;
  /** Of several keys: the one that menus show, or the one with the fewest to press. */
  readonly which?: 'first' | 'shortest';
}) {
  usePreferences(({ keys }) => keys);
  const command = allCommands().find((candidate) => candidate.id === id);
  const all = command === undefined ? [] : keysOf(command);
  const [keys] = which === 'first' ? all : all.toSorted((one, other) => one.length - other.length);
  return keys === undefined ? null : <Kbd keys={keys} />;
}
