import type { InputOf, OutputOf } from '../../shared/contract.ts';
import { AssayError } from '../../shared/rpc/assay-error.ts';

/** What core asks of the program it runs in: dialogs, windows, the person's settings. */
export interface Host {
  /** Full paths; empty when the person cancelled. */
  chooseFilesToImport(kind: 'files' | 'folder' | 'annotations' | 'project'): Promise<readonly string[]>;
  /** A full path the person agreed to write to (overwriting included); null when cancelled. */
  chooseExportPath(suggestedName: string): Promise<string | null>;
  openExternal(url: string): Promise<boolean>;
  newProject(): Promise<void>;
  openProject(): Promise<void>;
  openSample(): Promise<void>;
  recentProjects(): Promise<OutputOf<'host.recentProjects'>>;
  openRecent(id: string): Promise<void>;
  setMenu(menu: InputOf<'host.setMenu'>): Promise<void>;
  preferences(): Promise<OutputOf<'host.preferences'>>;
  setPreferences(preferences: InputOf<'host.setPreferences'>): Promise<void>;
  /** Full paths of what a run of import was given, by its id; null when they are not known here. Never in the project. */
  importRoots(run: string): Promise<readonly string[] | null>;
  /** Keeps them, outside the project; none forgets them. */
  keepImportRoots(kept: { readonly run: string; readonly paths: readonly string[] }): Promise<void>;
}

/** A host without windows: everything that needs one is `unsupported`. */
export function windowlessHost(): Host {
  const refuse = () => Promise.reject(new AssayError('unsupported', 'This needs the window.'));
  return {
    chooseFilesToImport: refuse,
    chooseExportPath: refuse,
    openExternal: refuse,
    newProject: refuse,
    openProject: refuse,
    openSample: refuse,
    recentProjects: refuse,
    openRecent: refuse,
    setMenu: refuse,
    preferences: refuse,
    setPreferences: refuse,
    importRoots: () => Promise.resolve(null),
    keepImportRoots: () => Promise.resolve(),
  };
}
