import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildCommand } from '../../support/assay-command.ts';
import { project, workplace } from '../../support/command-workplace.ts';

beforeAll(buildCommand, 120_000);

const fixture = (name: string) => join(import.meta.dirname, '../../fixtures/formats', name);

const archive = () =>
  zipSync({
    'letters/union.md': strToU8('# Letter from the union\n\nTwelve are missing.'),
    'broken.pdf': strToU8('%PDF-1.7\nThis is no PDF any more.'),
    'log.txt': strToU8('The first alarm was raised at 2.14 a.m.'),
  });

describe('import of files that hold files', () => {
  test('has a line for each, and for the archive, and fails with what is bad in it', async () => {
    const { assay, path } = await project();
    writeFileSync(path('papers.zip'), archive());
    const { exitCode, stdout, stderr } = await assay(['import', 'papers.zip', '--json']);
    expect(exitCode).toBe(1);
    const items = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(items.map(({ path, status, reason }) => [path, status, reason])).toEqual([
      ['papers.zip › letters/union.md', 'imported', null],
      ['papers.zip › broken.pdf', 'failed', 'malformed'],
      ['papers.zip › log.txt', 'imported', null],
      ['papers.zip', 'imported', 'unpacked'],
    ]);
    expect(items.at(-1)).toMatchObject({ document: null, capture: null });
    expect(stderr).toContain('failed: papers.zip › broken.pdf: ');
    expect(stderr).toContain('1 failed');
  });

  test('reads an archive from a pipe', async () => {
    const { assay } = await project();
    const items = await assay.records(['import', '-'], {
      input: Buffer.from(zipSync({ 'log.txt': strToU8('The first alarm was raised.') })),
    });
    expect(items.map(({ path, status }) => [path, status])).toEqual([
      ['- › log.txt', 'imported'],
      ['-', 'imported'],
    ]);
  });
});

describe('import of encrypted files', () => {
  test('fails as locked, and is done with the password', async () => {
    const { assay, path } = await project();
    copyFileSync(fixture('pdf/locked-aes.pdf'), path('secret.pdf'));
    const locked = await assay(['import', 'secret.pdf', '--json']);
    expect(locked.exitCode).toBe(1);
    expect(JSON.parse(locked.stdout)).toMatchObject({
      path: 'secret.pdf',
      status: 'failed',
      reason: 'locked',
    });
    const [item] = await assay.records(['import', 'secret.pdf', '--password', 'quay']);
    expect(item).toMatchObject({ status: 'imported', reason: null });
  });
});

describe('import --resume', () => {
  test('does the rest of what was interrupted, and nothing twice', async () => {
    const { assay, path } = workplace();
    mkdirSync(path('many'));
    for (let index = 0; index < 200; index += 1)
      writeFileSync(
        path(`many/${index}.txt`),
        `Document ${index}\n\n${'Some words. '.repeat(2_000)}${index}`,
      );
    let isInterrupted = false;
    await assay(['--project', 'p.assay', 'import', 'many', '--json'], {
      onOutput: (_chunk, { interrupt }) => {
        if (!isInterrupted) interrupt();
        isInterrupted = true;
      },
    });
    const before = (await assay.records(['list', 'documents'])).length;
    expect(before).toBeLessThan(200);
    const rest = await assay.records(['import', '--resume']);
    expect(rest.every(({ status }) => status === 'imported')).toBe(true);
    expect(rest).toHaveLength(200 - before);
    expect(await assay.records(['list', 'documents'])).toHaveLength(200);
    const again = await assay(['import', '--resume']);
    expect(again).toMatchObject({ exitCode: 0, stdout: '' });
    expect(again.stderr).toContain('There is nothing to go on with.');
    expect(readFileSync(path('p.assay')).includes(path('many'))).toBe(false);
  });

  test('takes no paths', async () => {
    const { assay } = await project();
    const { exitCode, stderr } = await assay(['import', '--resume', 'report.txt']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('give it no paths');
  });
});
