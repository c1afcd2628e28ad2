import { join } from 'node:path';
import { inRepository } from '../repository.ts';

/** Where the parts of an unpacked application are. */
export interface UnpackedApplication {
  /** The folder that is the application: everything that would be installed is below it. */
  readonly folder: string;
  readonly executablePath: string;
  /** The archive with Assay's own files. */
  readonly archive: string;
}

/** The unpacked application that electron-builder makes for this machine, by its own folder names. */
export function unpackedApplication(): UnpackedApplication {
  const suffix = process.arch === 'x64' ? '' : `-${process.arch}`;
  const release = (name: string, ...parts: readonly string[]): string =>
    inRepository('release', name, ...parts);
  switch (process.platform) {
    case 'darwin': {
      const folder = release(`mac${suffix}`, 'Assay.app');
      return {
        folder,
        executablePath: join(folder, 'Contents', 'MacOS', 'Assay'),
        archive: join(folder, 'Contents', 'Resources', 'app.asar'),
      };
    }
    case 'win32': {
      const folder = release(`win${suffix}-unpacked`);
      return {
        folder,
        executablePath: join(folder, 'Assay.exe'),
        archive: join(folder, 'resources', 'app.asar'),
      };
    }
    default: {
      const folder = release(`linux${suffix}-unpacked`);
      return {
        folder,
        executablePath: join(folder, 'assay'),
        archive: join(folder, 'resources', 'app.asar'),
      };
    }
  }
}
