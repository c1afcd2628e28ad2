import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { sandboxArguments } from '../../../tools/setup/sandbox.ts';
import { skipTour } from '../../../tools/skip-tour.ts';

/** A running packaged application. */
export interface LaunchedPackage {
  readonly window: Page;
  /** Everything the process wrote on standard error so far. */
  readonly stderr: () => string;
  /** Closes the window as a person would and gives the exit code of the application. */
  readonly close: () => Promise<number | null>;
}

/**
 * Starts a packaged application and waits for its first window. Its fuses refuse Node's inspector, which Playwright
 * starts Electron with, so the window is reached over Chromium's own debugging port instead; the main process is not.
 */
export async function launchPackaged(
  executablePath: string,
  args: readonly string[] = [],
): Promise<LaunchedPackage> {
  const userData = await mkdtemp(join(tmpdir(), 'assay-packaged-'));
  skipTour(userData);
  const switches = [`--user-data-dir=${userData}`, '--remote-debugging-port=0', ...sandboxArguments()];
  const child = spawn(executablePath, [...switches, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  const exited = once(child, 'exit');
  let written = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    written += text;
  });
  const browser = await connect(child, exited);
  const window = await firstWindow(browser);
  return {
    window,
    stderr: () => written,
    close: async () => {
      await window.close();
      await exited;
      await rm(userData, { recursive: true, force: true });
      return child.exitCode;
    },
  };
}

async function connect(child: ChildProcess, exited: Promise<unknown>): Promise<Browser> {
  let written = '';
  const address = new Promise<string>((resolve) => {
    child.stderr?.on('data', (text: string) => {
      written += text;
      const found = /DevTools listening on (ws:\S+)/.exec(written);
      if (found?.[1] !== undefined) resolve(found[1]);
    });
  });
  const found = await Promise.race([address, exited.then(() => undefined)]);
  if (found === undefined) throw new Error(`The packaged application ended at once:\n${written}`);
  return chromium.connectOverCDP(found);
}

/** The first window, which may open only after the connection stands. */
async function firstWindow(browser: Browser): Promise<Page> {
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('The packaged application has no browser context');
  const window = context.pages()[0] ?? (await context.waitForEvent('page'));
  await window.waitForLoadState('load');
  return window;
}
