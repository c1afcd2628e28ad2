import { expect, test } from 'vitest';
import type { Core } from '../../../electron/core/create-core.ts';
import type { ExportFormat } from '../../../shared/contract/exchange.ts';
import { importFile, importW3c } from '../../support/import-annotations.ts';
import { importPdf } from '../../support/importing/import-pdf.ts';
import { importText, newProject } from '../../support/projects/project-builder.ts';
import { unwatched } from '../../support/unwatched.ts';

const box = { x: 0.1, y: 0.2, width: 0.3, height: 0.25 };
const other = { x: 0.5, y: 0.6, width: 0.12345, height: 0.1 };

/** A region of two rectangles on the third page of a PDF whose pages are numbered i, ii, 1, … */
async function withRegion(core: Core) {
  const { document, capture } = await importPdf(core, 'labelled.pdf');
  const { pages } = await core.call('captures.get', { id: capture });
  const region = { page: 2, boxes: [box, other] };
  const made = await core.call('annotations.createRegion', { capture, region });
  return { document, capture, pages, made, words: `Region on page ${pages[2]?.label}` };
}

async function exported(core: Core, format: ExportFormat): Promise<string> {
  const context = unwatched();
  return (await core.exportToText({ format, selection: {} }, context)).text;
}

test.each(['markdown', 'html', 'csv'] as const)(
  '%s says where a region is, and never an empty quote',
  async (format) => {
    const core = newProject();
    const { words, capture } = await withRegion(core);
    await core.call('annotations.create', { capture, start: 0, end: 5 });
    const text = await exported(core, format);
    expect(text).toContain(words);
    expect(text).toContain('1 of 1 quote matches its capture. 1 region of pages, without words.');
    expect(text).not.toMatch(/<blockquote[^>]*><\/blockquote>|^>\s*$/m);
    expect(text).not.toContain(`“${words}”`);
  },
);

test('a region is written as a fragment of its page that other programs know', async () => {
  const core = newProject();
  const { pages } = await withRegion(core);
  const { width = 0, height = 0 } = pages[2] ?? {};
  const { items } = JSON.parse(await exported(core, 'w3c')).first;
  const [selector] = items[0].target.selector;
  expect(selector).toMatchObject({
    type: 'FragmentSelector',
    conformsTo: 'http://tools.ietf.org/rfc/rfc8118',
    'assay:boxes': [
      [0.1, 0.2, 0.3, 0.25],
      [0.5, 0.6, 0.12345, 0.1],
    ],
  });
  const [, page, viewrect] = /^page=(\d+)&viewrect=([\d.,]+)$/.exec(selector.value) ?? [];
  expect(page).toBe('3');
  const outline = [0.1 * width, 0.2 * height, 0.52345 * width, 0.5 * height];
  for (const [index, part] of (viewrect ?? '').split(',').entries())
    expect(Number(part)).toBeCloseTo(outline[index] ?? 0, 1);
});

test('what was exported comes back as it was, on the same copy', async () => {
  const core = newProject();
  const { made } = await withRegion(core);
  const file = await exported(core, 'w3c');
  const copy = newProject();
  const { capture } = await importPdf(copy, 'labelled.pdf');
  const { entries } = await importFile(copy, file);
  expect(entries.map(({ status }) => status)).toEqual(['exact']);
  const [came] = await copy.call('annotations.list', {});
  const [target] = made.targets;
  expect(came?.targets).toMatchObject([
    { capture, exact: '', start: target?.start, end: target?.end, region: target?.region },
  ]);
});

test('what was made on another copy is not put where nothing says that it shows the same', async () => {
  const core = newProject();
  await withRegion(core);
  const file = JSON.parse(await exported(core, 'w3c'));
  const copy = newProject();
  const { document } = await importPdf(copy, 'report.pdf');
  file.first.items[0].target['dcterms:isPartOf'].id = `urn:uuid:${document}`;
  file.first.items[0].target.source = `urn:uuid:${document}`;
  const { entries } = await importFile(copy, JSON.stringify(file));
  // What else the file knows of the document has no place here either.
  expect(entries[0]?.status).toBe('note');
  expect(entries[0]?.reason).toContain('no copy of the document that is meant has that page');
});

test('a rectangle that another program names is a region of the page it counts', async () => {
  const core = newProject();
  const { document } = await importPdf(core, 'labelled.pdf');
  const source = `urn:uuid:${document}`;
  const value = 'page=2&viewrect=0,0,100,50';
  const { entries } = await importW3c(core, [
    { target: { source, 'dcterms:isPartOf': { id: source }, selector: { type: 'FragmentSelector', value } } },
  ]);
  expect(entries.map(({ status }) => status)).toEqual(['exact']);
  const [came] = await core.call('annotations.list', {});
  expect(came?.targets[0]?.region).toMatchObject({ page: 1, boxes: [{ x: 0, y: 0 }] });
});

test('a region of a document without pages stays a note on it', async () => {
  const core = newProject();
  const { document } = await importText(core, 'The gates were locked.');
  const source = `urn:uuid:${document}`;
  const { entries } = await importW3c(core, [
    {
      target: {
        source,
        'dcterms:isPartOf': { id: source },
        selector: { type: 'FragmentSelector', value: 'xywh=1,2,3,4' },
      },
      body: { type: 'TextualBody', value: 'The seal.', purpose: 'commenting' },
    },
  ]);
  expect(entries.map(({ status }) => status)).toEqual(['note']);
});

test('the table, links and the page of a claim show where a region is, which is evidence like words', async () => {
  const core = newProject();
  const { made, words, capture } = await withRegion(core);
  await core.call('annotations.comment', {
    id: made.id,
    lexical: '',
    text: 'The stamp of the harbour office.',
  });
  const passage = await core.call('annotations.create', { capture, start: 0, end: 5 });
  await core.call('links.create', {
    from: made.id,
    to: passage.id,
    relation: 'confirms',
    label: null,
    reason: null,
  });
  const [link] = await core.call('links.list', {});
  expect(link?.from).toMatchObject({
    exact: '',
    region: { page: 2, label: words.slice('Region on page '.length) },
  });
  const { rows } = await core.call('table.rows', { offset: 0, limit: 10 });
  expect(rows.map((row) => JSON.stringify(row)).find((row) => row.includes(made.id))).toContain(words);
  const { hits } = await core.call('search.find', { query: 'stamp', in: 'annotations' });
  expect(hits.map(({ annotation }) => annotation)).toEqual([made.id]);
  const claim = await core.call('claims.create', { statement: 'The office stamped it.' });
  await core.call('evidence.judge', {
    claim: { id: claim.id },
    passage: { annotation: made.id },
    stance: 'supports',
    credibility: null,
  });
  const preview = await core.call('claims.page', { id: claim.id });
  expect(JSON.stringify(preview)).toContain(words);
  const checks = await core.call('project.verify', {});
  expect(checks.filter(({ ok }) => !ok)).toEqual([]);
});
