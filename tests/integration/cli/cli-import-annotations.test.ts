import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { inRepository } from '../../../tools/repository.ts';
import { buildCommand } from '../../support/assay-command.ts';
import { project } from '../../support/command-workplace.ts';

beforeAll(buildCommand, 120_000);

const csv = `quote,comment,tags
"At least 31 people had died","Highest figure.",Figure
"Two written warnings were sent. The alarms was raised",,
"nothing of this stands anywhere in here",,
,only a comment,
`;

describe('assay import --annotations', () => {
  test('tells a line for each annotation, and fails when one was not imported', async () => {
    const { assay, path, documents } = await project();
    writeFileSync(path('quotes.csv'), csv);
    const items = await assay.records(['import', '--annotations', 'quotes.csv']);
    expect(items.map(({ path: named, status, state, where }) => [named, status, state, where])).toEqual([
      ['quotes.csv', 'imported', 'exact', 'row 2'],
      ['quotes.csv', 'imported', 'approximate', 'row 3'],
      ['quotes.csv', 'failed', null, 'row 4'],
      ['quotes.csv', 'failed', null, 'row 5'],
    ]);
    expect(items[0]).toMatchObject({
      document: documents[0],
      title: 'Inquiry told of two warnings',
      quote: 'At least 31 people had died',
      exact: 'At least 31 people had died',
      score: 1,
      foundBy: 'words',
      tags: ['Figure'],
      comment: 'Highest figure.',
      message: null,
      author: null,
      note: null,
    });
    const { exitCode, stdout, stderr } = await assay(['import', '--annotations', 'quotes.csv']);
    expect(exitCode).toBe(1);
    expect(stdout).toBe(
      'duplicate  “At least 31 people had died”\nduplicate  “Two written warnings were sent. The alarms was raised”\n',
    );
    expect(stderr).toContain('failed: quotes.csv, row 4: Its words stand in no document of the project.');
    expect(stderr).toContain('Annotations: 0 imported, 2 already there, 2 failed.');
  });

  test('refuses what is none, and says what can be read', async () => {
    const { assay, path } = await project();
    writeFileSync(path('prose.md'), 'Nothing but prose.');
    const { exitCode, stderr } = await assay(['import', '--annotations', 'prose.md', 'missing.json']);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('failed: prose.md: No annotations were recognised');
    expect(stderr).toContain('failed: missing.json: There is no such file');
  });

  test('reads from a pipe', async () => {
    const { assay } = await project();
    const items = await assay.records(['import', '--annotations', '-'], { input: csv });
    expect(items.map(({ path, status }) => [path, status])[0]).toEqual(['-', 'imported']);
  });
});

describe('assay import', () => {
  test('recognises an export of its own, which brings every annotation back', async () => {
    const { assay, path, documents } = await project();
    await assay([
      'annotate',
      String(documents[0]),
      '--exact',
      'Two written warnings',
      '--tag',
      'Warnings',
      '--comment',
      '**When?**',
    ]);
    copyFileSync(path('p.assay'), path('copy.assay'));
    await assay(['export', '--format', 'w3c', '--out', 'notes.jsonld']);
    const before = await assay.records(['list', 'annotations']);
    const again = await assay.records(['import', 'notes.jsonld']);
    expect(again).toMatchObject([{ status: 'duplicate', annotation: before[0]?.['id'] }]);
    const other = await project();
    const [item] = await other.assay.records(['import', path('notes.jsonld')]);
    expect(item).toMatchObject({ status: 'imported', state: 'exact', tags: ['Warnings'], foundBy: 'copy' });
    const exported = await other.assay.records(['list', 'annotations']);
    expect(exported.map(({ id, exact, comment, tags }) => ({ id, exact, comment, tags }))).toEqual(
      before.map(({ id, exact, comment, tags }) => ({ id, exact, comment, tags })),
    );
  });

  test('places annotations into documents that come with them, in any order', async () => {
    const { assay, path } = await project();
    writeFileSync(path('page.md'), '# A page\n\nThe log gives 3.00 for the alarm, says the clerk.');
    const clipping =
      'A page (Clerk)\n- Your Highlight on page 1 | Added on Monday, 4 March 2024 10:00:00\n\nThe log gives 3.00 for the alarm\n==========\n';
    writeFileSync(path('My Clippings.txt'), clipping);
    const items = await assay.records(['import', 'My Clippings.txt', 'page.md']);
    expect(items.map(({ path: named, status, foundBy }) => [named, status, foundBy])).toEqual([
      ['page.md', 'imported', undefined],
      ['My Clippings.txt', 'imported', 'title'],
    ]);
  });

  const corpus = inRepository('..', 'shared', 'corpus', 'w3c-annotations');
  test.skipIf(!existsSync(corpus))(
    'places the samples of the W3C model where their documents are',
    async () => {
      const { assay, path } = await project();
      const names = readdirSync(corpus).filter((name) => name.endsWith('.json'));
      for (const name of names) {
        const { target } = JSON.parse(readFileSync(join(corpus, name), 'utf8'));
        const [first] = Array.isArray(target) ? target : (target.items ?? [target]);
        const url = typeof first === 'string' ? first : (first.source ?? first.id);
        writeFileSync(
          path(`${name}.html`),
          `<!doctype html><html><head><link rel="canonical" href="${url}"><title>${name}</title></head><body><article><h1>${name}</h1><p>Words of the page of ${name}, which has an address and some sentences.</p></article></body></html>`,
        );
      }
      await assay(['import', ...names.map((name) => `${name}.html`)]);
      const items = await assay.records(['import', ...names.map((name) => join(corpus, name))]);
      expect(items).toHaveLength(names.length);
      expect(items.map(({ status }) => status)).toEqual(names.map(() => 'imported'));
      expect(items.every(({ note }) => note !== null)).toBe(true);
      expect(
        items
          .filter(({ message }) => String(message).includes('Selector'))
          .map(({ path: named }) => String(named).slice(-11)),
      ).toEqual(['anno25.json', 'anno30.json']);
    },
  );
});
