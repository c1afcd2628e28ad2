import { describe, expect, test } from 'vitest';
import { commands } from '../../../electron/cli/commands.ts';
import { commandHelp, programHelp } from '../../../electron/cli/help.ts';
import { parseArguments } from '../../../electron/cli/parse-arguments.ts';
import { UsageError } from '../../../electron/cli/usage-error.ts';

function run(...args: string[]) {
  const request = parseArguments(args);
  if (request.type !== 'run') throw new Error(`It is ${request.type}`);
  return request;
}

describe('a command', () => {
  test('is found with the project before or after it', () => {
    for (const args of [
      ['--project', 'p.assay', 'list', 'documents'],
      ['list', '--project', 'p.assay', 'documents'],
      ['list', 'documents', '--project=p.assay'],
    ]) {
      const { command, positionals, options } = run(...args);
      expect([command.name, positionals, options.text('project')]).toEqual([
        'list',
        ['documents'],
        'p.assay',
      ]);
    }
  });

  test('takes options that may be given several times', () => {
    const { options } = run('annotate', 'x', '--tag', 'one', '--exact', 'words', '--tag=two');
    expect(options.texts('tag')).toEqual(['one', 'two']);
    expect(options.text('exact')).toBe('words');
    expect(options.text('comment')).toBeUndefined();
    expect(options.isSet('json')).toBe(false);
  });

  test('takes a dash for standard input, and names that begin with a dash after two', () => {
    expect(run('import', '-', 'a.txt').positionals).toEqual(['-', 'a.txt']);
    expect(run('search', '--', '-not').positionals).toEqual(['-not']);
    expect(run('annotate', 'x', '--exact=-1').options.text('exact')).toBe('-1');
  });

  test('whose value looks like another command is not mistaken for it', () => {
    const { command, options } = run('--project', 'list', 'grade', 'Courier', '--reason', 'import');
    expect([command.name, options.text('project'), options.text('reason')]).toEqual([
      'grade',
      'list',
      'import',
    ]);
  });
});

describe('wrong usage', () => {
  test.each([
    [[], /Which command/],
    [['frob'], /no command “frob”.*import, list/],
    [['help', 'frob'], /no command “frob”/],
    [['list', 'documents', '--frob'], /Unknown option '--frob'/],
    [['list', '--force'], /Unknown option '--force'/],
    [['search', 'x', '--limit'], /argument missing/],
    [['--frob'], /Unknown option '--frob'/],
    [['verify', '--json=yes'], /does not take an argument/],
  ])('%j is named', (args, message) => {
    expect(() => parseArguments(args)).toThrow(UsageError);
    expect(() => parseArguments(args)).toThrow(message);
  });
});

describe('help and version', () => {
  test('are asked for in any of the usual ways', () => {
    expect(parseArguments(['--help'])).toEqual({ type: 'help', command: null });
    expect(parseArguments(['help'])).toEqual({ type: 'help', command: null });
    expect(parseArguments(['help', 'grade'])).toMatchObject({ type: 'help', command: { name: 'grade' } });
    expect(parseArguments(['grade', '--help'])).toMatchObject({ type: 'help', command: { name: 'grade' } });
    expect(parseArguments(['--version'])).toEqual({ type: 'version' });
  });

  test('name every command and every option', () => {
    for (const command of commands) {
      expect(programHelp()).toContain(`  ${command.name}`);
      for (const option of Object.keys(command.options))
        expect(commandHelp(command)).toContain(`--${option}`);
    }
  });

  test('say that import alone makes a project', () => {
    expect(programHelp()).toContain('A project that is not there yet is made by import only');
  });
});
