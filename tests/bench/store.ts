import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAnnotations } from '../../electron/core/annotations/annotations.ts';
import { statement, type WritableDatabase } from '../../electron/store/database.ts';
import { listTags } from '../../electron/store/repositories/tags.ts';
import type { Writer } from '../../electron/store/unit-of-work.ts';
import { cpuMs } from './cpu-time.ts';
import { describeRanges, insertHighlight, openForBench, writeLargeProject } from './large-project.ts';
import type { Bench, Measurement } from './measurement.ts';
import { unwatched } from '../support/unwatched.ts';

const oneByOne = 1_000;
const atOnce = 10_000;
const peerName = 'the same INSERTs alone';

/**
 * What it costs to keep annotations so that each can be undone. The peer runs the same prepared INSERT statements on the
 * same tables, full-text index included, and records nothing for undo.
 */
export async function benchStore(): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-bench-'));
  const path = join(folder, 'store.assay');
  const [document] = await writeLargeProject(path, { characters: 1_000_000, documents: 1 });
  if (document === undefined) throw new Error('There is no document');
  const { capture, text } = document;
  const store = openForBench(path);
  try {
    const targets = describeRanges(text, atOnce);
    const tag = listTags(store.reader)[0]?.id ?? '';
    const insertAll = (write: Pick<Writer, 'insert'>, count: number) => {
      for (const target of targets.slice(0, count)) insertHighlight(store, write, { capture, target, tag });
    };
    const annotations = createAnnotations(store);
    const context = unwatched();

    const singleMs = await cpuMs(async () => {
      for (const { start, end } of targets.slice(0, oneByOne)) {
        await annotations['annotations.create']({ capture, start, end, tags: [tag] }, context);
      }
    });
    const plainSingleMs = await cpuMs(() => {
      for (const target of targets.slice(0, oneByOne)) {
        store.unitOfWork.aside((database) =>
          insertHighlight(store, plainWriter(database), { capture, target, tag }),
        );
      }
    });
    const bulkMs = await cpuMs(() =>
      store.unitOfWork.run({ label: 'highlight' }, (write) => insertAll(write, atOnce)),
    );
    const undoMs = await cpuMs(() => store.unitOfWork.undo());
    const redoMs = await cpuMs(() => store.unitOfWork.redo());
    const plainBulkMs = await cpuMs(() =>
      store.unitOfWork.aside((database) => insertAll(plainWriter(database), atOnce)),
    );
    return {
      title: 'Store',
      notes: [
        'Annotations with quote, position and one tag in a document of 1 MB. Each single one is a transaction that is on the disk when the call answers; reading the text and describing the quote in it are part of it, not of its peer.',
        `Peer: ${peerName}, in transactions of the same size, without the record of what to undo.`,
      ],
      measurements: [
        perAnnotation(
          `add ${inThousands(oneByOne)} annotations one by one`,
          oneByOne,
          singleMs,
          plainSingleMs,
        ),
        perAnnotation(`add ${inThousands(atOnce)} in one step`, atOnce, bulkMs, plainBulkMs),
        { what: `undo the step of ${inThousands(atOnce)}`, value: undoMs, unit: 'ms' },
        { what: 'redo it', value: redoMs, unit: 'ms' },
      ],
    };
  } finally {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function perAnnotation(what: string, count: number, ms: number, peerMs: number): Measurement {
  const perSecond = (spent: number) => count / (spent / 1000);
  return { what, value: perSecond(ms), unit: '1/s', peer: { name: peerName, value: perSecond(peerMs) } };
}

function inThousands(count: number): string {
  return count.toLocaleString('en');
}

/** Inserts rows as the unit of work does, but keeps no record of it. */
function plainWriter(database: WritableDatabase): Pick<Writer, 'insert'> {
  return {
    insert: (table, row) => {
      const columns = Object.keys(row);
      const names = columns.map((column) => `"${column}"`).join(', ');
      const values = columns.map((column) => `@${column}`).join(', ');
      statement(database, `INSERT INTO ${table} (${names}) VALUES (${values})`).run(row);
    },
  };
}
