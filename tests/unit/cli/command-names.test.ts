import { expect, test } from 'vitest';
import { commands } from '../../../electron/cli/commands.ts';
import { commandNames } from '../../../shared/model/command-names.ts';

test('the installed program knows every command of the command line by its first word', () => {
  expect(commands.map(({ name }) => name)).toEqual([...commandNames]);
});
