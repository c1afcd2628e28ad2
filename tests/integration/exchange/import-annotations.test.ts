import { describe, expect, test } from 'vitest';
import type { Core } from '../../../electron/core/create-core.ts';
import { readLexical } from '../../../shared/rich-text/read-lexical.ts';
import {
  annotationPage,
  exportedW3c,
  importFile,
  importW3c,
  quoteAt,
} from '../../support/import-annotations.ts';
import { address, inquiry, inquiryProject } from '../../support/projects/inquiry-project.ts';
import { newProject } from '../../support/projects/project-builder.ts';

test('tags are matched by name or made, comments become rich text, and HTML only words', async () => {
  const { core } = await inquiryProject();
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
  const { core } = await inquiryProject();
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
  const { core, one, other } = await inquiryProject();
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
  const { core } = await inquiryProject();
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
    const { core, one } = await inquiryProject();
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
    const { core } = await inquiryProject();
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
    const { core, one } = await inquiryProject();
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
    const { core } = await inquiryProject();
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
