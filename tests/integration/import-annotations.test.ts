import { describe, expect, test } from 'vitest';
import type { Core } from '../../electron/core/create-core.ts';
import { readLexical } from '../../shared/rich-text/read-lexical.ts';
import {
  annotationPage,
  exportedW3c,
  importFile,
  importW3c,
  quoteAt,
} from '../support/import-annotations.ts';
import { importText, newProject } from '../support/project-builder.ts';

const address = 'https://courier.example/inquiry';
const inquiry = `Inquiry told of two warnings

The inquiry heard on Monday that at least 31 people had died in the fire 🔥 at the north quay.

Two written warnings were sent before the blaze, counsel said. The harbour was closed.`;
const statement = `Statement 7/98

No warning of any kind reached this office, a spokesman for the authority said. The harbour was closed.`;

async function project() {
  const core = newProject();
  const one = await importText(core, inquiry, 'inquiry.txt');
  await core.call('documents.update', { id: one.document, metadata: { url: address } });
  const other = await importText(core, statement, 'statement.txt');
  return { core, one, other };
}

async function textOf(core: Core, capture: string): Promise<string> {
  return (await core.call('captures.get', { id: capture })).text;
}

describe('a passage', () => {
  test('is kept with the words, context and place of the document’s own text', async () => {
    const { core, one } = await project();
    const { entries } = await importW3c(core, [
      {
        target: quoteAt(address, 'at least 31  people had died'),
        motivation: 'highlighting',
        created: '2020-01-02T03:04:05Z',
      },
    ]);
    const text = await textOf(core, one.capture);
    const start = text.indexOf('at least 31');
    expect(entries).toMatchObject([
      { status: 'exact', reason: null, places: [{ ...one, foundBy: 'address', state: 'exact', score: 1 }] },
    ]);
    expect(await core.call('annotations.list', {})).toMatchObject([
      {
        id: entries[0]?.annotation,
        motivation: 'highlighting',
        createdAt: '2020-01-02T03:04:05.000Z',
        targets: [
          { ...one, exact: 'at least 31 people had died', start, end: start + 27, state: 'exact', score: 1 },
        ],
      },
    ]);
    expect((await core.call('project.verify', {})).every(({ ok }) => ok)).toBe(true);
  });

  test('whose words have changed is approximate; whose words are gone is orphaned and keeps them', async () => {
    const { core } = await project();
    const { entries } = await importW3c(core, [
      { target: quoteAt(address, 'Two written warning had been sent before the blaze, counsel says') },
      { target: quoteAt(address, 'nobody could have known of any of this') },
    ]);
    expect(entries.map(({ status }) => status)).toEqual(['approximate', 'orphaned']);
    const [approximate, orphan] = await core
      .call('annotations.list', {})
      .then((all) =>
        ['approximate', 'orphaned'].map((state) => all.find(({ targets }) => targets[0]?.state === state)),
      );
    expect(approximate?.targets[0]?.exact).toBe(
      'Two written warnings were sent before the blaze, counsel said',
    );
    expect(orphan?.targets).toMatchObject([
      { exact: 'nobody could have known of any of this', start: null, end: null, score: 0 },
    ]);
    expect((await core.call('project.verify', {})).every(({ ok }) => ok)).toBe(true);
  });

  test('told by a position alone is taken from there, and said to be unsure', async () => {
    const { core, one } = await project();
    const text = [...(await textOf(core, one.capture))].join('');
    const start = [...text.slice(0, text.indexOf('at the north quay'))].length;
    const selector = { type: 'TextPositionSelector', start, end: start + 17 };
    const beyond = { type: 'TextPositionSelector', start: 5_000, end: 5_010 };
    const { entries } = await importW3c(core, [
      { target: { source: address, selector } },
      { target: { source: address, selector: beyond } },
    ]);
    expect(entries[0]?.places).toMatchObject([
      { exact: 'at the north quay', state: 'approximate', score: 0.5 },
    ]);
    expect(entries[1]).toMatchObject({
      status: 'unmatched',
      reason: expect.stringContaining('beyond the text'),
    });
  });

  test('told by a part of the page is found by the words there, and is a note where there are none', async () => {
    const core = newProject();
    const html = `<!doctype html><html><head><title>Inquiry</title><link rel="canonical" href="${address}"></head><body><article>
      <h1>Inquiry told of two warnings</h1><p>The inquiry heard on Monday that at least 31 people had died in the fire.</p>
      <p>Two written warnings were sent before the blaze, counsel said, and nobody answered.</p></article></body></html>`;
    await core.importBytes('page.html', new TextEncoder().encode(html), {});
    const refinedBy = { type: 'TextPositionSelector', start: 33, end: 60 };
    const { entries } = await importW3c(core, [
      { target: { source: address, selector: { type: 'CssSelector', value: 'article > p:nth-of-type(2)' } } },
      {
        target: {
          source: address,
          selector: { type: 'XPathSelector', value: '/html/body/article/p[1]', refinedBy },
        },
      },
      {
        target: { source: address, selector: { type: 'XPathSelector', value: '/html/body/p[7]' } },
        bodyValue: 'Gone.',
      },
    ]);
    expect(entries.map(({ status, places: [place] }) => [status, place?.exact])).toEqual([
      ['exact', 'Two written warnings were sent before the blaze, counsel said, and nobody answered.'],
      ['exact', 'at least 31 people had died'],
      ['note', undefined],
    ]);
    expect(entries[2]?.reason).toContain('“XPathSelector”, but the copies of the page have no words there');
    const { first } = JSON.parse(await exportedW3c(core));
    expect(first.items[1].target.selector.at(-1)).toEqual({
      type: 'CssSelector',
      value: 'article > p:nth-of-type(2)',
    });
  });

  test('told by its beginning and its end reaches from one to the other', async () => {
    const { core } = await project();
    const { entries } = await importW3c(core, [{ target: `${address}#:~:text=at%20least%2031,the%20fire` }]);
    expect(entries[0]?.places).toMatchObject([
      { exact: 'at least 31 people had died in the fire', state: 'exact' },
    ]);
  });

  test('that stands several times is told apart by its context, and orphaned without one', async () => {
    const core = newProject();
    const { document } = await importText(
      core,
      'Closed at two, said Mira.\n\nClosed at two, said Joss.',
      'a.txt',
    );
    await core.call('documents.update', { id: document, metadata: { url: address } });
    const { entries } = await importW3c(core, [
      { target: quoteAt(address, 'Closed at two', { suffix: ', said Joss' }) },
      { target: quoteAt(address, 'Closed at two') },
    ]);
    expect(entries.map(({ status }) => status)).toEqual(['exact', 'orphaned']);
    const starts = (await core.call('annotations.list', {})).map(({ targets }) => targets[0]?.start);
    expect(starts).toContain(26);
  });
});

describe('the document', () => {
  test.each([
    [
      'its address, written another way',
      { target: quoteAt('http://www.courier.example/inquiry/?utm_source=x#top', 'Two written warnings') },
      'address',
    ],
    [
      'its title',
      {
        target: {
          ...quoteAt('urn:x:unknown', 'Two written warnings'),
          'dcterms:isPartOf': { 'dcterms:title': 'INQUIRY told of two warnings' },
        },
      },
      'title',
    ],
    [
      'the words',
      { target: quoteAt('https://copy.example/else', 'at least 31 people had died in the fire') },
      'words',
    ],
  ] as const)('is found by %s', async (_what, annotation, foundBy) => {
    const { core, one } = await project();
    const { entries } = await importW3c(core, [annotation]);
    expect(entries[0]).toMatchObject({ status: 'exact', places: [{ document: one.document, foundBy }] });
  });

  test('that is not there is named, and nothing is added', async () => {
    const { core } = await project();
    const { entries } = await importW3c(core, [
      { target: quoteAt('https://else.example/a', 'words that stand nowhere at all') },
    ]);
    expect(entries).toMatchObject([
      {
        status: 'unmatched',
        annotation: null,
        reason: expect.stringContaining('<https://else.example/a> is not in the project'),
      },
    ]);
    expect(await core.call('history.get', {})).toMatchObject({ undo: { label: 'import' } });
  });

  test('keeps words that are gone only where it is surely meant', async () => {
    const { core } = await project();
    await importText(core, statement.replace('No warning', 'A warning'), 'again.txt');
    const gone = (title: string, source = 'urn:x:none') => ({
      target: {
        ...quoteAt(source, 'words that are gone for good, all of them'),
        'dcterms:isPartOf': { 'dcterms:title': title },
      },
    });
    const { entries } = await importW3c(core, [
      gone('Inquiry told of two warnings'),
      gone('Inquiry told of two warnings', 'https://else.example/a'),
      gone('Statement 7/98'),
    ]);
    expect(entries.map(({ status, reason }) => [status, reason])).toEqual([
      ['orphaned', null],
      ['unmatched', expect.stringContaining('is not in the project')],
      ['unmatched', 'Its words stand in none of the 2 documents that could be meant.'],
    ]);
  });

  test('is not guessed when the words stand in several', async () => {
    const { core } = await project();
    const { entries } = await importFile(core, 'quote\n"The harbour was closed."\n', 'quotes.csv');
    expect(entries).toMatchObject([
      {
        status: 'unmatched',
        reason: 'Its words stand in 2 documents, and nothing says which of them is meant.',
      },
    ]);
  });

  test('may have older copies: what only they hold is placed there, and carried', async () => {
    const core = newProject();
    const one = await importText(
      core,
      'Counsel said that two warnings were sent before the blaze began.',
      'page.txt',
    );
    await core.call('documents.update', { id: one.document, metadata: { url: address } });
    const newer = new TextEncoder().encode('The page was taken down by its publisher.');
    await core.importBytes('page.txt', newer, { copyOf: one.document });
    const { entries } = await importW3c(core, [
      { target: quoteAt(address, 'two warnings were sent before the blaze') },
    ]);
    expect(entries[0]).toMatchObject({ status: 'exact', places: [{ capture: one.capture }] });
    const [annotation] = await core.call('annotations.list', {});
    expect(annotation?.targets[0]?.placements).toMatchObject([{ state: 'orphaned', decision: 'open' }]);
  });
});

test('tags are matched by name or made, comments become rich text, and HTML only words', async () => {
  const { core } = await project();
  const known = await core.call('tags.create', { name: 'Casualty figure' });
  const tagging = (value: string) => ({ type: 'TextualBody', value, purpose: 'tagging' });
  await importW3c(core, [
    {
      target: quoteAt(address, 'at least 31 people'),
      body: [
        tagging('casualty FIGURE'),
        tagging('New'),
        { type: 'TextualBody', value: '**Bold** words', format: 'text/markdown' },
        {
          type: 'TextualBody',
          value: '<p onclick="x()">One<script>alert(1)</script> <a href="javascript:x()">two</a></p>',
          format: 'text/html',
        },
      ],
    },
  ]);
  const [annotation] = await core.call('annotations.list', {});
  const tags = await core.call('tags.list', {});
  expect(tags.map(({ name }) => name)).toEqual(['Casualty figure', 'New']);
  expect(annotation?.tags).toContain(known.id);
  expect(annotation?.comment?.text).toBe('Bold words\n\nOne two');
  expect(readLexical(annotation?.comment?.lexical ?? '', '')[0]).toEqual({
    type: 'paragraph',
    children: [
      { type: 'text', text: 'Bold', formats: ['bold'] },
      { type: 'text', text: ' words', formats: [] },
    ],
  });
});

test('an import is one undo step, which redo does again; the same file adds nothing, and again after undo', async () => {
  const { core } = await project();
  const page = annotationPage([
    {
      target: quoteAt(address, 'at least 31 people'),
      body: { type: 'TextualBody', value: 'New', purpose: 'tagging' },
    },
    { target: quoteAt(address, 'Two written warnings') },
  ]);
  const count = async () => (await core.call('annotations.list', {})).length;
  await importFile(core, page);
  expect(await core.call('history.get', {})).toMatchObject({ undo: { label: 'import 2 annotations' } });
  const again = await importFile(core, page);
  expect(again.entries.map(({ status, annotation }) => [status, annotation !== null])).toEqual([
    ['known', true],
    ['known', true],
  ]);
  expect(await count()).toBe(2);
  await core.call('history.undo', {});
  expect([await count(), (await core.call('tags.list', {})).length]).toEqual([0, 0]);
  await core.call('history.redo', {});
  expect(await count()).toBe(2);
  await core.call('history.undo', {});
  expect((await importFile(core, page)).entries.map(({ status }) => status)).toEqual(['exact', 'exact']);
});

test('an annotation of several documents has all its passages; what cannot be placed is kept and comes out again', async () => {
  const { core, one, other } = await project();
  await core.call('documents.update', { id: other.document, metadata: { url: 'https://port.example/7-98' } });
  const missing = quoteAt('https://else.example/a', 'words of a document that is not here');
  const { entries } = await importW3c(core, [
    {
      target: [
        quoteAt(address, 'Two written warnings'),
        missing,
        quoteAt('https://port.example/7-98', 'No warning of any kind'),
      ],
    },
  ]);
  expect(entries).toMatchObject([
    { status: 'exact', reason: expect.stringContaining('1 of its 3 targets is kept but not shown') },
  ]);
  const [annotation] = await core.call('annotations.list', {});
  expect(annotation?.targets.map(({ document }) => document)).toEqual([one.document, other.document]);
  const { first } = JSON.parse(await exportedW3c(core));
  expect(first.items).toHaveLength(1);
  expect(first.items[0].target).toHaveLength(3);
  expect(first.items[0].target[2]).toEqual(missing);
});

test('what has no place here comes out again as it came: properties, bodies, motivation, selectors, states', async () => {
  const { core } = await project();
  const state = { type: 'TimeState', sourceDate: '2015-07-20T13:30:00Z' };
  const css = { type: 'CssSelector', value: '#main > p:nth-of-type(1)' };
  const given = {
    id: 'https://notes.example/77',
    '@context': ['http://www.w3.org/ns/anno.jsonld', { ex: 'https://ex.example/' }],
    motivation: 'assessing',
    creator: { id: 'https://notes.example/mira', type: 'Person' },
    via: 'https://older.example/5',
    'ex:mood': ['calm', { 'ex:level': 2 }],
    body: [
      { type: 'TextualBody', value: 'Good.', purpose: 'commenting', language: 'en' },
      { type: 'Choice', items: ['urn:x:a', 'urn:x:b'] },
      'https://notes.example/sound',
    ],
    target: {
      source: address,
      selector: [css, { type: 'TextQuoteSelector', exact: 'at least 31 people' }],
      state,
      renderedVia: 'urn:x:reader',
    },
  };
  const { entries } = await importW3c(core, [given]);
  expect(entries[0]?.reason).toBe('2 bodies that are not text are kept but not shown.');
  const { first } = JSON.parse(await exportedW3c(core));
  expect(first.items).toMatchObject([
    {
      '@context': given['@context'],
      motivation: 'assessing',
      creator: given.creator,
      via: ['https://notes.example/77', 'https://older.example/5'],
      'ex:mood': given['ex:mood'],
      body: [{ value: 'Good.', purpose: 'commenting', language: 'en' }, given.body[1], given.body[2]],
      target: { renderedVia: 'urn:x:reader' },
    },
  ]);
  expect(first.items[0].target.selector.at(-1)).toEqual(css);
  expect(first.items[0].target.state.at(-1)).toEqual(state);
});

describe('an annotation of a whole document', () => {
  test('is a note on it, and on the project where it is about that', async () => {
    const { core, one } = await project();
    const { id } = await core.call('project.get', {});
    const { entries } = await importW3c(core, [
      { target: address, 'dcterms:title': 'To do', bodyValue: 'Read again.' },
      { target: `urn:uuid:${id}`, bodyValue: 'Of everything.' },
      {
        target: { source: address, selector: { type: 'SvgSelector', value: '<svg/>' } },
        body: 'urn:x:sound',
      },
    ]);
    expect(entries.map(({ status }) => status)).toEqual(['note', 'note', 'note']);
    expect(entries[2]?.reason).toContain('SvgSelector');
    const notes = await core.call('notes.list', {});
    const byWords = notes.toSorted((one, other) => (one.text < other.text ? -1 : 1));
    expect(byWords.map(({ title, document, text }) => [title, document, text])).toEqual([
      ['', one.document, ''],
      ['', null, 'Of everything.'],
      ['To do', one.document, 'Read again.'],
    ]);
    expect((await importW3c(core, [{ target: address, bodyValue: 'Read again.' }])).entries[0]?.status).toBe(
      'known',
    );
  });
});

describe('a plan', () => {
  async function planned(core: Core) {
    const bytes = annotationPage([
      { target: quoteAt(address, 'at least 31 people') },
      { target: quoteAt(address, 'Two written warnings') },
      {},
    ]);
    return core.call('annotationImport.read', {
      files: [
        { name: 'a.jsonld', bytes },
        { name: 'b.md', bytes: new TextEncoder().encode('prose') },
      ],
    });
  }

  test('writes nothing until it is run, and then only what is chosen', async () => {
    const { core } = await project();
    const plan = await planned(core);
    expect(plan).toMatchObject({
      isImported: false,
      files: [
        { name: 'a.jsonld', format: 'W3C Web Annotation', message: null },
        { name: 'b.md', format: null, message: expect.stringContaining('No annotations were recognised') },
      ],
    });
    expect(plan.entries.map(({ status }) => status)).toEqual(['exact', 'exact', 'invalid']);
    expect(await core.call('annotations.list', {})).toEqual([]);
    const done = await core.call('annotationImport.run', { plan: plan.id, leaveOut: [0] });
    expect(done.entries.map(({ status, annotation }) => [status, annotation !== null])).toEqual([
      ['left-out', false],
      ['exact', true],
      ['invalid', false],
    ]);
    expect(await core.call('annotationImport.get', { plan: plan.id })).toEqual(done);
    await expect(core.call('annotationImport.run', { plan: plan.id })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  test('tells what went and what came since it was made', async () => {
    const { core, one } = await project();
    const plan = await planned(core);
    await core.call('documents.remove', { ids: [one.document] });
    const done = await core.call('annotationImport.run', { plan: plan.id });
    expect(done.entries[0]).toMatchObject({
      status: 'unmatched',
      reason: expect.stringContaining('removed meanwhile'),
    });
    await core.call('history.undo', {});
    const [first, second] = [await planned(core), await planned(core)];
    await core.call('annotationImport.run', { plan: first.id });
    await core.call('annotationImport.run', { plan: second.id });
    expect(await core.call('annotations.list', {})).toHaveLength(2);
  });

  test('is forgotten when asked to, and cancelled when stopped', async () => {
    const { core } = await project();
    const plan = await planned(core);
    await core.call('annotationImport.forget', { plan: plan.id });
    await expect(core.call('annotationImport.get', { plan: plan.id })).rejects.toMatchObject({
      code: 'not_found',
    });
    const stopped = new AbortController();
    const bytes = annotationPage([{ target: quoteAt(address, 'at least 31 people') }]);
    const running = core.call(
      'annotationImport.read',
      { files: [{ name: 'a.jsonld', bytes }] },
      { signal: stopped.signal, onProgress: () => stopped.abort() },
    );
    await expect(running).rejects.toThrow('aborted');
  });
});

test('a file of annotations among documents is read after them, and reported by its plan', async () => {
  const core = newProject();
  const bytes = annotationPage([
    { target: quoteAt('urn:x:none', 'at least 31 people had died in the fire') },
  ]);
  const report = await core.call('import.files', {
    files: [
      { name: 'notes.jsonld', bytes },
      { name: 'inquiry.txt', bytes: new TextEncoder().encode(inquiry) },
    ],
  });
  expect(report.items.map(({ name }) => name)).toEqual(['inquiry.txt']);
  const plan = await core.call('annotationImport.get', { plan: report.annotationPlan ?? '' });
  expect(plan.entries.map(({ status }) => status)).toEqual(['exact']);
});
