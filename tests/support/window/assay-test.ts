import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { type Core, createCore } from '../../../electron/core/create-core.ts';
import { windowlessHost } from '../../../electron/core/host.ts';
import { type LaunchedAssay, type LaunchOptions, launchAssay } from './launch.ts';

/** What a journey starts from. */
export interface StartOptions extends Omit<LaunchOptions, 'project'> {
  /** Fills the new project before the window opens. */
  readonly prepare?: (core: Core) => Promise<unknown>;
  /** A project file: the window opens on a copy of it instead of a new project. */
  readonly copyOf?: string;
}

interface Fixtures {
  /** A folder of the test's own. */
  readonly folder: string;
  /** Opens the window of a new project, "Harbour fire 1998"; again after a restart, with the project as it is. */
  readonly start: (options?: StartOptions) => Promise<LaunchedAssay>;
}

/** Playwright's test with a folder and an application that are gone when the test has finished. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright finds out what a fixture uses by this pattern.
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'assay-journey-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },

  start: async ({ folder }, use) => {
    const project = join(folder, 'harbour-fire.assay');
    const started: LaunchedAssay[] = [];
    let isNew = true;
    await use(async ({ prepare, copyOf, ...options } = {}) => {
      if (isNew && copyOf !== undefined) await copyFile(copyOf, project);
      else if (isNew) {
        const core = createCore({ path: project, host: windowlessHost() }, 'Harbour fire 1998');
        await prepare?.(core);
        await core.close();
      }
      isNew = false;
      const assay = await launchAssay({ userData: join(folder, 'user-data'), ...options, project });
      await assay.window.getByRole('contentinfo').getByText('Saved').waitFor();
      let isClosed = false;
      const once: LaunchedAssay = {
        ...assay,
        close: async () => {
          if (isClosed) return;
          isClosed = true;
          await assay.close();
        },
      };
      started.push(once);
      return once;
    });
    for (const assay of started) await assay.close();
  },
});

/** Imports a plain text under a name; gives its document and capture. */
export async function importText(
  core: Core,
  name: string,
  text: string,
): Promise<{ readonly document: string; readonly capture: string }> {
  const { items } = await core.importBytes(name, new TextEncoder().encode(text), {});
  const [item] = items;
  if (item?.document == null || item.capture === null)
    throw new Error(`${name} was not imported: ${item?.message}`);
  return { document: item.document, capture: item.capture };
}
