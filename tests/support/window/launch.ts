import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, _electron, type Page } from '@playwright/test';
import { repositoryRoot } from '../../../tools/repository.ts';
import { findElectron } from '../../../tools/setup/find-electron.ts';
import { sandboxArguments } from '../../../tools/setup/sandbox.ts';
import { skipTour } from '../../../tools/skip-tour.ts';
import { watchPages } from './page-errors.ts';

/** How Assay is started for a test. */
export interface LaunchOptions {
  /** Project file to open by argument; without it the application decides, as for a newcomer. */
  readonly project?: string;
  /** Folder for settings and recent projects, kept after the test; without it a fresh one that is removed. */
  readonly userData?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** True: nobody has seen the tour yet; else it never starts by itself. */
  readonly isFirstStart?: boolean;
  /** Messages that this test provokes on purpose and that must not fail it. */
  readonly expectedErrors?: readonly RegExp[];
}

/** A running Assay. */
export interface LaunchedAssay {
  readonly application: ElectronApplication;
  /** The first window, once its page is loaded. */
  readonly window: Page;
  /** Ends the application, and fails if a page reported an error or broke the content security policy. */
  readonly close: () => Promise<void>;
}

/** Starts the built application on real Electron and waits for its first window. */
export async function launchAssay(options: LaunchOptions = {}): Promise<LaunchedAssay> {
  const userData = options.userData ?? (await mkdtemp(join(tmpdir(), 'assay-user-data-')));
  if (options.isFirstStart !== true) skipTour(userData);
  const application = await _electron.launch({
    executablePath: findElectron().executablePath,
    args: [
      repositoryRoot,
      `--user-data-dir=${userData}`,
      ...sandboxArguments(),
      ...(options.args ?? []),
      ...(options.project === undefined ? [] : [options.project]),
    ],
    env: { ...inheritedEnvironment(), ...options.env },
    chromiumSandbox: sandboxArguments().length === 0,
  });
  const errors = watchPages(application);
  const window = await application.firstWindow();
  await window.waitForLoadState('load');
  return {
    application,
    window,
    close: async () => {
      const unexpected = await errors.unexpected(options.expectedErrors ?? []);
      await application.close();
      if (options.userData === undefined) await rm(userData, { recursive: true, force: true });
      if (unexpected.length > 0) throw new Error(`The page reported errors:\n  ${unexpected.join('\n  ')}`);
    },
  };
}

/** This process's environment without what would make Electron run as plain Node. */
function inheritedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[0] !== 'ELECTRON_RUN_AS_NODE',
  );
  return Object.fromEntries(entries);
}
