import { fileURLToPath } from 'node:url';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { test } from '../support/window/assay-test.ts';
import { corePids, copyHtml, libraryDocuments } from '../support/window/assay-window.ts';
import type { Probes } from '../support/importing/lockdown-probes.ts';

const lockedProcess = fileURLToPath(new URL('../support/importing/locked-process.ts', import.meta.url));

/** Ids of the processes in which files are parsed. */
function importerPids(application: ElectronApplication): Promise<number[]> {
  return application.evaluate(({ app }) =>
    app
      .getAppMetrics()
      .filter(({ serviceName, name }) => [serviceName, name].includes('Assay importer'))
      .map(({ pid }) => pid),
  );
}

async function pastePage(window: Page, heading: string): Promise<void> {
  await copyHtml(window, `<h1>${heading}</h1><p>No warning of any kind reached this office.</p>`);
  await window.keyboard.press('ControlOrMeta+V');
}

test('an importer process that is killed takes nothing with it, and the next file goes on in a fresh one', async ({
  start,
}) => {
  const { application, window } = await start();
  await expect(window.getByRole('heading', { name: 'This project has no documents yet' })).toBeVisible();
  await pastePage(window, 'Port authority statement');
  await expect(libraryDocuments(window)).toHaveCount(1);
  const [importer] = await importerPids(application);
  const cores = await corePids(application);
  if (importer === undefined) throw new Error('No importer process is running.');

  process.kill(importer, 'SIGKILL');
  await expect.poll(() => importerPids(application)).toEqual([]);
  await pastePage(window, 'Letter of the union');
  await expect(libraryDocuments(window)).toHaveCount(2);
  expect(await importerPids(application)).not.toContain(importer);
  expect(await corePids(application)).toEqual(cores);
});

test('importer processes end with the core that asked for them', async ({ start }) => {
  const { application, window } = await start();
  await expect(window.getByRole('heading', { name: 'This project has no documents yet' })).toBeVisible();
  await pastePage(window, 'Port authority statement');
  await expect(libraryDocuments(window)).toHaveCount(1);
  expect(await importerPids(application)).toHaveLength(1);
  const [core] = await corePids(application);
  if (core === undefined) throw new Error('No core is running.');
  process.kill(core, 'SIGKILL');
  await expect.poll(() => importerPids(application)).toEqual([]);
});

test('a locked utility process and its thread reach no network, no process, no code from strings and no file but their own', async ({
  start,
}) => {
  const { application } = await start();
  const found = await application.evaluate(
    ({ utilityProcess }, program) =>
      new Promise<{ inProcess: Probes; inThread: Probes }>((resolve) => {
        const child = utilityProcess.fork(program, [], {
          env: { LANG: 'C' },
          execArgv: ['--js-flags=--disallow-code-generation-from-strings'],
        });
        child.once('message', (probes) => {
          child.kill();
          resolve(probes);
        });
      }),
    lockedProcess,
  );
  for (const probes of [found.inProcess, found.inThread])
    expect(Object.entries(probes).filter(([, outcome]) => outcome !== 'refused')).toEqual([]);
});
