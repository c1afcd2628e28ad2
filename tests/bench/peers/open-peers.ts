import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { inRepository } from '../../../tools/repository.ts';
import { openWindow } from './open-window.ts';

/** A window of the same Electron with the page of the peers; `window.peers` is what it can do. */
export function openPeers(): Promise<BuiltPage> {
  return openBuiltPage(inRepository('tests', 'bench', 'peers'), 'peers');
}

/** A page of a bench that was built for it, in a window of the same Electron. */
export interface BuiltPage {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/** Builds the `index.html` of a folder and opens it; what it can do is there under a name of the window. */
export async function openBuiltPage(root: string, name: string): Promise<BuiltPage> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-bench-page-'));
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'error',
    build: { outDir: folder, target: 'chrome142', modulePreload: { polyfill: false } },
    // A module script does not load from a file's address; a plain one at the end of the page does.
    plugins: [
      {
        name: 'assay:plain-script',
        enforce: 'post',
        transformIndexHtml: (html) => html.replace('type="module" crossorigin', 'defer'),
      },
    ],
  });
  const { application, page } = await openWindow(join(folder, 'index.html'));
  await page.waitForFunction((expected) => expected in window, name);
  return {
    page,
    close: async () => {
      await application.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
