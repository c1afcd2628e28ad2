import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { createCore } from '../../electron/core/create-core.ts';
import { windowlessHost } from '../../electron/core/host.ts';
import { hostilePage } from '../support/importing/hostile-page.ts';
import { type LaunchedAssay, launchAssay } from '../support/window/launch.ts';

// What the hardening promises, proved in the running application.

let folder: string;
let assay: LaunchedAssay;
let server: Server;
let address: string;
const requests: string[] = [];
/** Captures of the project: a hostile page, and a PDF. */
let captures: { readonly page: string; readonly pdf: string };

test.beforeAll(async () => {
  server = createServer((request, response) => {
    requests.push(String(request.url));
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  folder = await mkdtemp(join(tmpdir(), 'assay-security-'));
  const project = join(folder, 'security.assay');
  const core = createCore({ path: project, host: windowlessHost() }, 'Security');
  const notice = await core.importBytes('notice.html', new TextEncoder().encode(hostilePage(address)), {});
  const file = new URL('../fixtures/formats/pdf/report.pdf', import.meta.url);
  const report = await core.importBytes('report.pdf', await readFile(file), {});
  captures = { page: notice.items[0]?.capture ?? '', pdf: report.items[0]?.capture ?? '' };
  await core.close();
  assay = await launchAssay({
    project,
    expectedErrors: [/Content Security Policy/, /Refused to/, /ERR_/, /sandboxed/i, /Not allowed to load/],
  });
  await assay.window.getByRole('main').waitFor();
});

test.afterAll(async () => {
  await assay?.close();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

test('the page runs in a sandbox, isolated, without Node', async () => {
  const preferences = await assay.application.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
  const globals = await assay.window.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
      (name) => name in window,
    ),
  );
  expect(globals).toEqual([]);
});

test('the shell listens to no message of any page', async () => {
  const listened = await assay.application.evaluate(({ ipcMain }) => ipcMain.eventNames().map(String));
  // Electron itself listens to errors of its own.
  expect(listened.filter((name) => name !== 'error')).toEqual([]);
});

test('the policy is strict, and neither inline script nor eval nor a remote image gets past it', async () => {
  const policy = await assay.application.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const response = await contents?.session.fetch('assay://app/index.html');
    return response?.headers.get('content-security-policy');
  });
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  const outcome = await assay.window.evaluate(async (remote) => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      violations.push(event.effectiveDirective),
    );
    const script = document.createElement('script');
    script.textContent = 'window.ranInline = true';
    document.head.append(script);
    const image = new Image();
    const failed = new Promise<void>((resolve) => image.addEventListener('error', () => resolve()));
    image.src = `${remote}/pixel.png`;
    await failed;
    let evaluated: unknown;
    try {
      // biome-ignore lint/security/noGlobalEval: the very thing that must not work
      evaluated = eval('1 + 1');
    } catch (error) {
      evaluated = (error as Error).name;
    }
    script.remove();
    return { violations, evaluated, ranInline: 'ranInline' in window };
  }, address);
  expect(outcome.ranInline).toBe(false);
  expect(outcome.violations).toContain('script-src-elem');
  expect(outcome.violations).toContain('img-src');
  expect(outcome.evaluated).toBe('EvalError');
});

test('no request leaves: not from the page, not from its session', async () => {
  const tried = await assay.window.evaluate(async (remote) => {
    const attempts = [
      fetch(`${remote}/fetch`),
      fetch(`${remote}/cors`, { mode: 'no-cors' }),
      new Promise((resolve, reject) => {
        const socket = new WebSocket(remote.replace('http', 'ws'));
        socket.onopen = resolve;
        socket.onerror = () => reject(new Error('refused'));
      }),
    ];
    navigator.sendBeacon(`${remote}/beacon`, 'words');
    const settled = await Promise.allSettled(attempts);
    return settled.map(({ status }) => status);
  }, address);
  expect(tried).toEqual(['rejected', 'rejected', 'rejected']);
  const fromSession = await assay.application.evaluate(async ({ BrowserWindow }, remote) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    return contents?.session.fetch(`${remote}/session`).then(
      () => 'answered',
      (error: Error) => error.message,
    );
  }, address);
  expect(fromSession).toContain('ERR_BLOCKED_BY_CLIENT');
  expect(requests).toEqual([]);
});

test('no navigation: the window stays where it is', async () => {
  const before = assay.window.url();
  const targets = [
    `${address}/away`,
    'file:///etc/hostname',
    'assay://original/none',
    'assay://app/licenses.md',
  ];
  for (const target of targets) {
    await assay.window.evaluate(followAndAssign, target);
    expect(
      await assay.window.evaluate(() => [document.querySelector('main') !== null, window.location.href]),
    ).toEqual([true, before]);
  }
  expect(assay.window.url()).toBe(before);
  expect(requests).toEqual([]);
});

test('an empty page, which Chromium goes to unasked, is left again at once', async () => {
  const before = assay.window.url();
  const left = assay.window.waitForEvent('framenavigated', (frame) => frame.url() === 'about:blank');
  await assay.window.evaluate(followAndAssign, 'about:blank').catch(() => undefined);
  await left;
  await expect(assay.window.getByRole('main')).toBeVisible();
  expect(assay.window.url()).toBe(before);
});

/** Runs in the page: tries both ways a script has to go elsewhere. */
function followAndAssign(url: string): void {
  const link = document.createElement('a');
  link.href = url;
  document.body.append(link);
  link.click();
  link.remove();
  window.location.assign(url);
}

test('no new window and no embedded page', async () => {
  const opened = await assay.window.evaluate((url) => {
    const link = document.createElement('a');
    link.href = url;
    link.target = '_blank';
    document.body.append(link);
    link.click();
    link.remove();
    return window.open(url) === null;
  }, `${address}/popup`);
  expect(opened).toBe(true);
  expect(assay.application.windows()).toHaveLength(1);
  const embedded = await assay.window.evaluate(() => {
    const view = document.createElement('webview');
    return 'loadURL' in view;
  });
  expect(embedded).toBe(false);
});

test('no permission is granted', async () => {
  const answers = await assay.window.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'];
    const states = names.map(async (name) => {
      const status = await navigator.permissions.query({ name: name as PermissionName });
      return status.state;
    });
    const media = await navigator.mediaDevices?.getUserMedia({ audio: true }).then(
      () => 'granted',
      () => 'denied',
    );
    return [...(await Promise.all(states)), media, await Notification.requestPermission()];
  });
  expect(new Set(answers)).toEqual(new Set(['denied']));
});

test('no download', async () => {
  const prevented = assay.application.evaluate(
    ({ BrowserWindow }) =>
      new Promise<boolean>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.session.once('will-download', (event) => resolve(event.defaultPrevented));
      }),
  );
  await assay.window.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['words']));
    link.download = 'words.txt';
    link.click();
  });
  expect(await prevented).toBe(true);
});

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
  }, captures);
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
  expect(requests).toEqual([]);
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
  }, address);
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
  expect(requests).toEqual([]);
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
