import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The folder of the person's settings, the same that the window uses: `assay` in `$XDG_CONFIG_HOME` or `~/.config`, in
 * `%APPDATA%`, or in `~/Library/Application Support`.
 */
export function settingsFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const home = env['HOME'] ?? homedir();
  switch (platform) {
    case 'win32':
      return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'assay');
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'assay');
    default:
      return join(env['XDG_CONFIG_HOME'] || join(home, '.config'), 'assay');
  }
}
