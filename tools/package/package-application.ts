import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from '../build/build.ts';
import { packageCommand } from '../process/package-command.ts';
import { Refusal } from '../process/refusal.ts';
import { capture, run } from '../process/run.ts';
import type { Say } from '../process/say.ts';
import { inRepository } from '../repository.ts';
import type { ElectronRuntime } from '../setup/electron-runtime.ts';
import { installElectron } from '../setup/find-electron.ts';
import { unpackedApplication, type UnpackedApplication } from './unpacked-application.ts';

const marker = 'NOT-FOR-DISTRIBUTION.txt';

/** A packaged application that is not wrapped into an installer, and what it runs on. */
export interface PackagedDirectory extends UnpackedApplication {
  readonly electron: ElectronRuntime;
}

/**
 * Builds and packages the application for this machine into release/, unpacked, with the Electron at hand and without a
 * network. With the community runtime the result is marked as not for distribution.
 */
export async function packageDirectory(say: Say): Promise<PackagedDirectory> {
  const electron = await installElectron(say, { retry: false });
  await build(say);
  const { exitCode, stdout, stderr } = await capture(builder(electron, ['--dir']), { cwd: inRepository() });
  if (exitCode !== 0) throw new Refusal(`electron-builder ended with ${exitCode}:\n${stdout}${stderr}`);
  const application = unpackedApplication();
  if (!existsSync(application.executablePath)) {
    throw new Refusal(`electron-builder left no ${application.executablePath}:\n${stdout}${stderr}`);
  }
  // Electron's own demonstration, which the fuses keep from being loaded anyway.
  rmSync(join(dirname(application.archive), 'default_app.asar'), { force: true });
  if (electron.kind === 'community') mark(say, application, electron);
  return { ...application, electron };
}

/**
 * Builds the installers, passing the arguments on to electron-builder (`--linux deb`, `--win`, …). Refuses with the
 * community runtime, which must not reach people.
 */
export async function packageInstallers(say: Say, args: readonly string[]): Promise<number> {
  const electron = await installElectron(say, { retry: true });
  if (electron.kind === 'community') {
    throw new Refusal(
      'Installers are only made with the official Electron, which could not be downloaded here.\n' +
        'Where its download is reachable, run this again; for a trial on this machine: npm run package -- --dir',
    );
  }
  await build(say);
  return run(packageCommand('electron-builder', ['--publish', 'never', ...args]), { cwd: inRepository() });
}

function builder(electron: ElectronRuntime, args: readonly string[]): ReturnType<typeof packageCommand> {
  return packageCommand('electron-builder', [
    ...args,
    '--publish',
    'never',
    `-c.electronDist=${distributionFolder(electron)}`,
    `-c.electronVersion=${electron.version}`,
  ]);
}

/** The folder that holds a whole runtime; on macOS the program lies three folders deep in its bundle. */
export function distributionFolder({ executablePath }: ElectronRuntime): string {
  const folder = dirname(executablePath);
  return process.platform === 'darwin' ? join(folder, '..', '..', '..') : folder;
}

function mark(say: Say, { folder }: UnpackedApplication, { version }: ElectronRuntime): void {
  writeFileSync(
    join(folder, marker),
    [
      'NOT FOR DISTRIBUTION',
      '',
      `This copy of Assay runs on a community re-publication of Electron ${version}, which was not made by the Electron`,
      'project. It is for development and tests on this machine. Do not give it to anyone: package again where the',
      'official Electron can be downloaded.',
      '',
    ].join('\n'),
  );
  say(`NOT FOR DISTRIBUTION: packaged with the community re-publication of Electron ${version}.`);
}
