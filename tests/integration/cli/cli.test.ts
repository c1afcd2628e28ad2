import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import { registerFunctions } from '../../../electron/store/search/functions.ts';
import { parseCollection, passagesOf } from '../../support/web-passages.ts';
import { buildCommand } from '../../support/assay-command.ts';
import { project, workplace } from '../../support/command-workplace.ts';
import { openAgain } from '../../support/projects/project-builder.ts';

beforeAll(buildCommand, 120_000);

test('import, list, annotate, grade, search, export and verify work together on real text', async () => {
  const { assay, path } = workplace();
  const made = await assay([
    '--project',
    'p.assay',
    'import',
    'report.txt',
    'letter.txt',
    '--source',
    'Daily Courier',
  ]);
  expect(made.exitCode).toBe(0);
  expect(made.stderr).toContain('Made the project');
  expect(made.stderr).toContain('2 imported, 0 already there, 0 failed.');
  expect(made.stdout).toMatch(/^imported {2}Inquiry told of two warnings\nimported {2}بندرگاہ میں آگ\n$/);

  const listed = await assay.records(['list', 'documents']);
  const inquiry = listed.find(({ title }) => title === 'Inquiry told of two warnings');
  expect(inquiry).toMatchObject({ published: '1998-03-09', source: expect.any(String) });

  const annotated = await assay.records([
    'annotate',
    'inquiry told of two warnings',
    ...['--exact', '31 people had died 🔥', '--tag', 'Casualty figure', '--tag', 'Attribution'],
    ...['--comment', 'Highest figure **so far**.'],
  ]);
  expect(annotated).toMatchObject([
    {
      document: inquiry?.['id'],
      exact: '31 people had died 🔥',
      state: 'exact',
      score: 1,
      motivation: 'commenting',
      tags: ['Casualty figure', 'Attribution'],
      comment: 'Highest figure so far.',
    },
  ]);
  expect((await assay(['annotate', 'بندرگاہ میں آگ', '--exact', '👀 بارہ افراد'])).exitCode).toBe(0);

  expect(await assay.records(['grade', 'daily courier', '--code', 'c'])).toMatchObject([
    {
      scale: 'admiralty',
      code: 'C',
      words: 'fairly reliable',
      topic: null,
      reason: null,
      supersededAt: null,
    },
  ]);
  await assay(['grade', 'Daily Courier', '--code', 'B', '--reason', 'Corrects its errors.']);
  const [source] = await assay.records(['list', 'sources']);
  expect(source).toMatchObject({
    name: 'Daily Courier',
    grades: [{ code: 'B' }, { code: 'C', supersededAt: expect.any(String) }],
  });

  expect(await assay.records(['search', 'tag:"casualty figure"', '--in', 'annotations'])).toMatchObject([
    { annotation: annotated[0]?.['id'], field: 'quote', start: annotated[0]?.['start'] },
  ]);

  const exported = await assay(['export', '--format', 'w3c', '--out', 'notes.jsonld']);
  expect([exported.exitCode, exported.stdout]).toEqual([0, '']);
  expect(exported.stderr).toBe('2 of 2 quotes match their captures. Wrote “notes.jsonld”.\n');
  const passages = passagesOf(parseCollection(readFileSync(path('notes.jsonld'), 'utf8')));
  expect(passages).toHaveLength(2);
  for (const { document = '', quote, position } of passages) {
    const text = [...(await assay(['show', document.slice('urn:uuid:'.length), '--text'])).stdout];
    expect(text.slice(position?.start, position?.end).join('')).toBe(quote?.exact);
  }

  const verified = await assay.records(['verify']);
  expect(verified.length).toBeGreaterThanOrEqual(6);
  expect(verified.map(({ ok }) => ok)).toEqual(verified.map(() => true));
  expect(verified.find(({ check }) => check === 'quotes')?.['message']).toBe(
    '2 of 2 quotes match their captures',
  );
});

describe('JSON results', () => {
  test('have at least the fields that are promised, on every line', async () => {
    const { assay, documents } = await project();
    await assay(['annotate', documents[0] ?? '', '--exact', 'Two written warnings']);
    await assay(['import', 'report.txt', '--source', 'Daily Courier']);
    await assay(['grade', 'Daily Courier', '--code', 'B']);
    const promised: readonly (readonly [string[], string[]])[] = [
      [
        ['import', 'report.txt'],
        [
          'path',
          'status',
          'document',
          'capture',
          'title',
          'author',
          'publisher',
          'published',
          'language',
          'message',
        ],
      ],
      [
        ['list', 'documents'],
        ['id', 'title', 'author', 'publisher', 'published', 'language', 'url', 'source', 'captures'],
      ],
      [
        ['list', 'annotations'],
        [
          'id',
          'document',
          'capture',
          'exact',
          'prefix',
          'suffix',
          'start',
          'end',
          'state',
          'score',
          'motivation',
          'tags',
          'comment',
        ],
      ],
      [
        ['list', 'sources'],
        ['id', 'name', 'kind', 'aliases', 'interest', 'grades'],
      ],
      [
        ['search', 'warnings'],
        ['document', 'annotation', 'field', 'snippet', 'start', 'end', 'rank'],
      ],
      [['verify'], ['check', 'ok', 'message']],
    ];
    for (const [args, fields] of promised) {
      const records = await assay.records(args);
      expect(records.length).toBeGreaterThan(0);
      for (const record of records) expect(Object.keys(record)).toEqual(expect.arrayContaining(fields));
    }
    const [document] = await assay.records(['list', 'documents']);
    expect(document).toMatchObject({
      captures: [
        {
          id: expect.any(String),
          sha256: expect.stringMatching(/^[\da-f]{64}$/),
          capturedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
          characters: expect.any(Number),
        },
      ],
    });
    const [source] = await assay.records(['list', 'sources']);
    expect(source).toMatchObject({
      grades: [
        {
          scale: 'admiralty',
          code: 'B',
          words: 'usually reliable',
          topic: null,
          reason: null,
          gradedAt: expect.any(String),
          supersededAt: null,
        },
      ],
    });
  });

  test('offsets select the quote from the text that show gives', async () => {
    const { assay, documents } = await project();
    for (const words of ['had died 🔥, the', 'warnings were sent.\nThe alarm']) {
      const [record] = await assay.records(['annotate', documents[0] ?? '', '--exact', words]);
      const { stdout: text } = await assay(['show', documents[0] ?? '', '--text']);
      expect(text.slice(Number(record?.['start']), Number(record?.['end']))).toBe(record?.['exact']);
      expect((await assay(['show', String(record?.['id']), '--text'])).stdout).toBe(`${record?.['exact']}\n`);
    }
  });

  test('of links says what the one passage is to the other', async () => {
    const { assay, documents, path } = await project();
    const [document = ''] = documents;
    const [from] = await assay.records(['annotate', document, '--exact', 'The alarm was raised at 2.14']);
    const [to] = await assay.records(['annotate', document, '--exact', 'The authority gives 3.00']);
    const core = openAgain(path('p.assay'));
    const ends = { from: String(from?.['id']), to: String(to?.['id']) };
    await core.call('links.create', { ...ends, relation: 'contradicts', reason: 'Forty-six minutes.' });
    expect(await assay.records(['list', 'links'])).toEqual([
      {
        id: expect.any(String),
        from: { annotation: ends.from, document, exact: 'The alarm was raised at 2.14', region: null },
        to: { annotation: ends.to, document, exact: 'The authority gives 3.00', region: null },
        relation: 'contradicts',
        label: null,
        words: 'contradicts',
        reason: 'Forty-six minutes.',
        createdAt: expect.any(String),
      },
    ]);
    const { stdout } = await assay(['list', 'links']);
    expect(stdout).toMatch(/The alarm was raised at 2\.14 +contradicts +The authority gives 3\.00/);
  });
});

describe('annotate', () => {
  test('refuses words that stand nowhere, or several times, with their places', async () => {
    const { assay, documents } = await project();
    const [document = ''] = documents;
    const missing = await assay(['annotate', document, '--exact', 'no such words']);
    expect(missing).toMatchObject({ exitCode: 1, stdout: '' });
    expect(missing.stderr).toContain('These words do not stand in the document.');
    const several = await assay(['annotate', document, '--exact', 'alarm']);
    expect(several.exitCode).toBe(1);
    expect(several.stderr).toContain('These words stand 2 times in the document; --prefix or --suffix');
    expect(several.stderr).toMatch(/\d+-\d+: …?.*The \[alarm\] was raised/);
    expect(
      await assay.records(['annotate', document, '--exact', 'alarm', '--suffix', ' was raised']),
    ).toMatchObject([{ exact: 'alarm', motivation: 'highlighting', tags: [], comment: null }]);
    expect(await assay.records(['list', 'annotations'])).toHaveLength(1);
  });

  test('makes missing tags, once, and uses those that are there, letters aside', async () => {
    const { assay, documents } = await project();
    const [document = ''] = documents;
    await assay(['annotate', document, '--exact', 'the inquiry heard', '--tag', 'Denial', '--tag', 'denial']);
    await assay(['annotate', document, '--exact', 'Two written warnings', '--tag', 'DENIAL']);
    expect(await assay.records(['list', 'tags'])).toMatchObject([{ name: 'Denial', annotations: 2 }]);
    await assay(['annotate', document, '--exact', 'nowhere', '--tag', 'Unused']);
    expect(await assay.records(['list', 'tags'])).toHaveLength(1);
  });

  test('names near titles for a document that is not there', async () => {
    const { assay } = await project();
    const { exitCode, stderr } = await assay(['annotate', 'Inquiry of warnings', '--exact', 'x']);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('Near are: “Inquiry told of two warnings”');
  });
});

describe('verify', () => {
  test('ends with 1 and names the check when a quote was tampered with', async () => {
    const { assay, documents, path } = await project();
    await assay(['annotate', documents[0] ?? '', '--exact', 'Two written warnings']);
    const database = new Database(path('p.assay'));
    registerFunctions(database);
    database.prepare("UPDATE annotation_target SET exact = 'No written warnings'").run();
    database.close();
    const { exitCode, stdout, stderr } = await assay(['verify']);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^FAILED {2}quotes: /m);
    expect(stderr).toMatch(/failed: quotes: /);
  });
});
