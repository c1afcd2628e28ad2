import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Makes the tour of a first start one that was seen already, in a settings folder that holds no preferences yet. */
export function skipTour(settingsFolder: string): void {
  const file = join(settingsFolder, 'preferences.json');
  if (existsSync(file)) return;
  mkdirSync(settingsFolder, { recursive: true });
  writeFileSync(file, '{ "tour": "seen" }\n');
}
