import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Core } from '../../electron/core/create-core.ts';
import { importText, test } from '../support/window/assay-test.ts';
import { dropPaths } from '../support/window/assay-window.ts';
import type { LaunchedAssay } from '../support/window/launch.ts';

const text = `The inquiry heard on Monday that at least 31 people had died in the fire at the north quay.

Two written warnings were sent before the blaze, counsel said.`;

const address = 'https://courier.example/inquiry';

async function inquiry(core: Core): Promise<void> {
  const { document } = await importText(core, 'inquiry.txt', text);
  await core.call('documents.update', { id: document, metadata: { url: address } });
}

function annotation(id: number, exact: string | null, changes: object = {}) {
  const target =
    exact === null
      ? 'https://elsewhere.example/'
      : { source: address, selector: { type: 'TextQuoteSelector', exact } };
  return { id: `https://notes.example/${id}`, type: 'Annotation', target, ...changes };
}

const collection = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  type: 'AnnotationPage',
  items: [
    annotation(1, 'at least 31 people had died', {
      body: [
        { type: 'TextualBody', value: 'Highest figure.', purpose: 'commenting' },
        { type: 'TextualBody', value: 'Casualty figure', purpose: 'tagging' },
      ],
    }),
    annotation(2, 'Two written warning had been sent before the blaze'),
    annotation(3, 'nobody could have known of this in advance'),
    annotation(4, null),
    { type: 'Annotation' },
  ],
};

async function writeCollection(folder: string): Promise<string> {
  const path = join(folder, 'colleague.jsonld');
  await writeFile(path, JSON.stringify(collection));
  return path;
}

/** Makes the system's dialog give these files. */
async function chooseInDialog({ application }: LaunchedAssay, paths: readonly string[]): Promise<void> {
  await application.evaluate(
    ({ dialog }, chosen) => {
      dialog.showOpenDialog = (() =>
        Promise.resolve({
          canceled: chosen.length === 0,
          filePaths: chosen,
        })) as typeof dialog.showOpenDialog;
    },
    [...paths],
  );
}

function entry(window: Page, words: string) {
  return window
    .getByRole('list', { name: 'Annotations that were read' })
    .getByRole('listitem')
    .filter({ hasText: words });
}

test('annotations are looked through, imported as one step, gone through, and taken back by one undo', async ({
  folder,
  start,
}) => {
  const assay = await start({ prepare: inquiry });
  const { window } = assay;
  await chooseInDialog(assay, [await writeCollection(folder)]);
  await expect(window.getByRole('tab', { name: 'inquiry', selected: true })).toBeVisible();
  await window.keyboard.press('ControlOrMeta+Alt+O');
  const main = window.getByRole('main');
  await expect(main.getByRole('status')).toHaveText(
    'Read: 1 exact, 1 approximate, 1 orphaned, 1 unmatched, 1 invalid.',
  );
  await expect(entry(window, 'at least 31')).toContainText('Tags: Casualty figure');
  await expect(entry(window, 'Two written warning had')).toContainText(
    'Stands there as: “Two written warnings were sent before the blaze”',
  );
  await expect(entry(window, 'nobody could')).toContainText('These words do not stand in the document.');
  await expect(entry(window, 'annotation 4')).toContainText(
    '<https://elsewhere.example/> is not in the project',
  );
  await expect(entry(window, 'annotation 5')).toContainText('It has no target.');

  await entry(window, 'nobody could').getByRole('checkbox').uncheck();
  await main.getByRole('button', { name: 'Import 2 annotations' }).click();
  await expect(main.getByRole('status')).toHaveText(
    'Imported: 1 exact, 1 approximate, 1 unmatched, 1 invalid, 1 left out.',
  );
  await main.getByRole('button', { name: 'at least 31 people had died' }).click();
  await expect(window.getByRole('document', { name: 'inquiry' })).toBeVisible();
  const cards = window.getByRole('region', { name: 'Annotations' }).getByRole('article');
  await expect(cards).toHaveCount(2);
  await expect(cards.filter({ hasText: 'Highest figure.' })).toHaveClass(/active/);

  await window.keyboard.press('ControlOrMeta+Z');
  await expect(cards).toHaveCount(0);
});

test('the same file again adds nothing', async ({ folder, start }) => {
  const path = await writeCollection(folder);
  const assay = await start({ prepare: inquiry });
  await chooseInDialog(assay, [path]);
  const main = assay.window.getByRole('main');
  await expect(assay.window.getByRole('document', { name: 'inquiry' })).toBeVisible();
  for (const expected of ['Import 3 annotations', 'Nothing to import']) {
    await assay.window.keyboard.press('ControlOrMeta+Alt+O');
    const button = main.getByRole('button', { name: expected });
    await expect(button).toBeVisible();
    if (await button.isEnabled()) await button.click();
    await expect(main.getByRole('status')).toContainText(
      expected.startsWith('Nothing') ? '3 already here' : 'Imported',
    );
  }
});

test('files of annotations that are dropped are recognised, also beside documents', async ({
  folder,
  start,
}) => {
  const path = await writeCollection(folder);
  const letter = join(folder, 'letter.txt');
  await writeFile(letter, 'Nobody could have known of this in advance, the office wrote.');
  const { window } = await start({ prepare: inquiry });
  await expect(window.getByRole('document', { name: 'inquiry' })).toBeVisible();
  await dropPaths(window, [letter, path]);
  await expect(window.getByRole('heading', { name: 'Import annotations' })).toBeVisible();
  await expect(window.getByRole('main').getByRole('status')).toContainText('Read: 1 exact');
  await expect(
    window.getByRole('list', { name: 'Documents' }).getByRole('button', { name: 'letter' }),
  ).toBeVisible();
});

test('a file without annotations, and a dialog that is closed, say so or change nothing', async ({
  folder,
  start,
}) => {
  const path = join(folder, 'prose.md');
  await writeFile(path, 'Nothing but prose.');
  const assay = await start({ prepare: inquiry });
  const main = assay.window.getByRole('main');
  await expect(assay.window.getByRole('document', { name: 'inquiry' })).toBeVisible();
  await chooseInDialog(assay, []);
  await assay.window.keyboard.press('ControlOrMeta+Alt+O');
  await expect(main.getByText('Choose files of annotations or claims, or drop them here.')).toBeVisible();
  await chooseInDialog(assay, [path]);
  await main.getByRole('button', { name: 'Choose files…' }).click();
  await expect(main.getByRole('list', { name: 'Files that could not be read' })).toContainText(
    'prose.md: No annotations were recognised',
  );
  await main.getByRole('button', { name: 'Leave' }).click();
  await expect(assay.window.getByRole('document', { name: 'inquiry' })).toBeVisible();
});
