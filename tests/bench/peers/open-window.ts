import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { inRepository } from '../../../tools/repository.ts';
import { findElectron } from '../../../tools/setup/find-electron.ts';
import { sandboxArguments } from '../../../tools/setup/sandbox.ts';

/** An Electron that does nothing but show a page. */
export interface PlainWindow {
  readonly application: ElectronApplication;
  readonly page: Page;
}

/** Opens a window of the Electron that Assay runs on with a page, given by its absolute path, and without Assay. */
export async function openWindow(htmlPath: string): Promise<PlainWindow> {
  const application = await _electron.launch({
    executablePath: findElectron().executablePath,
    args: [inRepository('tests', 'bench', 'peers', 'window.cjs'), ...sandboxArguments(), htmlPath],
    chromiumSandbox: sandboxArguments().length === 0,
  });
  const page = await application.firstWindow();
  await page.waitForLoadState('load');
  return { application, page };
}
