import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { inRepository } from '../../../tools/repository.ts';
import { openWindow } from './open-window.ts';

/** A window of the same Electron with the page of the peers; `window.peers` is what it can do. */
export async function openPeers(): Promise<{ readonly page: Page; readonly close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-bench-peers-'));
  await build({
    configFile: false,
    root: inRepository('tests', 'bench', 'peers'),
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
  await page.waitForFunction(() => 'peers' in window);
  return {
    page,
    close: async () => {
      await application.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
