import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { packageCommand } from '../process/package-command.ts';
import { capture } from '../process/run.ts';
import type { Say } from '../process/say.ts';
import { inRepository } from '../repository.ts';
import type { ElectronRuntime } from './electron-runtime.ts';

const downloadLimitMs = 15 * 60_000;
const dayMs = 24 * 60 * 60_000;
const failureRecord = inRepository('.cache', 'electron-download-failed');

/** The official Electron of node_modules, or undefined where its binary was not downloaded yet. */
export function officialElectron(): ElectronRuntime | undefined {
  const version = packageVersion();
  const program = readIfThere(inRepository('node_modules', 'electron', 'path.txt'));
  const present = readIfThere(inRepository('node_modules', 'electron', 'dist', 'version'));
  if (program === undefined || present?.trim().replace(/^v/, '') !== version) return undefined;
  const executablePath = inRepository('node_modules', 'electron', 'dist', ...program.split('/'));
  return existsSync(executablePath) ? { executablePath, kind: 'official', version } : undefined;
}

/**
 * Downloads the official Electron with the electron package's own installer, which checks its own checksums, and
 * gives the runtime, or undefined where it cannot be had. A failure is remembered for a day, so that a machine
 * without a way to the download does not wait for it at every start; `retry` asks again at once.
 */
export async function downloadOfficialElectron(
  say: Say,
  options: { readonly retry: boolean },
): Promise<ElectronRuntime | undefined> {
  if (process.env['ELECTRON_SKIP_BINARY_DOWNLOAD']) return undefined;
  if (!options.retry && failedToday()) return undefined;
  say(`Downloading Electron ${packageVersion()} …`);
  const { exitCode, stderr } = await capture(packageCommand('electron', [], 'install-electron'), {
    env: { ...process.env, NODE_USE_ENV_PROXY: '1' },
    timeoutMs: downloadLimitMs,
  });
  const runtime = exitCode === 0 ? officialElectron() : undefined;
  if (runtime) {
    rmSync(failureRecord, { force: true });
    return runtime;
  }
  rememberFailure();
  say(`  not reachable: ${reasonIn(stderr)}. Asked again tomorrow, or now by: npm run setup -- --retry`);
  return undefined;
}

/** The version of the electron package, which is the one that the application is packaged with. */
export function packageVersion(): string {
  const manifest = readFileSync(inRepository('node_modules', 'electron', 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

function failedToday(): boolean {
  const version = readIfThere(failureRecord);
  return version === packageVersion() && Date.now() - statSync(failureRecord).mtimeMs < dayMs;
}

function rememberFailure(): void {
  mkdirSync(inRepository('.cache'), { recursive: true });
  writeFileSync(failureRecord, packageVersion());
}

/** The innermost cause that the installer's stack names, such as `connect ECONNREFUSED 192.0.2.1:443`. */
function reasonIn(stderr: string): string {
  const lines = stderr.split('\n').filter((line) => /^\s*(\[cause\]: )?\w*Error\b/.test(line));
  const last = lines.at(-1) ?? 'the download did not end in time';
  return last
    .trim()
    .replace(/^(\[cause\]: )?\w*Error:\s*/, '')
    .replace(/\s*\{$/, '');
}

function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
