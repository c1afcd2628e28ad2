import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { ImportItem } from '../../../shared/contract/import.ts';
import { newProject } from '../../support/projects/project-builder.ts';

const fixtures = fileURLToPath(new URL('../../fixtures/formats', import.meta.url));
const corpus = fileURLToPath(new URL('../../../../shared/corpus', import.meta.url));

/** Imports a file or folder; gives what became of each file, and checks that the project is sound then. */
async function importAll(path: string): Promise<readonly ImportItem[]> {
  const project = newProject();
  const { items } = await project.importPaths([path], { recursive: true });
  const checks = await project.call('project.verify', {});
  expect(checks.filter(({ ok }) => !ok)).toEqual([]);
  return items;
}

describe('every fixture is imported in the importer process', () => {
  test.each(readdirSync(fixtures))('%s', async (format) => {
    const items = await importAll(join(fixtures, format));
    expect(items.length).toBeGreaterThan(0);
    expect(items.filter(({ status }) => status === 'failed')).toEqual([]);
    for (const { name } of items.filter(({ status }) => status === 'locked')) expect(name).toMatch(/locked/);
  });
});

/** Damaged or encrypted files of the corpus, with what the report must say of them. */
const refused: Readonly<Record<string, RegExp>> = {
  'poppler-395-0-fuzzed.pdf': /damaged/,
  'poppler-85140-0.pdf': /No page of this PDF shows anything/,
  'pr6531_1.pdf': /password/,
};

describe.skipIf(!existsSync(corpus))('real files', () => {
  test.each(['pdf', 'epub', 'html'])('%s: imported, or refused with the right reason', async (kind) => {
    const items = await importAll(join(corpus, kind));
    const failed = items.filter(({ status }) => status === 'failed' || status === 'locked');
    const expected = kind === 'pdf' ? Object.keys(refused).toSorted() : [];
    expect(failed.map(({ name }) => basename(name)).toSorted()).toEqual(expected);
    for (const { name, message } of failed) expect(message).toMatch(refused[basename(name)] ?? /^$/);
  });

  test('an encrypted PDF is imported with its password, and its pages are said to be pictures', async () => {
    const project = newProject();
    const { items } = await project.importPaths([join(corpus, 'pdf', 'pr6531_1.pdf')], {
      password: 'asdfasdf',
    });
    expect(items).toMatchObject([{ status: 'imported', message: expect.stringContaining('without text') }]);
  });

  test('a paper of two columns is found by its sentences, also by a word hyphenated at a line’s end', async () => {
    const project = newProject();
    await project.importPaths([join(corpus, 'pdf', 'tracemonkey.pdf')], {});
    const found = async (query: string) =>
      (await project.call('search.find', { query, in: 'documents' })).total;
    expect(await found('"we present an alternative compilation technique"')).toBe(1);
    expect(await found('"traditional compilers need to emit generic code"')).toBe(1);
    expect(await found('"alternative paths"')).toBe(1);
  });
});
