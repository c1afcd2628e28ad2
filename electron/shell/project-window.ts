import { join } from 'node:path';
import { app, BrowserWindow, dialog, Menu, MessageChannelMain, session } from 'electron';
import { contract } from '../../shared/contract.ts';
import { importRootsOfRun, rootsOf, withImportRoots } from '../../shared/model/import-roots.ts';
import type { HostMethod } from '../../shared/shell-messages.ts';
import { type CoreBytes, type CoreProcess, startCoreProcess } from './core-process.ts';
import { chooseExportPath, choosePathsToImport, kindToImport, openExternal } from './dialogs.ts';
import { buildMenu } from './menu.ts';
import { paperColour } from './paper-colour.ts';
import { serveProtocol } from './protocol.ts';
import { hardenSession, pageOrigin } from './security.ts';
import { importRootsFile, preferencesFile } from './settings.ts';

/** What a window asks of the application as a whole. */
export interface Application {
  newProject(): Promise<void>;
  openProject(): Promise<void>;
  openSample(): Promise<void>;
  recentProjects(): readonly { readonly id: string; readonly title: string; readonly folder: string }[];
  openRecent(id: string): Promise<void>;
  opened(path: string, title: string): void;
  closed(path: string): void;
}

/** One project in one window with one core. */
export interface ProjectWindow {
  readonly path: string;
  focus(): void;
  /** Closes the window and waits until core has written everything. */
  close(): Promise<void>;
}

/** A core that ends this often within the time below is not started again. */
const crashLimit = { crashes: 4, withinMs: 60_000 };

const pageAddress = `${pageOrigin}/index.html`;

let nextPartition = 1;

/** Opens a project in a new window. Rejects with the reason when it cannot be opened; then there is no window. */
export async function openProjectWindow(
  path: string,
  title: string | null,
  application: Application,
): Promise<ProjectWindow> {
  const ownSession = session.fromPartition(`project-${nextPartition++}`);
  hardenSession(ownSession);
  const crashes: number[] = [];
  const firstOpening = Promise.withResolvers<void>();
  let window: BrowserWindow | null = null;
  let menu: Menu | null = null;
  let windowTitle = app.name;
  let core = start();

  serveProtocol(ownSession, {
    readOriginal: (capture) => ask((asked) => asked.readOriginal(capture)),
    readPart: (capture, range) => ask((asked) => asked.readPart(capture, range)),
    readImage: (capture, sha256) => ask((asked) => asked.readImage(capture, sha256)),
  });
  core.open(path, title);
  await firstOpening.promise;
  window = createWindow();
  const ended = Promise.withResolvers<void>();
  window.on('closed', () => {
    window = null;
    void core.close().then(() => {
      application.closed(path);
      ended.resolve();
    });
  });
  await window.loadURL(pageAddress);
  return {
    path,
    focus: () => {
      if (window?.isMinimized()) window.restore();
      window?.focus();
    },
    close: async () => {
      window?.close();
      await ended.promise;
    },
  };

  function start(): CoreProcess {
    return startCoreProcess({
      opened: (projectTitle) => {
        titled(projectTitle);
        application.opened(path, projectTitle);
        firstOpening.resolve();
        connectPage();
      },
      refused: (message) => {
        firstOpening.reject(new Error(message));
        if (window !== null) void tellStopped(message);
        else void core.close();
      },
      titled,
      crashed: restart,
      hostCall,
    });
  }

  /** Asks core, and when it ends meanwhile the one that is started in its place. */
  async function ask(read: (asked: CoreProcess) => Promise<CoreBytes | null>): Promise<CoreBytes> {
    const asked = core;
    const answer = await read(asked);
    if (answer === null && core !== asked) return ask(read);
    return answer ?? { bytes: null, size: 0, mediaType: '', encoding: null };
  }

  /** Core ended on its own: the page is told by its closed port; what was committed is in the file. */
  function restart(): void {
    const now = Date.now();
    crashes.push(now);
    const recent = crashes.filter((at) => at > now - crashLimit.withinMs).length;
    if (recent >= crashLimit.crashes) {
      const message =
        'The part of Assay that keeps the project stopped several times. What was saved is safe.';
      firstOpening.reject(new Error(message));
      void tellStopped(message);
      return;
    }
    core = start();
    core.open(path, null);
  }

  async function tellStopped(message: string): Promise<void> {
    if (window === null) return;
    await dialog.showMessageBox(window, {
      type: 'error',
      message: 'This project had to be closed.',
      detail: message,
    });
    window?.close();
  }

  function titled(projectTitle: string): void {
    windowTitle = `${projectTitle} – ${app.name}`;
    window?.setTitle(windowTitle);
  }

  function connectPage(): void {
    if (window === null || window.webContents.mainFrame.origin !== pageOrigin) return;
    const { port1, port2 } = new MessageChannelMain();
    core.connectPage(port1);
    window.webContents.postMessage('core-port', null, [port2]);
  }

  function createWindow(): BrowserWindow {
    const created = new BrowserWindow({
      width: 1440,
      height: 900,
      minWidth: 800,
      minHeight: 560,
      show: false,
      backgroundColor: paperColour(),
      title: windowTitle,
      webPreferences: {
        session: ownSession,
        preload: join(import.meta.dirname, '../preload/preload.cjs'),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
        spellcheck: false,
        navigateOnDragDrop: false,
        devTools: !app.isPackaged,
      },
    });
    created.once('ready-to-show', () => created.show());
    created.webContents.on('did-finish-load', connectPage);
    // Every navigation is forbidden, but Chromium does not ask before going to an empty page: come back from there.
    created.webContents.on('did-navigate', (_event, url) => {
      if (url !== pageAddress) void created.loadURL(pageAddress);
    });
    created.on('page-title-updated', (event) => event.preventDefault());
    created.on('focus', () => {
      if (process.platform === 'darwin') Menu.setApplicationMenu(menu);
    });
    return created;
  }

  async function hostCall(method: HostMethod, argument: unknown): Promise<unknown> {
    // The last change of a window that is closing still counts.
    if (method === 'setPreferences') {
      preferencesFile().write(contract['host.setPreferences'].input.parse(argument));
      return null;
    }
    // What is being imported when the window closes is to be gone on with.
    if (method === 'keepImportRoots') {
      const file = importRootsFile();
      file.write(withImportRoots(file.read(), importRootsOfRun.parse(argument)));
      return null;
    }
    if (method === 'importRoots') return rootsOf(importRootsFile().read(), String(argument));
    if (window === null) throw new Error('The window is closed.');
    switch (method) {
      case 'chooseFilesToImport':
        return choosePathsToImport(window, kindToImport(argument));
      case 'chooseExportPath':
        return chooseExportPath(window, String(argument));
      case 'openExternal':
        return openExternal(window, String(argument));
      case 'newProject':
        return application.newProject();
      case 'openProject':
        return application.openProject();
      case 'openSample':
        return application.openSample();
      case 'recentProjects':
        return application.recentProjects();
      case 'openRecent':
        return application.openRecent(String(argument));
      case 'setMenu':
        menu = buildMenu(contract['host.setMenu'].input.parse(argument), (id) => core.chooseMenuItem(id));
        if (process.platform === 'darwin') Menu.setApplicationMenu(menu);
        else window.setMenu(menu);
        return null;
      case 'preferences':
        return preferencesFile().read();
    }
  }
}
