import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import type { Say } from '../process/say.ts';
import { inRepository, repositoryRoot } from '../repository.ts';
import { findElectron } from '../setup/find-electron.ts';
import { sandboxArguments } from '../setup/sandbox.ts';
import { skipTour } from '../skip-tour.ts';
import { scenes } from './scenes.ts';

const folder = inRepository('resources', 'screenshots');

/** Drives the real application through the scenes on a fresh copy of the sample, and writes a picture of each. */
export async function takeScreenshots(env: NodeJS.ProcessEnv, say: Say): Promise<void> {
  const userData = await mkdtemp(join(tmpdir(), 'assay-screenshots-'));
  await mkdir(folder, { recursive: true });
  skipTour(userData);
  const application = await _electron.launch({
    executablePath: findElectron().executablePath,
    args: [repositoryRoot, `--user-data-dir=${userData}`, ...sandboxArguments()],
    env: Object.fromEntries(
      Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
    ),
    colorScheme: 'light',
  });
  try {
    const window = await application.firstWindow();
    await application.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900),
    );
    await window.getByText(/^\d+ captures verified$/).waitFor();
    for (const scene of scenes) {
      await scene.arrange(window);
      await settle(window);
      await window.screenshot({
        path: join(folder, `${scene.name}.png`),
        animations: 'disabled',
        caret: 'hide',
      });
      say(`Took ${scene.name}.png`);
    }
  } finally {
    await application.close();
    await rm(userData, { recursive: true, force: true });
  }
}

/** Waits until fonts are there and nothing has moved for a few frames. */
async function settle(window: Page): Promise<void> {
  await window.mouse.move(0, 0);
  await window.evaluate(async () => {
    await document.fonts.ready;
    let calm = 0;
    let before = '';
    while (calm < 20) {
      await new Promise(requestAnimationFrame);
      const now = `${document.body.innerText.length} ${document.querySelectorAll('*').length} ${document.getAnimations().length}`;
      calm = now === before ? calm + 1 : 0;
      before = now;
    }
  });
}
