import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { createCore, openCore } from '../../../electron/core/create-core.ts';
import { windowlessHost } from '../../../electron/core/host.ts';
import { createUuid7 } from '../../../electron/core/ids.ts';
import { getProject } from '../../../electron/store/repositories/project.ts';
import { openStore } from '../../../electron/store/store.ts';
import type { AssayError } from '../../../shared/rpc/assay-error.ts';
import { steadyClock, temporaryFolder } from '../../support/projects/project-builder.ts';

const host = windowlessHost();
const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

/** A closed project file in a folder of its own. */
async function closedProject(): Promise<string> {
  const path = join(temporaryFolder(), 'Harbour fire.assay');
  const core = createCore({ path, host }, 'Harbour fire');
  await core.close();
  return path;
}

function refusal(path: string): Pick<AssayError, 'code' | 'message'> {
  try {
    void openCore({ path, host }).close();
  } catch (thrown) {
    const { code, message } = thrown as AssayError;
    return { code, message };
  }
  throw new Error('It was opened');
}

/** Opens what must be refused; gives the reason and checks that neither the file nor its folder changed. */
function refusalWithoutChange(path: string): Pick<AssayError, 'code' | 'message'> {
  const before = [hashOf(path), readdirSync(join(path, '..'))];
  const reason = refusal(path);
  expect([hashOf(path), readdirSync(join(path, '..'))]).toEqual(before);
  return reason;
}

test('a closed project is one file with the application’s id', async () => {
  const path = await closedProject();
  expect(readdirSync(join(path, '..'))).toEqual(['Harbour fire.assay']);
  expect(readFileSync(path).subarray(68, 72).toString('latin1')).toBe('ASSY');
});

test('a file that is gone, a folder, a text, an empty file and a foreign database are refused by name', async () => {
  const folder = temporaryFolder();
  expect(refusal(join(folder, 'gone.assay'))).toEqual({
    code: 'not_found',
    message: '“gone.assay” is not there any more. It may have been moved or renamed.',
  });
  mkdirSync(join(folder, 'sub', 'folder.assay'), { recursive: true });
  expect(refusal(join(folder, 'sub', 'folder.assay')).message).toContain('is not an Assay project');
  for (const [name, content] of [
    ['text.assay', 'Not a database at all, but long enough to have a header. '.repeat(4)],
    ['empty.assay', ''],
  ] as const) {
    writeFileSync(join(folder, name), content);
    expect(refusalWithoutChange(join(folder, name))).toEqual({
      code: 'unsupported',
      message: `“${name}” is not an Assay project. The file was not changed.`,
    });
  }
  const foreign = new Database(join(folder, 'foreign.assay'));
  foreign.exec('CREATE TABLE other (id)');
  foreign.close();
  expect(refusalWithoutChange(join(folder, 'foreign.assay')).message).toContain('is not an Assay project');
});

test('a project from a newer version is refused and not changed', async () => {
  const path = await closedProject();
  const database = new Database(path);
  database.pragma('user_version = 9999');
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.pragma('journal_mode = DELETE');
  database.close();
  expect(refusalWithoutChange(path)).toEqual({
    code: 'unsupported',
    message:
      '“Harbour fire.assay” was made by a newer version of Assay. Update Assay to open it. The file was not changed.',
  });
});

test('a read-only project is refused and not changed', async () => {
  const path = await closedProject();
  chmodSync(path, 0o444);
  const reason = refusalWithoutChange(path);
  expect(reason.code).toBe('unavailable');
  expect(reason.message).toContain('is read-only');
});

test('a project that another program has locked is refused and not changed', async () => {
  const path = await closedProject();
  const other = new Database(path);
  onTestFinished(() => void other.close());
  other.pragma('locking_mode = EXCLUSIVE');
  other.exec('BEGIN EXCLUSIVE');
  const before = hashOf(path);
  const reason = refusal(path);
  expect(reason.code).toBe('unavailable');
  expect(reason.message).toContain('is locked by another program');
  expect(hashOf(path)).toBe(before);
}, 20_000);

test('a damaged project is refused and not changed', async () => {
  const path = await closedProject();
  const bytes = readFileSync(path);
  bytes.fill(0x55, 100, bytes.length);
  writeFileSync(path, bytes);
  expect(refusalWithoutChange(path).code).toBe('unavailable');
});

test('when the disk is full, a change is refused in words and the project stays as it was', async () => {
  const path = await closedProject();
  const store = openStore(path, { now: steadyClock(), newId: createUuid7(), onCommit: () => undefined });
  onTestFinished(store.close);
  store.reader.pragma(`max_page_count = ${store.reader.pragma('page_count', { simple: true })}`);
  const rename = () =>
    store.unitOfWork.run({ label: 'rename project' }, (write) => {
      write.update('project', getProject(store.reader).id, { title: 'word '.repeat(200_000) });
    });
  expect(rename).toThrow('The disk is full, so nothing was saved. Free some space, then try again.');
  expect(getProject(store.reader).title).toBe('Harbour fire');
  expect(store.unitOfWork.newestDone()).toBeNull();
});

test.skipIf(!canMount())('a project on a full disk is refused and not changed', async () => {
  const disk = temporaryFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk]);
  onTestFinished(() => void execFileSync('umount', [disk]));
  const path = join(disk, 'Harbour fire.assay');
  copyFileSync(await closedProject(), path);
  expect(() => writeFileSync(join(disk, 'filler'), Buffer.alloc(4_000_000))).toThrow('ENOSPC');
  expect(refusalWithoutChange(path)).toEqual({
    code: 'unavailable',
    message:
      '“Harbour fire.assay” is on a full disk. Free some space, then open it again. The file was not changed.',
  });
});

/** A small disk to fill can be made by an administrator of a Linux machine only. */
function canMount(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

test('a new project is never written over a file that exists', async () => {
  const path = await closedProject();
  const before = hashOf(path);
  expect(() => createCore({ path, host }, 'Another')).toThrow('exists already');
  expect(hashOf(path)).toBe(before);
});
