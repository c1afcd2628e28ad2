import { existsSync } from 'node:fs';
import { type Command, capture, type Finished } from '../process/run.ts';

/** Whether this is a system with Debian's package tools. */
export function hasApt(): boolean {
  return existsSync('/usr/bin/apt-get');
}

/** Whether this process may install packages. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * The name under which each wanted package is known here: releases from Debian 13 and Ubuntu 24.04 on carry some
 * libraries under a name ending in `t64`.
 */
export async function packageNames(wanted: readonly string[]): Promise<readonly string[]> {
  const names: string[] = [];
  for (const name of wanted) {
    const { exitCode } = await capture(['apt-cache', 'show', '--no-all-versions', `${name}t64`]);
    names.push(exitCode === 0 ? `${name}t64` : name);
  }
  return names;
}

/** Refreshes the package lists. A repository that does not answer is left out: the others may hold what is wanted. */
export async function updateLists(): Promise<void> {
  await aptGet(['update']);
}

/** The command, for a person to type, that installs packages without anything they merely recommend. */
export function installCommand(packages: readonly string[]): string {
  return ['apt-get', 'install', '--yes', '--no-install-recommends', ...packages].join(' ');
}

/** Installs packages without questions, waiting for another apt-get that is at work. */
export function install(packages: readonly string[]): Promise<Finished> {
  return aptGet(['install', '--yes', '--no-install-recommends', ...packages]);
}

function aptGet(args: readonly string[]): Promise<Finished> {
  const patience = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3'];
  const command: Command = ['apt-get', '-qq', '-o', 'Dpkg::Use-Pty=0', ...patience, ...args];
  return capture(command, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}
