import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Core, createCore, openCore } from '../../../electron/core/create-core.ts';
import { windowlessHost } from '../../../electron/core/host.ts';

/** A folder of the test's own, removed when the test has finished. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'assay-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A clock that moves one second at every look. */
export function steadyClock(start = '2024-06-14T09:00:00.000Z'): () => string {
  let ms = Date.parse(start);
  return () => {
    ms += 1000;
    return new Date(ms).toISOString();
  };
}

/** A new project in a temporary folder, closed when the test has finished. */
export function newProject(
  path = join(temporaryFolder(), 'project.assay'),
): Core & { readonly path: string } {
  const core = createCore({ path, host: windowlessHost(), now: steadyClock() }, 'Harbour fire 1998');
  onTestFinished(() => core.close());
  return { ...core, path };
}

/** The same file opened once more, closed when the test has finished. */
export function openAgain(path: string): Core {
  const core = openCore({ path, host: windowlessHost() });
  onTestFinished(() => core.close());
  return core;
}

/** Imports a plain text; gives the ids of its document and capture. */
export async function importText(
  core: Core,
  text: string,
  name = 'document.txt',
): Promise<{ readonly document: string; readonly capture: string }> {
  const report = await core.importBytes(name, new TextEncoder().encode(text), {});
  const [item] = report.items;
  if (item?.document == null || item.capture === null) throw new Error(`Not imported: ${item?.message}`);
  return { document: item.document, capture: item.capture };
}
