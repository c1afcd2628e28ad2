import { expect, test } from '@playwright/test';
import { type HostileProject, launchOnHostileProject } from '../support/window/hostile-project.ts';
import type { LaunchedAssay } from '../support/window/launch.ts';

// What the hardening promises of the window and its page, proved in the running application.

let hostile: HostileProject;
let assay: LaunchedAssay;

test.beforeAll(async () => {
  hostile = await launchOnHostileProject();
  ({ assay } = hostile);
});
test.afterAll(() => hostile?.close());

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
  }, hostile.address);
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
  }, hostile.address);
  expect(tried).toEqual(['rejected', 'rejected', 'rejected']);
  const fromSession = await assay.application.evaluate(async ({ BrowserWindow }, remote) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    return contents?.session.fetch(`${remote}/session`).then(
      () => 'answered',
      (error: Error) => error.message,
    );
  }, hostile.address);
  expect(fromSession).toContain('ERR_BLOCKED_BY_CLIENT');
  expect(hostile.requests).toEqual([]);
});

test('no navigation: the window stays where it is', async () => {
  const before = assay.window.url();
  const targets = [
    `${hostile.address}/away`,
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
  expect(hostile.requests).toEqual([]);
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
  }, `${hostile.address}/popup`);
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
