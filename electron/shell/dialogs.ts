import { basename, extname, join } from 'node:path';
import { app, type BrowserWindow, dialog, shell } from 'electron';

const projectFilter = { name: 'Assay project', extensions: ['assay'] };

/** A path for a new project; null when cancelled. */
export async function chooseNewProjectPath(window: BrowserWindow | null): Promise<string | null> {
  const options = {
    title: 'New project',
    buttonLabel: 'Create',
    defaultPath: join(app.getPath('documents'), 'Untitled.assay'),
    filters: [projectFilter],
  };
  const { filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options));
  if (!filePath) return null;
  return extname(filePath) === '' ? `${filePath}.assay` : filePath;
}

/** The path of a project to open; null when cancelled. */
export async function chooseProjectPath(window: BrowserWindow | null): Promise<string | null> {
  const options = { title: 'Open project', properties: ['openFile' as const], filters: [projectFilter] };
  const { filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  return filePaths[0] ?? null;
}

/** Paths to import; empty when cancelled. */
export async function choosePathsToImport(
  window: BrowserWindow,
  kind: KindToImport,
): Promise<readonly string[]> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: titlesOfImport[kind],
    buttonLabel: kind === 'annotations' || kind === 'project' ? 'Open' : 'Import',
    properties: kind === 'folder' ? ['openDirectory'] : ['openFile', ...severalOf(kind)],
    ...filtersOfImport(kind),
  });
  return filePaths;
}

type KindToImport = 'files' | 'folder' | 'annotations' | 'project';

const titlesOfImport = {
  files: 'Import files',
  folder: 'Import a folder',
  annotations: 'Import annotations or claims',
  project: 'Bring back a session',
} as const satisfies Record<KindToImport, string>;

const annotationFilter = {
  name: 'Annotations and claims',
  extensions: ['jsonld', 'json', 'csv', 'tsv', 'txt', 'md'],
};

function severalOf(kind: KindToImport): readonly ['multiSelections'] | readonly [] {
  return kind === 'project' ? [] : ['multiSelections'];
}

function filtersOfImport(kind: KindToImport): { readonly filters?: Electron.FileFilter[] } {
  if (kind === 'project') return { filters: [projectFilter] };
  if (kind === 'annotations')
    return { filters: [annotationFilter, { name: 'All files', extensions: ['*'] }] };
  return {};
}

/** What core asks for, which comes as it may. */
export function kindToImport(argument: unknown): KindToImport {
  return argument === 'folder' || argument === 'annotations' || argument === 'project' ? argument : 'files';
}

/** A path to write an export to, overwriting agreed where needed; null when cancelled. */
export async function chooseExportPath(window: BrowserWindow, suggestedName: string): Promise<string | null> {
  const { filePath } = await dialog.showSaveDialog(window, {
    title: 'Export',
    buttonLabel: 'Export',
    defaultPath: join(app.getPath('documents'), basename(suggestedName)),
    properties: ['showOverwriteConfirmation'],
  });
  return filePath || null;
}

/** Opens an address in the person's own browser or mail program, after asking. False when not opened. */
export async function openExternal(window: BrowserWindow, url: string): Promise<boolean> {
  const address = URL.canParse(url) ? new URL(url) : null;
  if (address === null || !['http:', 'https:', 'mailto:'].includes(address.protocol)) return false;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: 'Open this address outside Assay?',
    detail: `${address.href}\n\nWhoever runs it will see that you came. Assay itself sends nothing.`,
    buttons: ['Open outside', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
  });
  if (response !== 0) return false;
  await shell.openExternal(address.href);
  return true;
}

/** Tells why a project could not be opened and asks how to go on. */
export async function tellRefused(message: string): Promise<'open another' | 'open the sample' | 'leave it'> {
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    message: 'The project could not be opened.',
    detail: message,
    buttons: ['Open another…', 'Open the sample project', 'Close'],
    defaultId: 0,
    cancelId: 2,
  });
  return response === 0 ? 'open another' : response === 1 ? 'open the sample' : 'leave it';
}
