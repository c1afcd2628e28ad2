import { expect, test } from 'vitest';
import { pdfFixture } from '../../support/importing/pdf-fixture.ts';
import { newProject } from '../../support/projects/project-builder.ts';

/** A project with one PDF of the fixtures in it. */
async function projectWith(name: string) {
  const core = newProject();
  const report = await core.importBytes(name, pdfFixture(name), {});
  const [item] = report.items;
  if (item?.document == null || item.capture === null) throw new Error(`Not imported: ${item?.message}`);
  return { core, document: item.document, capture: item.capture };
}

test('words that a PDF breaks over a line, a column or a figure are found', async () => {
  const { core, document } = await projectWith('report.pdf');
  for (const query of [
    '"this review compares"',
    '"insurers wrote of a long-standing quarrel"',
    '"the committee would have found"',
    '"In the second week the office"',
    '"spoken to each other hardly ever"',
  ]) {
    const { hits } = await core.call('search.find', { query, in: 'documents' });
    expect([query, hits.map((hit) => hit.document)]).toEqual([query, [document]]);
  }
});

test('pages are asked for with where their words stand', async () => {
  const { core, capture } = await projectWith('report.pdf');
  const content = await core.call('captures.get', { id: capture });
  expect(content.pages.map(({ label }) => label)).toEqual(['41', '42', '43', '44']);
  expect(content.outline.map(({ title }) => title)).toEqual(['The gates', 'The accounts', 'Words kept']);
  const pages = await core.call('captures.pages', { id: capture, from: 1, to: 2 });
  const [page] = pages;
  const [run] = page?.runs ?? [];
  expect(content.text.slice(run?.start, (run?.start ?? 0) + (run?.length ?? 0))).toBe('TWO GATES');
});
