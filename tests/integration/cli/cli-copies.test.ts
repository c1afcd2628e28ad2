import { writeFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { buildCommand } from '../../support/assay-command.ts';
import { workplace } from '../../support/command-workplace.ts';
import { savedPage } from '../../support/projects/copies.ts';

beforeAll(buildCommand, 120_000);

const fire = 'The inquiry heard that at least 31 people had died in the fire that night.';
const warnings = 'Two written warnings were sent to the port authority before the blaze.';

/** A project with a page, and the file of the same page saved later. */
async function withLaterPage() {
  const { assay, path } = workplace();
  writeFileSync(path('page.html'), savedPage({ paragraphs: [fire, warnings] }));
  writeFileSync(
    path('later.html'),
    savedPage({
      paragraphs: ['Corrected on 9 June.', fire.replace('31', '38'), warnings],
      url: 'http://courier.example/news/harbour-fire/?utm_source=x',
    }),
  );
  const [first] = await assay.records(['--project', 'p.assay', 'import', 'page.html']);
  return { assay, path, document: String(first?.['document']), capture: String(first?.['capture']) };
}

test('importing a page from the same address adds a capture to its document', async () => {
  const { assay, document, capture } = await withLaterPage();
  const annotated = await assay.records(['annotate', document, '--exact', 'at least 31 people had died']);
  expect(annotated).toMatchObject([{ capture, state: 'exact', score: 1 }]);
  const [item] = await assay.records(['import', 'later.html']);
  expect(item).toMatchObject({
    path: 'later.html',
    status: 'imported',
    document,
    message: expect.stringContaining('1 annotated passage carried over: 1 approximate.'),
  });
  expect(item?.['capture']).not.toBe(capture);
  const [listed] = await assay.records(['list', 'documents']);
  expect(listed?.['captures']).toMatchObject([{ id: capture }, { id: item?.['capture'] }]);
});

test('a listed annotation keeps its quote and place, and says how it stands in the newest copy', async () => {
  const { assay, document, capture } = await withLaterPage();
  await assay.records(['annotate', document, '--exact', 'at least 31 people had died']);
  const [item] = await assay.records(['import', 'later.html']);
  const [annotation] = await assay.records(['list', 'annotations']);
  expect(annotation).toMatchObject({
    document,
    capture,
    exact: 'at least 31 people had died',
    state: 'approximate',
    targets: [
      {
        capture,
        state: 'exact',
        placements: [
          { capture: item?.['capture'], exact: 'at least 38 people had died', state: 'approximate' },
        ],
      },
    ],
  });
  expect(annotation?.['score']).toBeLessThan(1);
  const checks = await assay.records(['verify']);
  expect(checks.filter(({ ok }) => ok !== true)).toEqual([]);
  expect(checks.map(({ check }) => check)).toContain('newer copies');
});

test('--copy-of adds a copy whatever its address, by the id or the title, with the day it is of', async () => {
  const { assay, path, document } = await withLaterPage();
  writeFileSync(path('copy.txt'), `${fire}\n\n${warnings}\n\nSaved from a cache.`);
  const title = 'Fire in the harbour of Illyria';
  const [item] = await assay.records(['import', '--copy-of', title, '--captured', '2001-05-03', 'copy.txt']);
  expect(item).toMatchObject({ document, status: 'imported', title });
  const captures = await assay.records(['list', 'captures']);
  expect(captures.map(({ capturedAt }) => String(capturedAt).slice(0, 10))).toContain('2001-05-03');
});

test('a day that never was, or is to come, is wrong usage', async () => {
  const { assay } = await withLaterPage();
  for (const day of ['2024-02-31', 'yesterday', '2999-01-01']) {
    const { exitCode, stderr } = await assay(['import', '--captured', day, 'later.html']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('--captured takes a day');
  }
});

test('--copy-of names what there is when there is no such document', async () => {
  const { assay } = await withLaterPage();
  const { exitCode, stderr } = await assay(['import', '--copy-of', 'Fire in the harbor', 'later.html']);
  expect(exitCode).toBe(1);
  expect(stderr).toContain('There is no document “Fire in the harbor”.');
});
