import { existsSync, realpathSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import type { Core } from '../core/create-core.ts';
import { importRootsIn } from './import-roots.ts';
import { lastProject, rememberProject } from './recent-projects.ts';
import { settingsFolder } from './settings-folder.ts';
import { CommandError, UsageError } from './usage-error.ts';

/** Which project is meant, and where the answer is looked for. */
export interface ProjectChoice {
  /** From `--project`; undefined for the last opened one. */
  readonly given: string | undefined;
  /** Whether a file that is not there is made. */
  readonly isCreating: boolean;
  readonly env: NodeJS.ProcessEnv;
  readonly say: (message: string) => void;
}

/** Opens the project meant, and makes it the last opened one. Errors as `openCore`, and UsageError for no project. */
export async function openProject({ given, isCreating, env, say }: ProjectChoice): Promise<Core> {
  const settings = settingsFolder(env, process.platform);
  const path = given === undefined ? lastProject(settings) : resolve(given);
  if (path === undefined) {
    throw new UsageError(
      'No project was opened before. Name one: assay --project FILE COMMAND (import makes the file when it is not there).',
    );
  }
  const isNew = !existsSync(path);
  if (isNew && !isCreating) {
    throw new CommandError(`There is no project ${path}. “assay --project FILE import PATH...” makes one.`);
  }
  const [{ createCore, openCore }, { windowlessHost }] = await Promise.all([
    import('../core/create-core.ts'),
    import('../core/host.ts'),
  ]);
  const options = { path, host: { ...windowlessHost(), ...importRootsIn(settings) } };
  const core = isNew ? createCore(options, basename(path, extname(path))) : openCore(options);
  if (isNew) say(`Made the project ${path}.`);
  const { title } = await core.call('project.get', {});
  rememberProject(settings, { path: realpathSync(path), title, openedAt: new Date().toISOString() });
  return core;
}
