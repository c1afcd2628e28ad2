import type { ReadonlyDatabase, WritableDatabase } from './database.ts';
import { followOrigins } from './origins/kept-origins.ts';
import { createProjectFile, openProjectFile } from './project-file.ts';
import { followCommit } from './repositories/annotation-counts.ts';
import type { Change } from './step-log.ts';
import { createUnitOfWork, type UnitOfWork } from './unit-of-work.ts';

/** Where time and ids come from; tests and the sample project fix them. */
export interface StoreSetting {
  /** UTC, ISO 8601 with milliseconds. */
  readonly now: () => string;
  /** UUIDv7. */
  readonly newId: () => string;
  /** Called after each commit of this process with what it changed. */
  readonly onCommit: (changes: readonly Change[]) => void;
}

/** An open project file. */
export interface Store extends StoreSetting {
  readonly path: string;
  readonly reader: ReadonlyDatabase;
  readonly unitOfWork: UnitOfWork;
  /** Changes whenever another process has committed to the file. */
  dataVersion(): number;
  close(): void;
}

/** Opens a project file; errors as `openProjectFile`. */
export function openStore(path: string, setting: StoreSetting): Store {
  return toStore(path, openProjectFile(path), setting);
}

/** Makes a new project file and opens it; errors as `createProjectFile`. */
export function createStore(path: string, title: string, setting: StoreSetting): Store {
  const project = { id: setting.newId(), title, createdAt: setting.now() };
  return toStore(path, createProjectFile(path, project), setting);
}

function toStore(path: string, database: WritableDatabase, setting: StoreSetting): Store {
  // The same connection, seen as read-only by everyone but the unit of work: reads then see its own writes.
  const reader = database as ReadonlyDatabase;
  return {
    ...setting,
    path,
    reader,
    unitOfWork: createUnitOfWork({
      database,
      ...setting,
      onCommit: (changes) => {
        followCommit(reader, changes);
        followOrigins(reader, changes);
        setting.onCommit(changes);
      },
    }),
    dataVersion: () => Number(database.pragma('data_version', { simple: true })),
    close: () => database.close(),
  };
}
