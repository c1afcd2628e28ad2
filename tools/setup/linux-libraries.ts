import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Refusal } from '../process/refusal.ts';
import { capture } from '../process/run.ts';
import type { Say } from '../process/say.ts';
import { hasApt, install, installCommand, isRoot, packageNames, updateLists } from './apt.ts';

/** The Debian packages that bring every shared library of Electron; the rest comes as their dependencies. */
const libraryPackages = ['libgtk-3-0', 'libnss3', 'libgbm1', 'libasound2'];

/** A display in memory, and what its `xvfb-run` needs. */
const displayPackages = ['xvfb', 'xauth'];

/** What the Linux part of the setup looks for. */
export interface LinuxNeeds {
  readonly electron: string;
  /** Whether a display in memory (Xvfb) is wanted besides Electron's shared libraries. */
  readonly virtualDisplay: boolean;
}

/**
 * Sees to Electron's shared libraries and, where wanted, to Xvfb: as root on Debian and its kin installs them with
 * apt-get, otherwise refuses with the exact command. Does nothing on other platforms or where nothing is missing.
 */
export async function installLinuxLibraries(say: Say, needs: LinuxNeeds): Promise<void> {
  if (process.platform !== 'linux') return;
  const lacking = await lackingPackages(needs);
  if (lacking.length === 0) return;
  if (!hasApt()) throw new Refusal(withoutApt(await missingLibraries(needs.electron), needs));
  if (!isRoot()) {
    const command = installCommand(await packageNames(lacking));
    throw new Refusal(`Electron needs Debian packages that are not installed. Run:\n\n  sudo ${command}\n`);
  }
  await installAsRoot(say, lacking);
  const left = await missingLibraries(needs.electron);
  if (left.length > 0 || (needs.virtualDisplay && !hasXvfb())) {
    throw new Refusal(
      `apt-get ended well, but there is still no ${[...left, ...displayName(needs)].join(', ')}.`,
    );
  }
}

/** Whether Xvfb is on the path. */
export function hasXvfb(): boolean {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.some((folder) => existsSync(join(folder, 'Xvfb')));
}

async function installAsRoot(say: Say, lacking: readonly string[]): Promise<void> {
  say(`Installing what Electron needs from Debian: ${lacking.join(' ')} …`);
  await updateLists();
  const packages = await packageNames(lacking);
  const { exitCode, stdout, stderr } = await install(packages);
  if (exitCode === 0) return;
  throw new Refusal(
    `apt-get ended with ${exitCode}:\n${stdout}${stderr}\nOnce that is dealt with, start again or run:\n\n` +
      `  apt-get update && ${installCommand(packages)}\n`,
  );
}

async function lackingPackages(needs: LinuxNeeds): Promise<readonly string[]> {
  const libraries = await missingLibraries(needs.electron);
  return [
    ...(libraries.length > 0 ? libraryPackages : []),
    ...(needs.virtualDisplay && !hasXvfb() ? displayPackages : []),
  ];
}

/** The shared libraries that the dynamic linker does not find for a program, by file name. */
async function missingLibraries(program: string): Promise<readonly string[]> {
  const { stdout } = await capture(['ldd', program]);
  return [...stdout.matchAll(/^\s*(\S+) => not found$/gm)].map(([, name]) => name ?? '');
}

function displayName(needs: LinuxNeeds): readonly string[] {
  return needs.virtualDisplay && !hasXvfb() ? ['Xvfb'] : [];
}

function withoutApt(libraries: readonly string[], needs: LinuxNeeds): string {
  const names = [...libraries, ...displayName(needs)].join(', ');
  return (
    `This system lacks: ${names}.\nInstall them with the system's package manager. On Debian and Ubuntu the packages ` +
    `are called ${[...libraryPackages, ...displayPackages].join(', ')}.`
  );
}
