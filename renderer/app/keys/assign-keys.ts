import type { Command } from '../commands/command.ts';
import { canClash } from './key-context.ts';
import { isSameKeys } from './parse-keys.ts';

/** The keys of commands where they are others than they came with, by id; an empty list: none. */
export type KeyChanges = Readonly<Record<string, readonly string[]>>;

type Keyed = Pick<Command, 'id' | 'keys'>;

/** The keys of a command under some changes. */
function keysUnder(changes: KeyChanges, { id, keys = [] }: Keyed): readonly string[] {
  return changes[id] ?? keys;
}

/** The other command that has these keys in the same place; undefined where nobody has them. */
export function holderOf<Command extends Keyed>(
  keys: string,
  { commands, changes, isMac }: { commands: readonly Command[]; changes: KeyChanges; isMac: boolean },
  except: string,
): Command | undefined {
  return commands.find(
    (command) =>
      command.id !== except &&
      canClash(command.id, except) &&
      keysUnder(changes, command).some((each) => isSameKeys(each, keys, isMac)),
  );
}

/** What keys a command is given, and who has them now. */
export interface Assignment {
  readonly command: Keyed;
  readonly keys: string;
  /** It gets the key that the command had first, in exchange. */
  readonly holder: Keyed | undefined;
  readonly isMac: boolean;
}

/** Gives a command new keys in place of its first; the holder they are taken from gets that one, where there is one. */
export function assignKeys(changes: KeyChanges, { command, keys, holder, isMac }: Assignment): KeyChanges {
  const [first, ...others] = keysUnder(changes, command);
  const rest = others.filter((each) => !isSameKeys(each, keys, isMac));
  const next = withKeys(changes, command, [keys, ...rest]);
  if (holder === undefined) return next;
  const left = keysUnder(changes, holder).flatMap((each) =>
    isSameKeys(each, keys, isMac) ? (first === undefined ? [] : [first]) : [each],
  );
  return withKeys(next, holder, left);
}

/** Takes one of its keys from a command. */
export function withoutKeys(changes: KeyChanges, command: Keyed, keys: string): KeyChanges {
  return withKeys(
    changes,
    command,
    keysUnder(changes, command).filter((each) => each !== keys),
  );
}

/** Gives a command back the keys it came with. What others have taken of them meanwhile is taken back. */
export function resetKeys(
  changes: KeyChanges,
  command: Keyed,
  { commands, isMac }: { readonly commands: readonly Keyed[]; readonly isMac: boolean },
): KeyChanges {
  let next = withKeys(changes, command, command.keys ?? []);
  for (const keys of command.keys ?? []) {
    for (const other of commands) {
      const theirs = keysUnder(next, other);
      const isOwn = other.keys?.some((each) => isSameKeys(each, keys, isMac)) ?? false;
      if (other.id === command.id || isOwn || !canClash(other.id, command.id)) continue;
      const left = theirs.filter((each) => !isSameKeys(each, keys, isMac));
      if (left.length < theirs.length) next = withKeys(next, other, left);
    }
  }
  return next;
}

/** What a command came with is no change. */
function withKeys(changes: KeyChanges, { id, keys: own = [] }: Keyed, keys: readonly string[]): KeyChanges {
  const { [id]: _before, ...others } = changes;
  const isAsCame = own.length === keys.length && own.every((each, index) => each === keys[index]);
  return isAsCame ? others : { ...others, [id]: keys };
}
