import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RecentProjects, recentProjects, withRecentProject } from '../../shared/model/recent-project.ts';

/** The project that was opened last and is still there; undefined when there is none. */
export function lastProject(settings: string): string | undefined {
  return readRecent(settings).projects.find(({ path }) => existsSync(path))?.path;
}

/** Makes a project the last opened one. A settings folder that cannot be written is no reason to fail. */
export function rememberProject(settings: string, opened: RecentProjects['projects'][number]): void {
  const recent = readRecent(settings);
  const [first] = recent.projects;
  if (first?.path === opened.path && first.title === opened.title) return;
  const file = join(settings, 'recent.json');
  const temporary = `${file}.${process.pid}.new`;
  try {
    mkdirSync(settings, { recursive: true });
    writeFileSync(temporary, `${JSON.stringify(withRecentProject(recent, opened), null, 2)}\n`);
    renameSync(temporary, file);
  } catch {
    if (existsSync(temporary)) rmSync(temporary, { force: true });
  }
}

/** What the file says; nothing when it is missing or damaged. */
function readRecent(settings: string): RecentProjects {
  try {
    return recentProjects.parse(JSON.parse(readFileSync(join(settings, 'recent.json'), 'utf8')));
  } catch {
    return { projects: [] };
  }
}
