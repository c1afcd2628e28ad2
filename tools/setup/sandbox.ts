import { isRoot } from './apt.ts';

/**
 * The arguments that Electron needs here concerning its sandbox: none for an ordinary user, so that the sandbox stays
 * on; `--no-sandbox` as root on Linux, where Chromium refuses to start with it.
 */
export function sandboxArguments(): readonly string[] {
  return process.platform === 'linux' && isRoot() ? ['--no-sandbox'] : [];
}
