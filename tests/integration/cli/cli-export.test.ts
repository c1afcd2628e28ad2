import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { exportFormat, notesFormat } from '../../../shared/contract/exchange.ts';
import { parseCollection, passagesOf } from '../../support/web-passages.ts';
import { buildCommand } from '../../support/assay-command.ts';
import { project } from '../../support/command-workplace.ts';

beforeAll(buildCommand, 120_000);

describe('export', () => {
  test.each(exportFormat.options)(
    '%s: the same project gives the same bytes, in a file and in a pipe',
    async (format) => {
      const { assay, documents, path } = await project();
      await assay([
        'annotate',
        documents[0] ?? '',
        '--exact',
        'Two written warnings',
        '--tag',
        'A',
        '--comment',
        '*x*',
      ]);
      await assay(['annotate', documents[1] ?? '', '--exact', '👀 بارہ افراد']);
      for (const out of ['one', 'two']) {
        expect((await assay(['export', '--format', format, '--out', out])).exitCode).toBe(0);
      }
      const bytes = readFileSync(path('one'), 'utf8');
      expect(readFileSync(path('two'), 'utf8')).toBe(bytes);
      const piped = await assay(['export', '--format', format, '--out', '-']);
      expect(piped.stdout).toBe(bytes);
      // Nothing is evidence for a claim there.
      const quotes = notesFormat.safeParse(format).success ? '2 of 2' : '0 of 0';
      expect(piped.stderr).toBe(`${quotes} quotes match their captures.\n`);
    },
  );

  test('never writes over a file without --force, and leaves nothing else behind', async () => {
    const { assay, folder, path } = await project();
    writeFileSync(path('notes.md'), 'mine');
    const before = readdirSync(folder).sort();
    const refused = await assay(['export', '--format', 'markdown', '--out', 'notes.md']);
    expect(refused).toMatchObject({ exitCode: 1, stdout: '' });
    expect(refused.stderr).toBe(
      'assay: “notes.md” exists already and was not changed. Choose another name, or allow it to be replaced. (--force replaces it.)\n',
    );
    expect(readFileSync(path('notes.md'), 'utf8')).toBe('mine');
    const forced = await assay(['export', '--format', 'markdown', '--out', 'notes.md', '--force']);
    expect(forced.exitCode).toBe(0);
    expect(readFileSync(path('notes.md'), 'utf8')).toContain('annotated notes');
    expect(readdirSync(folder).sort()).toEqual(before);
  });

  test('takes a query or documents', async () => {
    const { assay, documents } = await project();
    await assay(['annotate', documents[0] ?? '', '--exact', 'Two written warnings', '--tag', 'A']);
    await assay(['annotate', documents[1] ?? '', '--exact', '👀 بارہ افراد']);
    const exported = async (...args: string[]) =>
      passagesOf(
        parseCollection((await assay(['export', '--format', 'w3c', '--out', '-', ...args])).stdout),
      ).map(({ quote }) => quote?.exact);
    expect(await exported('--query', 'tag:a')).toEqual(['Two written warnings']);
    expect(await exported('--documents', documents[1] ?? '')).toEqual(['👀 بارہ افراد']);
    expect(await exported('--documents', documents.join(','))).toHaveLength(2);
    const unknown = await assay(['export', '--format', 'w3c', '--out', '-', '--documents', 'nowhere']);
    expect(unknown).toMatchObject({
      exitCode: 1,
      stdout: '',
      stderr: 'assay: There is no document nowhere in the project.\n',
    });
  });
});
