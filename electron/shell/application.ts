import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, realpathSync, rmSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { app, BrowserWindow } from 'electron';
import { withRecentProject } from '../../shared/model/recent-project.ts';
import { chooseNewProjectPath, chooseProjectPath, tellRefused } from './dialogs.ts';
import { type Application, openProjectWindow, type ProjectWindow } from './project-window.ts';
import { recentFile, sampleCopyPath } from './settings.ts';

/** All open projects; one window each. */
export interface ProjectWindows {
  /** Opens a project, or focuses its window. Tells the person when it cannot be opened. */
  open(path: string): Promise<void>;
  /** The last opened project that is still there, else the sample. */
  openLast(): Promise<void>;
  closeAll(): Promise<void>;
  readonly count: number;
}

/** Keeps a window for each open project. */
export function createProjectWindows(): ProjectWindows {
  const windows = new Map<string, Promise<ProjectWindow>>();
  const application: Application = {
    newProject: async () => {
      const path = await chooseNewProjectPath(BrowserWindow.getFocusedWindow());
      if (path === null) return;
      // The dialog asked about overwriting; a project is never written over all the same.
      await openWith(path, basename(path, extname(path)));
    },
    openProject: async () => {
      const path = await chooseProjectPath(BrowserWindow.getFocusedWindow());
      if (path !== null) await open(path);
    },
    openSample,
    recentProjects: () =>
      recentFile()
        .read()
        .projects.filter(({ path }) => existsSync(path))
        .map(({ path, title }) => ({ id: idOf(path), title, folder: dirname(path) })),
    openRecent: async (id) => {
      const found = recentFile()
        .read()
        .projects.find(({ path }) => idOf(path) === id);
      if (found !== undefined) await open(found.path);
    },
    opened: (path, title) => {
      const openedAt = new Date().toISOString();
      recentFile().write(withRecentProject(recentFile().read(), { path, title, openedAt }));
      app.addRecentDocument(path);
    },
    closed: (path) => {
      windows.delete(path);
    },
  };

  async function openSample(): Promise<void> {
    const copy = sampleCopyPath();
    if (!existsSync(copy)) copyFileSync(join(import.meta.dirname, '../sample/harbour-fire.assay'), copy);
    await open(copy);
  }

  async function open(path: string): Promise<void> {
    await openWith(existsSync(path) ? realpathSync(path) : resolve(path), null);
  }

  async function openWith(path: string, title: string | null): Promise<void> {
    const known = windows.get(path);
    if (known !== undefined) return known.then((window) => window.focus());
    const opening = openProjectWindow(path, title, application);
    windows.set(path, opening);
    try {
      await opening;
    } catch (thrown) {
      windows.delete(path);
      await goOnAfter(thrown instanceof Error ? thrown.message : 'The reason is not known.', path);
    }
  }

  async function goOnAfter(message: string, path: string): Promise<void> {
    switch (await tellRefused(message)) {
      case 'open another':
        await application.openProject();
        break;
      case 'open the sample':
        if (path === sampleCopyPath()) rmSync(path, { force: true });
        await openSample();
        break;
      case 'leave it':
        break;
    }
    if (windows.size === 0) app.quit();
  }

  return {
    open,
    openLast: async () => {
      const last = recentFile()
        .read()
        .projects.find(({ path }) => existsSync(path));
      await (last === undefined ? openSample() : open(last.path));
    },
    closeAll: async () => {
      const open = await Promise.allSettled(windows.values());
      await Promise.all(open.map((each) => (each.status === 'fulfilled' ? each.value.close() : undefined)));
    },
    get count() {
      return windows.size;
    },
  };
}

/** A name for a path that the page may know. */
function idOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16);
}
