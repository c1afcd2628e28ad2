import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import { registerFunctions } from '../../electron/store/search/functions.ts';
import { exportFormat } from '../../shared/contract/exchange.ts';
import { webAnnotationCollection } from '../../shared/w3c/web-annotation.ts';
import { type AssayCommand, assayCommand, buildCommand } from '../support/assay-command.ts';
import { openAgain, temporaryFolder } from '../support/project-builder.ts';

beforeAll(buildCommand, 120_000);

const report = `Inquiry told of two warnings
Published on: 9 March 1998

At least 31 people had died 🔥, the inquiry heard. Two written warnings were sent.
The alarm was raised at 2.14. The authority gives 3.00 for the alarm.
`;
const letter = 'بندرگاہ میں آگ\n\nعینی شاہدین نے 👀 بارہ افراد کے لاپتہ ہونے کی خبر دی۔\n';

interface Workplace {
  readonly folder: string;
  readonly assay: AssayCommand;
  readonly path: (name: string) => string;
}

/** A folder with two documents in it and the command working there. */
function workplace(): Workplace {
  const folder = temporaryFolder();
  const path = (name: string) => join(folder, name);
  writeFileSync(path('report.txt'), report);
  writeFileSync(path('letter.txt'), letter);
  return { folder, assay: assayCommand(folder), path };
}

/** The same with both documents in `p.assay`, which every later command takes as the last opened project. */
async function project(): Promise<Workplace & { readonly documents: readonly string[] }> {
  const place = workplace();
  const items = await place.assay.records(['--project', 'p.assay', 'import', 'report.txt', 'letter.txt']);
  return { ...place, documents: items.map(({ document }) => String(document)) };
}

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
  const { first } = webAnnotationCollection.parse(JSON.parse(readFileSync(path('notes.jsonld'), 'utf8')));
  for (const { target } of first.items) {
    const [quote, position] = target.selector ?? [];
    const document = target['dcterms:isPartOf']?.id.slice('urn:uuid:'.length) ?? '';
    const text = [...(await assay(['show', document, '--text'])).stdout];
    if (quote?.type !== 'TextQuoteSelector' || position?.type !== 'TextPositionSelector')
      throw new Error('selectors');
    expect(text.slice(position.start, position.end).join('')).toBe(quote.exact);
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

  test.each(['sessions', 'claims', 'mentions'])('of %s are none for now, which is said', async (kind) => {
    const { assay } = workplace();
    const { exitCode, stdout, stderr } = await assay(['list', kind, '--json']);
    expect([exitCode, stdout]).toEqual([0, '']);
    expect(stderr).toContain(`keeps no ${kind} yet`);
  });
});

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
      expect(piped.stderr).toBe('2 of 2 quotes match their captures.\n');
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
      webAnnotationCollection
        .parse(JSON.parse((await assay(['export', '--format', 'w3c', '--out', '-', ...args])).stdout))
        .first.items.map(
          ({ target }) => target.selector?.find((selector) => selector.type === 'TextQuoteSelector')?.exact,
        );
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
    [['export', '--format', 'pdf', '--out', 'x'], '--format is one of: markdown, html, w3c, csv.'],
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
