import { basename } from 'node:path';
import type { OutputOf } from '../../../shared/contract.ts';
import type { CallContext } from '../../../shared/rpc/server.ts';
import { type EventRow, eventPortions } from '../../store/events.ts';
import { eventHead } from '../../store/repositories/events.ts';
import { getProject } from '../../store/repositories/project.ts';
import type { Store } from '../../store/store.ts';
import { suggestedStem } from '../exchange/export-formats.ts';
import { checkPlace, type WriteOptions, writeFileAtomically } from '../exchange/export-write.ts';
import type { Host } from '../host.ts';
import { nextTask } from '../next-task.ts';
import { logExport } from './log-export.ts';
import { readPayload } from './payload.ts';

type Exported = OutputOf<'events.export'>;

/** Asks where to write the event log, and writes it there. */
export async function chooseEventExport(store: Store, host: Host, context: CallContext): Promise<Exported> {
  const { title } = getProject(store.reader);
  const path = await host.chooseExportPath(`${suggestedStem(title)} events.ndjson`);
  if (path === null) return { fileName: null, events: 0 };
  return exportEvents(store, { path, existing: 'replace' }, context);
}

/** Writes the event log as NDJSON, all or nothing; the export itself is logged after it. Errors as `writeFileAtomically`. */
export async function exportEvents(
  store: Store,
  { path, existing }: { readonly path: string; readonly existing: WriteOptions['existing'] },
  context: CallContext,
): Promise<Exported> {
  await checkPlace(path, existing);
  let events = 0;
  const lines = async function* (): AsyncGenerator<string, void, undefined> {
    for await (const portion of eventLines(store, context)) {
      events += portion.length;
      yield portion.join('');
    }
  };
  await writeFileAtomically(path, lines(), { existing, signal: context.signal });
  const fileName = basename(path);
  logExport(store, { format: 'events', fileName, counts: { events } });
  return { fileName, events };
}

/** Gives the event log as NDJSON to a pipe, piece by piece; how many events there were. The export itself is logged after it. */
export async function pipeEvents(
  store: Store,
  write: (text: string) => Promise<void>,
  context: CallContext,
): Promise<number> {
  let events = 0;
  for await (const portion of eventLines(store, context)) {
    events += portion.length;
    await write(portion.join(''));
  }
  logExport(store, { format: 'events', fileName: null, counts: { events } });
  return events;
}

/** The log as it is now, line by line, some lines at a time; each with its line feed. */
async function* eventLines(
  { reader }: Pick<Store, 'reader'>,
  { signal, report }: CallContext,
): AsyncGenerator<readonly string[], void, undefined> {
  const total = eventHead(reader, { withExports: true }).number;
  for (const portion of eventPortions(reader)) {
    const wanted = portion.filter(({ number }) => number <= total);
    yield wanted.map(eventLine);
    report({ done: wanted.at(-1)?.number ?? total, total, doing: 'the event log' });
    await nextTask();
    signal.throwIfAborted();
    if (wanted.length < portion.length) return;
  }
}

/** One event, with all that its hash is made of; `payload` is the very text that was hashed. */
function eventLine({ number, at, type, subject_id, payload, previous_hash, hash }: EventRow): string {
  const { who } = readPayload(payload);
  const line = { number, at, type, subject: subject_id, who, payload, previous: previous_hash, hash };
  return `${JSON.stringify(line)}\n`;
}
