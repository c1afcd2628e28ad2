import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Core, createCore } from '../../../electron/core/create-core.ts';
import { windowlessHost } from '../../../electron/core/host.ts';
import { registerFunctions } from '../../../electron/store/search/functions.ts';
import { type ExportFormat, notesFormat } from '../../../shared/contract/exchange.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import { richTextOfPlain } from '../../../shared/rich-text/plain-text.ts';
import { writeLexical } from '../../../shared/rich-text/write-lexical.ts';
import { parseCollection, passagesOf } from '../../support/web-passages.ts';
import {
  importText,
  newProject,
  steadyClock,
  temporaryFolder,
} from '../../support/projects/project-builder.ts';
import { unwatched } from '../../support/unwatched.ts';

const report =
  'Inquiry told of two warnings\n\nAt least 31 people had died 🔥, the inquiry heard. "No warning reached us."\n';
const letter = 'بندرگاہ میں آگ\n\nعینی شاہدین نے 👀 بارہ افراد کے لاپتہ ہونے کی خبر دی۔\n';

async function annotate(
  core: Core,
  capture: string,
  words: string,
  details: { readonly tags?: string[]; readonly comment?: string } = {},
): Promise<Annotation> {
  const { text } = await core.call('captures.get', { id: capture });
  const start = text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  const { comment, tags = [] } = details;
  return core.call('annotations.create', {
    capture,
    start,
    end: start + words.length,
    tags,
    ...(comment === undefined
      ? {}
      : { comment: { lexical: writeLexical(richTextOfPlain(comment)), text: comment } }),
  });
}

/** A project with two documents, three passages, a tag, a graded source and two notes. */
async function annotatedProject() {
  const core = newProject();
  const first = await importText(core, report, 'report.txt');
  const second = await importText(core, letter, 'letter.txt');
  const tag = await core.call('tags.create', { name: 'Casualty figure' });
  const source = await core.call('sources.create', { name: 'Daily Courier', interest: 'news outlet' });
  await core.call('documents.assignSource', { ids: [first.document], source: source.id });
  await core.call('sources.grade', { source: source.id, code: 'C' });
  await core.call('sources.grade', { source: source.id, code: 'B', reason: 'Corrects its errors.' });
  await core.call('documents.update', { id: first.document, metadata: { published: '1998-03-09' } });
  const died = await annotate(core, first.capture, '31 people had died 🔥', {
    tags: [tag.id],
    comment: 'Highest figure so far.',
  });
  const denial = await annotate(core, first.capture, 'No warning reached us');
  const missing = await annotate(core, second.capture, '👀 بارہ افراد');
  const words = {
    lexical: writeLexical(richTextOfPlain('Compare the figures.')),
    text: 'Compare the figures.',
  };
  await core.call('notes.create', { title: 'On the report', document: first.document, ...words });
  await core.call('notes.create', { title: 'On the project', ...words });
  return { core, first, second, source, died, denial, missing };
}

async function textOf(core: Core, format: ExportFormat, selection = {}): Promise<string> {
  return (await core.exportToText({ format, selection }, unwatched())).text;
}

async function itemsOf(core: Core, selection = {}) {
  return parseCollection(await textOf(core, 'w3c', selection)).first.items;
}

describe('every format', () => {
  test.each(notesFormat.options)(
    '%s: says that all quotes match, and is the same every time',
    async (format) => {
      const { core } = await annotatedProject();
      const text = await textOf(core, format);
      expect(text).toContain('3 of 3 quotes match their captures.');
      for (const words of [
        '31 people had died 🔥',
        'No warning reached us',
        '👀 بارہ افراد',
        'Highest figure so far.',
      ]) {
        expect(text).toContain(words);
      }
      for (const fact of [
        'Casualty figure',
        'Daily Courier',
        'usually reliable',
        '1998-03-09',
        'Compare the figures.',
      ]) {
        expect(text).toContain(fact);
      }
      // Only JSON-LD has what was superseded.
      if (format !== 'w3c') expect(text).not.toContain('fairly reliable');
      expect(await textOf(core, format)).toBe(text);
    },
  );

  test.each(notesFormat.options)('%s: says so when a quote does not match its capture', async (format) => {
    const { core, denial } = await annotatedProject();
    const database = new Database(core.path);
    registerFunctions(database);
    database
      .prepare('UPDATE annotation_target SET exact = ? WHERE annotation_id = ?')
      .run('Every warning', denial.id);
    database.close();
    const { text, summary } = await core.exportToText({ format, selection: {} }, unwatched());
    expect(text).toContain('2 of 3 quotes match their captures. The one that does not is marked.');
    expect(summary).toEqual({ fileName: null, annotations: 3, matchingQuotes: 2, leftOut: [] });
  });
});

test('positions in code points and in UTF-16 select the quote from the capture', async () => {
  const { core, first, second } = await annotatedProject();
  const texts = new Map<string, string>();
  for (const { document, capture } of [first, second]) {
    texts.set(`urn:uuid:${document}`, (await core.call('captures.get', { id: capture })).text);
  }
  const passages = passagesOf(parseCollection(await textOf(core, 'w3c')));
  const quotes = passages.flatMap(({ document = '', quote, position }) => {
    if (quote === undefined || position === undefined) return [];
    const codePoints = [...(texts.get(document) ?? '')];
    expect(codePoints.slice(position.start, position.end).join('')).toBe(quote.exact);
    const before = codePoints.slice(0, position.start).join('');
    expect(before.endsWith(quote.prefix ?? '')).toBe(true);
    return [quote.exact];
  });
  expect(quotes).toEqual(['31 people had died 🔥', 'No warning reached us', '👀 بارہ افراد']);
});

describe('a selection', () => {
  test('by query takes the passages found, without notes, and names the query', async () => {
    const { core, died } = await annotatedProject();
    expect((await itemsOf(core, { query: 'tag:"Casualty figure"' })).map(({ id }) => id)).toEqual([
      `urn:uuid:${died.id}`,
    ]);
    expect(await textOf(core, 'markdown', { query: 'has:comment' })).toContain(
      'Annotations found by “has:comment”. 1 document, 1 passage.',
    );
  });

  test('by document takes its passages and notes', async () => {
    const { core, first, missing, second } = await annotatedProject();
    expect(await itemsOf(core, { documents: [first.document] })).toHaveLength(3);
    expect((await itemsOf(core, { documents: [second.document] })).map(({ id }) => id)).toEqual([
      `urn:uuid:${missing.id}`,
    ]);
  });

  test('of both takes what both choose', async () => {
    const { core, second } = await annotatedProject();
    expect(await itemsOf(core, { query: 'has:comment', documents: [second.document] })).toEqual([]);
    const { summary } = await core.exportToText(
      { format: 'markdown', selection: { query: 'has:comment', documents: [second.document] } },
      unwatched(),
    );
    expect(summary.annotations).toBe(0);
  });

  test('of a document that is not there, or by a query without words, is refused', async () => {
    const { core } = await annotatedProject();
    await expect(textOf(core, 'csv', { documents: ['nowhere'] })).rejects.toMatchObject({
      code: 'not_found',
      message: 'There is no document nowhere in the project.',
    });
    await expect(textOf(core, 'csv', { query: '  ' })).rejects.toMatchObject({ code: 'invalid_input' });
  });
});

test('a judgement in this passage or document stands before the one in general', async () => {
  const { core, first, source, died } = await annotatedProject();
  await core.call('sources.grade', { source: source.id, code: 'D', document: first.document });
  await core.call('sources.grade', { source: source.id, code: 'E', annotation: died.id });
  await core.call('sources.grade', { source: source.id, code: 'A', topic: 'shipping' });
  const text = await textOf(core, 'markdown');
  const [, ofDied = '', ofDenial = ''] = text.split(/### Passage \d/);
  expect(ofDied).toContain('- **Source:** Daily Courier (E, unreliable)');
  expect(ofDenial).toContain('- **Source:** Daily Courier (D, not usually reliable)');
  expect(text).toContain('- **Grade:** Daily Courier: A, reliable (on shipping)');
});

describe('writing', () => {
  const write = (core: Core, path: string, existing: 'refuse' | 'replace' = 'refuse', signal?: AbortSignal) =>
    core.exportToFile(
      { format: 'markdown', selection: {}, path, existing },
      { ...unwatched(), ...(signal === undefined ? {} : { signal }) },
    );

  test('makes the file whole and leaves nothing else in the folder', async () => {
    const { core } = await annotatedProject();
    const path = join(temporaryFolder(), 'notes.md');
    expect(await write(core, path)).toEqual({
      fileName: 'notes.md',
      annotations: 3,
      matchingQuotes: 3,
      leftOut: [],
    });
    expect(readFileSync(path, 'utf8')).toBe(await textOf(core, 'markdown'));
    expect(readdirSync(dirname(path))).toEqual(['notes.md']);
  });

  test('never replaces a file unasked', async () => {
    const { core } = await annotatedProject();
    const path = join(temporaryFolder(), 'notes.md');
    writeFileSync(path, 'mine');
    await expect(write(core, path)).rejects.toMatchObject({
      code: 'conflict',
      message:
        '“notes.md” exists already and was not changed. Choose another name, or allow it to be replaced.',
    });
    expect(readFileSync(path, 'utf8')).toBe('mine');
    expect(readdirSync(dirname(path))).toEqual(['notes.md']);
  });

  test('of two at once to the same place, one wins and the other is refused', async () => {
    const { core } = await annotatedProject();
    const path = join(temporaryFolder(), 'notes.md');
    const outcomes = await Promise.allSettled([write(core, path), write(core, path)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(readdirSync(dirname(path))).toEqual(['notes.md']);
  });

  test('replaces a file when told to, keeping its permissions, and a link keeps being one', async () => {
    const { core } = await annotatedProject();
    const folder = temporaryFolder();
    const path = join(folder, 'notes.md');
    writeFileSync(path, 'old');
    chmodSync(path, 0o600);
    symlinkSync(path, join(folder, 'link.md'));
    await write(core, join(folder, 'link.md'), 'replace');
    expect(readFileSync(path, 'utf8')).toContain('# Harbour fire 1998');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).sort()).toEqual(['link.md', 'notes.md']);
  });

  test('refuses what is no place for a file', async () => {
    const { core } = await annotatedProject();
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'sub'));
    await expect(write(core, join(folder, 'sub'), 'replace')).rejects.toMatchObject({
      message: '“sub” is a folder. Give the name of a file.',
    });
    await expect(write(core, join(folder, 'nowhere', 'notes.md'))).rejects.toMatchObject({
      code: 'not_found',
      message: 'The folder for “notes.md” is not there. Make it first, or choose another.',
    });
    await expect(write(core, join(folder, `${'n'.repeat(300)}.md`))).rejects.toMatchObject({
      code: 'invalid_input',
    });
    expect(readdirSync(folder)).toEqual(['sub']);
  });

  test('that is cancelled leaves nothing behind', async () => {
    const { core } = await annotatedProject();
    const folder = temporaryFolder();
    const controller = new AbortController();
    const outcome = core.exportToFile(
      { format: 'html', selection: {}, path: join(folder, 'notes.html'), existing: 'refuse' },
      {
        signal: controller.signal,
        report: ({ doing }) => {
          if (doing === 'writing') controller.abort();
        },
      },
    );
    await expect(outcome).rejects.toThrow();
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('from the window', () => {
  async function projectWithDialog(answer: (suggestedName: string) => string | null) {
    const host = { ...windowlessHost(), chooseExportPath: async (name: string) => answer(name) };
    const path = join(temporaryFolder(), 'project.assay');
    const core = createCore({ path, host, now: steadyClock() }, 'Harbour: fire / 1998?');
    onTestFinished(() => core.close());
    const { capture } = await importText(core, report);
    await annotate(core, capture, '31 people');
    return core;
  }

  test.each([
    ['markdown', 'Harbour fire 1998 notes.md'],
    ['html', 'Harbour fire 1998 notes.html'],
    ['w3c', 'Harbour fire 1998 notes.jsonld'],
    ['csv', 'Harbour fire 1998 notes.csv'],
  ] as const)(
    '%s: offers a name, writes where the person chose, replacing what they agreed to',
    async (format, name) => {
      const folder = temporaryFolder();
      writeFileSync(join(folder, name), 'old');
      const core = await projectWithDialog((suggested) => join(folder, suggested));
      const summary = await core.call('export.choose', { format, selection: {} });
      expect(summary).toEqual({ fileName: name, annotations: 1, matchingQuotes: 1, leftOut: [] });
      expect(readFileSync(join(folder, name), 'utf8')).toBe(await textOf(core, format));
    },
  );

  test('nothing is written when the person chose no place', async () => {
    const core = await projectWithDialog(() => null);
    expect(await core.call('export.choose', { format: 'csv', selection: {} })).toEqual({
      fileName: null,
      annotations: 0,
      matchingQuotes: 0,
      leftOut: [],
    });
    expect(existsSync(join(temporaryFolder(), 'notes.csv'))).toBe(false);
  });
});
