import { join } from 'node:path';
import { app } from 'electron';
import { z } from 'zod';
import { importRoots } from '../../shared/model/import-roots.ts';
import { recentProjects } from '../../shared/model/recent-project.ts';
import { sampleFileName } from '../../shared/model/sample-file.ts';
import { settingsFile } from './settings-file.ts';

/** The person's settings folder: `assay` where the system keeps such, unless another was given at start. */
export function chooseSettingsFolder(): void {
  if (!app.commandLine.hasSwitch('user-data-dir')) {
    app.setPath('userData', join(app.getPath('appData'), 'assay'));
  }
}

const inSettings = (name: string) => join(app.getPath('userData'), name);

export const recentFile = () => settingsFile(inSettings('recent.json'), recentProjects, { projects: [] });

const preferences = z.record(z.string(), z.json());

export const preferencesFile = () => settingsFile(inSettings('preferences.json'), preferences, {});

/** Where the files of runs of import are, so that these can be gone on with. */
export const importRootsFile = () => settingsFile(inSettings('import-roots.json'), importRoots, { runs: [] });

/** A copy of the sample project that a person may change freely. */
export const sampleCopyPath = () => inSettings(sampleFileName);
