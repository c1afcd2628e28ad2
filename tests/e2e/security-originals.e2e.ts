import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { type HostileProject, launchOnHostileProject } from '../support/window/hostile-project.ts';
import type { LaunchedAssay } from '../support/window/launch.ts';

// What the hardening promises of strangers’ files and of what shows them, proved in the running application.

let hostile: HostileProject;
let assay: LaunchedAssay;

test.beforeAll(async () => {
  hostile = await launchOnHostileProject();
  ({ assay } = hostile);
});
test.afterAll(() => hostile?.close());

test('the protocol is read-only and gives nothing but the page’s files and stored bytes', async () => {
  const answers = await assay.application.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const ask = async (url: string, method = 'GET') => {
      const response = await contents?.session.fetch(url, { method });
      return response?.status;
    };
    return [
      await ask('assay://app/index.html'),
      await ask('assay://app/..%2f..%2fpackage.json'),
      await ask('assay://app/%2e%2e/%2e%2e/package.json'),
      await ask('assay://app/no-such-file.js'),
      await ask('assay://app/index.html', 'POST'),
      await ask('assay://original/no-such-capture'),
      await ask('assay://image/no-such-capture/0'),
      await ask('assay://elsewhere/'),
      await ask('assay://pages/frame.html'),
      await ask('assay://pages/..%2fcore/core.js'),
      await ask('assay://pages/pdfjs/quickjs-eval.js'),
      await ask('assay://bytes/no-such-capture'),
    ];
  });
  expect(answers).toEqual([200, 404, 404, 404, 405, 404, 404, 404, 200, 404, 404, 416]);
});

test('a PDF is read in small parts that it has, and no other original is', async () => {
  const answers = await assay.application.evaluate(async ({ BrowserWindow }, { page, pdf }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const ask = async (capture: string, range?: string) => {
      const headers: Record<string, string> = range === undefined ? {} : { range };
      const response = await contents?.session.fetch(`assay://bytes/${capture}`, { headers });
      return [response?.status, response?.headers.get('content-range')?.split('/')[0]];
    };
    return [
      await ask(pdf, 'bytes=0-9'),
      await ask(pdf, 'bytes=10-1000009'),
      await ask(pdf),
      await ask(pdf, 'bytes=0-2000000'),
      await ask(pdf, 'bytes=9-0'),
      await ask(pdf, 'bytes=5-'),
      await ask(pdf, 'bytes=0-1,4-5'),
      await ask(pdf, 'bytes=900000000-900000001'),
      await ask(page, 'bytes=0-9'),
      await ask('no-such-capture', 'bytes=0-9'),
    ];
  }, hostile.captures);
  const size = (await readFile(new URL('../fixtures/formats/pdf/report.pdf', import.meta.url))).byteLength;
  const [refused, absent] = [
    [416, undefined],
    [404, undefined],
  ];
  expect(answers).toEqual([
    [206, 'bytes 0-9'],
    [206, `bytes 10-${size - 1}`],
    ...Array.from({ length: 6 }, () => refused),
    absent,
    absent,
  ]);
});

test('a hostile original is shown inert: no script, no request, no way out of its frame', async () => {
  const { window } = assay;
  const before = window.url();
  await window
    .getByRole('button', { name: /Harbour notice/ })
    .first()
    .click();
  await expect(window.getByRole('heading', { name: 'Harbour notice' }).first()).toBeVisible();
  await window
    .getByRole('button', { name: /Original/ })
    .first()
    .click();
  const frame = window.frameLocator('iframe');
  await expect(frame.getByText('beside the gate of the north quay')).toBeVisible();
  for (const id of ['out', 'top', 'blank', 'send']) {
    await frame.locator(`#${id}`).click({ noWaitAfter: true });
    await expect(frame.getByText('beside the gate of the north quay')).toBeVisible();
  }
  expect(window.url()).toBe(before);
  expect(assay.application.windows()).toHaveLength(1);
  expect(hostile.requests).toEqual([]);
  const policy = await assay.application.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const frameUrl = contents?.mainFrame.frames[0]?.url ?? '';
    const response = await contents?.session.fetch(frameUrl);
    return response?.headers.get('content-security-policy');
  });
  expect(policy).toContain('sandbox');
  expect(policy).toContain("default-src 'none'");
});

test('the frame that draws pages has a process and an origin of its own, and reaches neither network nor page', async () => {
  const { window } = assay;
  await window
    .getByRole('button', { name: /Two Gates/ })
    .first()
    .click();
  await expect(window.getByRole('document', { name: /Two Gates/ })).toBeVisible();
  await window.keyboard.press('o');
  await expect(window.locator('.pages-picture canvas').first()).toBeVisible();
  const processes = await assay.application.evaluate(({ BrowserWindow }) => {
    const frames = BrowserWindow.getAllWindows()[0]?.webContents.mainFrame.framesInSubtree ?? [];
    return frames.map(({ url, origin, osProcessId }) => ({ url, origin, osProcessId }));
  });
  const [page, frame] = processes;
  expect(processes).toHaveLength(2);
  expect(frame).toMatchObject({ url: 'assay://pages/frame.html', origin: 'null' });
  expect(frame?.osProcessId).not.toBe(page?.osProcessId);

  const pages = window.frames().find((each) => each.url() === 'assay://pages/frame.html');
  const tried = await pages?.evaluate(async (remote) => {
    const outcome = async (attempt: () => unknown) => {
      try {
        await attempt();
        return 'allowed';
      } catch {
        return 'refused';
      }
    };
    const script = document.createElement('script');
    script.textContent = 'window.ranInline = true';
    document.head.append(script);
    // What the test itself runs may do more than a script of the frame, until its first turn is over.
    await new Promise((resolve) => setTimeout(resolve));
    return {
      fetched: await outcome(() => fetch(`${remote}/from-frame`)),
      pageFile: await outcome(() => fetch('assay://app/index.html')),
      original: await outcome(() => fetch('assay://original/any')),
      // biome-ignore lint/security/noGlobalEval: the very thing that must not work
      evaluated: await outcome(() => eval('1 + 1')),
      parentRead: await outcome(() => globalThis.parent.document.title),
      stored: await outcome(() => globalThis.localStorage.length),
      worker: await outcome(() => new Worker('assay://pages/frame.js')),
      opened: globalThis.open('assay://app/index.html') === null ? 'refused' : 'allowed',
      ranInline: 'ranInline' in globalThis,
      preload: 'electron' in globalThis || 'require' in globalThis,
    };
  }, hostile.address);
  expect(tried).toEqual({
    fetched: 'refused',
    pageFile: 'refused',
    original: 'refused',
    evaluated: 'refused',
    parentRead: 'refused',
    stored: 'refused',
    worker: 'refused',
    opened: 'refused',
    ranInline: false,
    preload: false,
  });
  const bytes = await window.evaluate(() =>
    fetch('assay://bytes/any').then(
      () => 'allowed',
      () => 'refused',
    ),
  );
  expect(bytes).toBe('refused');
  expect(hostile.requests).toEqual([]);
  const before = window.url();
  await pages
    ?.evaluate(() => {
      globalThis.parent.postMessage('assay:core-port', '*', [new MessageChannel().port1]);
      globalThis.top?.location.assign('assay://app/licenses.md');
    })
    .catch(() => undefined);
  await expect(window.getByRole('contentinfo').getByText('Saved')).toBeVisible();
  expect(window.url()).toBe(before);
});
