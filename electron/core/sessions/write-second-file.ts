import { existsSync } from 'node:fs';
import { chmod, open, realpath, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { CallContext } from '../../../shared/rpc/server.ts';
import { copyExtraction } from '../../store/copy-extraction.ts';
import { compactProjectFile } from '../../store/project-file.ts';
import { getProject } from '../../store/repositories/project.ts';
import type { Rows, TableName } from '../../store/rows.ts';
import { createStore, type Store } from '../../store/store.ts';
import { logExport } from '../events/log-export.ts';
import { checkPlace, makeFileAtomically, type WriteOptions } from '../exchange/export-write.ts';
import { nextTask } from '../next-task.ts';
import { gatherForSecond, type RowsForSecond } from './gather-for-second.ts';

/** What was written for another person. */
export interface SecondFile {
  /** Without its folder. */
  readonly fileName: string;
  readonly claims: number;
  readonly documents: number;
  readonly passages: number;
}

/** Where to write which session. */
export interface SecondFileRequest {
  /** Of the session. */
  readonly id: string;
  readonly path: string;
  readonly existing: WriteOptions['existing'];
}

/**
 * Writes a session as a project of its own for another person to judge, whole or not at all. Ids are kept, so that what comes back
 * is known; the queue waits, and nothing of the first judgements, their history or their log goes into the file. Throws
 * `conflict` for an empty queue, `invalid_input` for a place that is a project in use, and as `makeFileAtomically`.
 */
export async function writeSecondFile(
  store: Store,
  { id, path, existing }: SecondFileRequest,
  { signal, report }: CallContext,
): Promise<SecondFile> {
  await checkPlace(path, existing);
  await checkNotInUse(store, path);
  const rows = gatherForSecond(store, id);
  if (rows.session_item.length === 0) {
    throw new AssayError(
      'conflict',
      'The queue of this session is empty. Add the claims or documents to judge, then export it.',
    );
  }
  await makeFileAtomically(path, { existing, signal }, async (temporary, mode) => {
    try {
      await writeProject(store, rows, temporary, { signal, report });
      await chmod(temporary, mode);
      await flush(temporary);
    } finally {
      for (const beside of ['-wal', '-shm', '-journal']) await rm(`${temporary}${beside}`, { force: true });
    }
  });
  const fileName = basename(path);
  const counts = {
    claims: rows.claim.length,
    documents: rows.documents.length,
    passages: rows.session_passage.length,
  };
  logExport(store, { format: 'second judgement', fileName, counts, of: id });
  return { fileName, ...counts };
}

async function writeProject(
  from: Store,
  rows: RowsForSecond,
  path: string,
  { signal, report }: CallContext,
): Promise<void> {
  const { now, newId } = from;
  const to = createStore(path, rows.project.title, { now, newId, onCommit: () => undefined });
  try {
    insertAll(to, rows, ['source', 'source_alias', 'question']);
    const total = rows.documents.length;
    for (const [done, { row, captures }] of rows.documents.entries()) {
      report({ done, total, doing: row.title });
      await nextTask();
      signal.throwIfAborted();
      to.unitOfWork.run({ label: 'copy document' }, (write) => {
        write.insert('document', row);
        for (const capture of captures) {
          const extraction = copyExtraction(from.reader, write.immutable, capture.extraction);
          write.insert('capture', { ...capture, extraction });
        }
      });
    }
    report({ done: total, total, doing: 'claims and passages' });
    insertAll(to, rows, ['annotation', 'annotation_target', 'placement', 'claim']);
    to.unitOfWork.run({ label: 'copy session' }, (write) => {
      const { title: _title, ...settings } = rows.project;
      write.update('project', getProject(to.reader).id, settings);
      write.insert('session', rows.session);
    });
    insertAll(to, rows, ['session_item', 'session_passage']);
    to.unitOfWork.forgetHistory();
  } finally {
    to.close();
  }
  await nextTask();
  signal.throwIfAborted();
  compactProjectFile(path);
}

type ListedTable = TableName & Exclude<keyof RowsForSecond, 'project' | 'documents' | 'session'>;

function insertAll(to: Store, rows: RowsForSecond, tables: readonly ListedTable[]): void {
  to.unitOfWork.run({ label: 'copy session' }, (write) => {
    for (const table of tables) {
      // A row of a table is what its list holds; the union of tables cannot say so.
      for (const row of rows[table]) write.insert(table, row as Rows[typeof table]);
    }
  });
}

/** A file that replaces a project in use would be written over by what still waits beside it. */
async function checkNotInUse(store: Store, path: string): Promise<void> {
  if (!existsSync(path)) return;
  const real = await realpath(path);
  if (real === (await realpath(store.path)) || existsSync(`${real}-wal`)) {
    throw new AssayError(
      'invalid_input',
      `“${basename(path)}” is a project that is open. Choose another name.`,
    );
  }
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
