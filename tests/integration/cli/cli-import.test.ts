import { mkdirSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildCommand } from '../../support/assay-command.ts';
import { project, workplace } from '../../support/command-workplace.ts';
import { openAgain } from '../../support/projects/project-builder.ts';

beforeAll(buildCommand, 120_000);

describe('import', () => {
  test('names every file as it was named, walks folders, and tells apart files of one name', async () => {
    const { assay, path } = workplace();
    for (const folder of ['a/docs', 'b/docs']) {
      mkdirSync(path(folder), { recursive: true });
      writeFileSync(path(`${folder}/same.txt`), `Text of ${folder}, with some words.`);
    }
    const items = await assay.records([
      '--project',
      'p.assay',
      'import',
      '--recursive',
      'a/docs',
      'b/docs',
      'letter.txt',
    ]);
    expect(items.map(({ path, status }) => [path, status])).toEqual([
      ['a/docs/same.txt', 'imported'],
      ['b/docs/same.txt', 'imported'],
      ['letter.txt', 'imported'],
    ]);
  });

  test('reads one file from a pipe', async () => {
    const { assay } = await project();
    const [item] = await assay.records(['import', '-'], {
      input: '# A piped note\n\nWith words of its own.',
    });
    expect(item).toMatchObject({ path: '-', status: 'imported', message: null });
    const { stdout } = await assay(['show', String(item?.['document']), '--text']);
    expect(stdout).toContain('With words of its own.');
  });

  test('does the rest when a file fails, names the failure, and ends with 1', async () => {
    const { assay, path } = await project();
    writeFileSync(path('empty.txt'), '');
    mkdirSync(path('folder/inner'), { recursive: true });
    const { exitCode, stdout, stderr } = await assay(
      ['import', 'missing.txt', 'empty.txt', 'folder', 'report.txt', '-', '--json'],
      {
        input: 'Words from the pipe.',
      },
    );
    expect(exitCode).toBe(1);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).status),
    ).toEqual(['failed', 'failed', 'failed', 'duplicate', 'imported']);
    expect(stderr).toContain('failed: missing.txt: There is no such file.');
    expect(stderr).toContain('failed: empty.txt: ');
    expect(stderr).toContain(
      'failed: folder/inner: This is a folder in a folder. Import it with --recursive.',
    );
    expect(stderr).toContain('1 imported, 1 already there, 3 failed.');
  });

  test('refuses what is larger than allowed, from a pipe too', async () => {
    const { assay, path } = await project();
    writeFileSync(path('large.txt'), 'words '.repeat(400_000));
    const { exitCode, stderr } = await assay(['import', '--max-mb', '2', 'large.txt', '-'], {
      input: 'other '.repeat(400_000),
    });
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/failed: large\.txt: The file is too large \(3 MB; the limit is 2 MB\)/);
    expect(stderr).toMatch(/failed: -: The file is too large/);
  });

  test('is one step to undo, whatever was named', async () => {
    const { assay, path } = workplace();
    await assay(['--project', 'p.assay', 'import', 'report.txt', 'letter.txt', '--source', 'Daily Courier']);
    const core = openAgain(path('p.assay'));
    await core.call('history.undo', {});
    expect(await core.call('documents.list', {})).toEqual([]);
    expect(await core.call('sources.list', {})).toEqual([]);
  });

  test('that is interrupted keeps what it told of, and the project is sound', async () => {
    const { assay, path } = workplace();
    mkdirSync(path('many'));
    for (let index = 0; index < 300; index += 1) {
      writeFileSync(
        path(`many/${index}.txt`),
        `Document ${index}\n\n${'Some words of it. '.repeat(2_000)}${index}`,
      );
    }
    let isInterrupted = false;
    const { exitCode, stdout, stderr } = await assay(['--project', 'p.assay', 'import', 'many', '--json'], {
      onOutput: (_chunk, { interrupt }) => {
        if (!isInterrupted) interrupt();
        isInterrupted = true;
      },
    });
    expect(exitCode).toBe(130);
    expect(stderr).toContain('interrupted');
    const told = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).document);
    const kept = (await assay.records(['list', 'documents'])).map(({ id }) => id);
    expect(told.length).toBeLessThan(300);
    expect(kept).toEqual(expect.arrayContaining(told));
    expect((await assay(['verify'])).exitCode).toBe(0);
  });
});
