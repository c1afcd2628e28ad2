import { resolve } from 'node:path';
import { app } from 'electron';
import { createProjectWindows } from './application.ts';
import { registerScheme } from './protocol.ts';
import { forbidNetwork, hardenContents } from './security.ts';
import { chooseSettingsFolder } from './settings.ts';

/** Starts once per person, opens each project in a window with a core of its own, and ends when all is saved. */
export function startWindows(): void {
  forbidNetwork();
  registerScheme();
  chooseSettingsFolder();
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
  if (app.requestSingleInstanceLock()) run();
  else app.quit();
}

function run(): void {
  const projects = createProjectWindows();
  let isQuitting = false;
  let asked: string | undefined = projectArgument(process.argv, process.cwd());

  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (app.isReady()) void projects.open(path);
    else asked = path;
  });
  app.on('second-instance', (_event, argv, folder) => {
    const path = projectArgument(argv, folder);
    void (path === undefined ? projects.openLast() : projects.open(path));
  });
  app.on('activate', () => {
    if (projects.count === 0) void projects.openLast();
  });
  // Without a listener Electron would quit before core has closed the project.
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('before-quit', (event) => {
    if (isQuitting || projects.count === 0) return;
    event.preventDefault();
    void projects.closeAll().finally(() => {
      isQuitting = true;
      app.quit();
    });
  });
  void app.whenReady().then(() => (asked === undefined ? projects.openLast() : projects.open(asked)));
}

/** The first argument that is neither a switch nor the application itself (as it is in development), as a full path. */
function projectArgument([, ...argv]: readonly string[], folder: string): string | undefined {
  return argv
    .filter((argument) => !argument.startsWith('-'))
    .map((argument) => resolve(folder, argument))
    .find((path) => path !== app.getAppPath());
}
