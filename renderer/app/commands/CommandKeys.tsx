import { Kbd } from '../../ui/Kbd.tsx';
import { useCommandKeys } from './use-command-keys.ts';

/** The key of a command as it is now, among words; nothing where it has none. */
export function CommandKeys({
  command,
  which = 'first',
}: {
  readonly command: string;
  /** Of several keys: the one that menus show, or the one with the fewest to press. */
  readonly which?: 'first' | 'shortest';
}) {
  const keys = useCommandKeys(command, which);
  return keys === undefined ? null : <Kbd keys={keys} />;
}
