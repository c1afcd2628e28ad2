import { foldedOnly } from '../../../shared/text/folding.ts';
import { keyWords } from '../../ui/key-words.ts';
import { type Command, menuNames } from '../commands/command.ts';
import { keysOf } from '../commands/keys-of.ts';
import { titleOf } from '../commands/registry.ts';
import { contextNames, contextOf } from '../keys/key-context.ts';

/** Commands under one heading. */
export interface KeyMapGroup {
  readonly name: string;
  readonly commands: readonly Command[];
}

/**
 * Commands by menu, or by the only place they work in, those with keys first; of what is sought, each word in the title or the keys. Where nothing is sought,
 * commands without keys are left out unless `all` are asked for.
 */
export function keyMapGroups(
  commands: readonly Command[],
  sought: string,
  which: 'all' | 'with keys',
): readonly KeyMapGroup[] {
  const words = foldedOnly(sought).split(' ').filter(Boolean);
  const isShown = (command: Command): boolean => {
    const keys = keysOf(command);
    if (words.length === 0) return which === 'all' || keys.length > 0;
    const text = foldedOnly(
      `${titleOf(command)} ${keys.map((each) => `${each} ${keyWords(each)}`).join(' ')}`,
    );
    return words.every((word) => text.includes(word));
  };
  return [...menuNames, ...Object.values(contextNames), 'Elsewhere'].flatMap((name) => {
    const own = commands.filter((command) => groupOf(command) === name && isShown(command));
    const sorted = [
      ...own.filter((command) => keysOf(command).length > 0),
      ...own.filter((command) => keysOf(command).length === 0),
    ];
    return own.length === 0 ? [] : [{ name, commands: sorted }];
  });
}

/** The place a command works in, where its keys mean something only there; else its menu. */
function groupOf({ id, menu }: Command): string {
  const context = contextOf(id);
  return (context === null ? undefined : contextNames[context]) ?? menu ?? 'Elsewhere';
}

/** The map as plain text, for printing: a heading for each group, a line for each command. */
export function keyMapText(groups: readonly KeyMapGroup[]): string {
  return groups
    .map(({ name, commands }) =>
      [
        name,
        ...commands.map(
          (command) =>
            `  ${titleOf(command)}: ${
              keysOf(command)
                .map((keys) => keyWords(keys))
                .join(', ') || 'no key'
            }`,
        ),
      ].join('\n'),
    )
    .join('\n\n');
}
