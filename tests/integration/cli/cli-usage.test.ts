import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildCommand } from '../../support/assay-command.ts';
import { project, report, workplace } from '../../support/command-workplace.ts';
import { openAgain } from '../../support/projects/project-builder.ts';

beforeAll(buildCommand, 120_000);

describe('the project', () => {
  test('that is not there is reported by every command but import', async () => {
    const { assay, folder } = workplace();
    for (const args of [['list', 'documents'], ['verify'], ['search', 'x'], ['grade', 'x', '--code', 'B']]) {
      const { exitCode, stderr } = await assay(['--project', 'none.assay', ...args]);
      expect(exitCode).toBe(1);
      expect(stderr).toContain('There is no project');
      expect(stderr).toContain('import PATH...” makes one.');
    }
    expect(readdirSync(folder)).not.toContain('none.assay');
  });

  test('is asked for when none was opened before', async () => {
    const { exitCode, stderr } = await workplace().assay(['list', 'documents']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('No project was opened before.');
  });

  test('may be a file of something else, which is said and left alone', async () => {
    const { assay, path } = workplace();
    const { exitCode, stderr } = await assay(['--project', 'report.txt', 'import', 'letter.txt']);
    expect(exitCode).toBe(1);
    expect(stderr).toBe('assay: “report.txt” is not an Assay project. The file was not changed.\n');
    expect(readFileSync(path('report.txt'), 'utf8')).toBe(report);
  });

  test('may be open elsewhere at the same time', async () => {
    const { assay, documents, path } = await project();
    const core = openAgain(path('p.assay'));
    await assay(['annotate', documents[0] ?? '', '--exact', 'Two written warnings']);
    expect(await core.call('annotations.list', {})).toHaveLength(1);
    await core.call('tags.create', { name: 'Made elsewhere' });
    expect(await assay.records(['list', 'tags'])).toMatchObject([{ name: 'Made elsewhere' }]);
  });
});

describe('wrong usage ends with 2 and says what is right', () => {
  test.each([
    [['frob'], 'no command “frob”'],
    [['import'], 'What is to be imported?'],
    [['list'], 'List what?'],
    [['list', 'things'], '“things” cannot be listed.'],
    [['annotate', 'x'], 'Give --exact'],
    [['grade', 'x'], 'Give --code'],
    [['grade', 'x', '--code', 'Q'], 'A  reliable'],
    [['grade', 'x', '--code', 'B', '--scale', 'stars'], '--scale is one of: admiralty'],
    [['search', 'x', '--limit', '0'], '--limit takes a whole number above 0'],
    [['search', 'x', '--in', 'hats'], '--in takes one of'],
    [
      ['export', '--format', 'pdf', '--out', 'x'],
      '--format is one of: markdown, html, w3c, csv, evidence, claimreview, report, session, events.',
    ],
    [['export', '--format', 'csv'], 'Give --out PATH'],
    [['verify', '--frob'], "Unknown option '--frob'"],
  ])('%j', async (args, message) => {
    const { exitCode, stdout, stderr } = await workplace().assay(args);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});

test('help and version come on standard output without a project', async () => {
  const { assay } = workplace();
  expect((await assay(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect((await assay(['--help'])).stdout).toContain('made by import only');
  expect(await assay(['help', 'export'])).toMatchObject({
    exitCode: 0,
    stderr: '',
    stdout: expect.stringContaining('--force'),
  });
});

test('a reader that has seen enough ends the command quietly', async () => {
  const { assay, path } = workplace();
  writeFileSync(path('long.txt'), 'Some words that are looked for. '.repeat(20_000));
  const items = await assay.records(['--project', 'p.assay', 'import', 'long.txt']);
  const { exitCode, stderr } = await assay(['show', String(items[0]?.['document']), '--text'], {
    onOutput: (_chunk, { stopReading }) => stopReading(),
  });
  expect([exitCode, stderr]).toEqual([0, '']);
});
