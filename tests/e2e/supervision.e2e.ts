import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { createCore, openCore } from '../../electron/core/create-core.ts';
import { windowlessHost } from '../../electron/core/host.ts';
import { type LaunchedAssay, launchAssay } from '../support/window/launch.ts';

// What the shell does around core: crashes, second starts, files that cannot be opened.

let folder: string;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-supervision-'));
});

test.afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function projectWith(name: string, text: string): Promise<string> {
  const path = join(folder, `${name}.assay`);
  const core = createCore({ path, host: windowlessHost() }, name);
  await core.importBytes('report.txt', new TextEncoder().encode(text), {});
  await core.close();
  return path;
}

/** Ids of the processes that run a core. */
function corePids({ application }: LaunchedAssay): Promise<number[]> {
  return application.evaluate(({ app }) =>
    app
      .getAppMetrics()
      .filter(({ serviceName, name }) => [serviceName, name].includes('Assay core'))
      .map(({ pid }) => pid),
  );
}

test('a crash of core is told in the window, core is started again, and nothing committed is lost', async () => {
  const project = await projectWith('Crash', 'The fire service kept a log of every call that night.');
  const assay = await launchAssay({ project });
  await expect(assay.window.getByText(/1 capture/)).toBeVisible();
  const other = openCore({ path: project, host: windowlessHost() });
  await other.call('tags.create', { name: 'Casualty figure' });
  await expect(assay.window.getByText('Casualty figure').first()).toBeVisible();

  const [pid] = await corePids(assay);
  if (pid === undefined) throw new Error('No core is running');
  process.kill(pid, 'SIGKILL');
  await expect(assay.window.getByRole('alert')).toContainText(/stopped|started again/);
  await expect.poll(() => corePids(assay)).not.toContain(pid);

  await other.call('tags.create', { name: 'First alarm' });
  await expect(assay.window.getByText('First alarm').first()).toBeVisible();
  await other.close();
  await assay.close();
  const after = openCore({ path: project, host: windowlessHost() });
  const checks = await after.call('project.verify', {});
  expect(checks.filter(({ ok }) => !ok)).toEqual([]);
  await after.close();
});

test('a second start focuses the window of the same project and opens another in a window of its own', async () => {
  const one = await projectWith('One', 'The first project.');
  const two = await projectWith('Two', 'The second project.');
  const assay = await launchAssay({ project: one });
  const { application } = assay;
  const startAgain = (path: string) =>
    application.evaluate(({ app }, argument) => {
      app.emit('second-instance', {}, [process.execPath, argument], '/', null);
    }, path);
  await startAgain(one);
  const second = application.waitForEvent('window');
  await startAgain(two);
  await (await second).waitForLoadState('load');
  await startAgain(two);
  const titles = () =>
    application.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.getTitle()),
    );
  await expect.poll(async () => (await titles()).sort()).toEqual(['One – Assay', 'Two – Assay']);
  await assay.close();
});

test('a file that is no project is refused in words, and the person can go on with the sample', async () => {
  const path = join(folder, 'letter.assay');
  const { writeFile } = await import('node:fs/promises');
  await writeFile(path, 'Dear all, this is only a letter.'.repeat(10));
  const project = await projectWith('Fine', 'A fine project.');
  const assay = await launchAssay({ project });
  const told = await assay.application.evaluate(async ({ app, dialog }, argument) => {
    const shown = new Promise<string>((resolve) => {
      dialog.showMessageBox = ((options: { detail?: string }) => {
        resolve(String(options.detail));
        return Promise.resolve({ response: 2, checkboxChecked: false });
      }) as typeof dialog.showMessageBox;
    });
    app.emit('second-instance', {}, [process.execPath, argument], '/', null);
    return shown;
  }, path);
  expect(told).toBe('“letter.assay” is not an Assay project. The file was not changed.');
  await assay.close();
});
