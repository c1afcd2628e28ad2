import { basename } from 'node:path';
import type { ReportFormat, ReportSummary } from '../../../shared/contract/sessions.ts';
import type { CallContext, Handlers } from '../../../shared/rpc/server.ts';
import { quotesOfReport } from '../../exporters/report/quotes-of-report.ts';
import type { LogHead, ReportCapture, SessionReport } from '../../exporters/report/session-report.ts';
import { firstHash } from '../../store/events.ts';
import { isBlobIntact } from '../../store/integrity.ts';
import { findCapture } from '../../store/repositories/captures.ts';
import { listDocuments } from '../../store/repositories/documents.ts';
import { keepSessionReport, lastReportSnapshot } from '../../store/repositories/session-reports.ts';
import { findSession } from '../../store/repositories/sessions.ts';
import type { Store } from '../../store/store.ts';
import { logExport } from '../events/log-export.ts';
import { suggestedStem } from '../exchange/export-formats.ts';
import { checkPlace, type WriteOptions, writeFileAtomically } from '../exchange/export-write.ts';
import type { Host } from '../host.ts';
import { known } from '../known.ts';
import { nextTask } from '../next-task.ts';
import { type PageReading, pagesOfSession } from './claim-pages.ts';
import { gatherReport } from './gather-report.ts';
import { ofOneState } from './of-one-state.ts';
import { reportChanges } from './report-changes.ts';
import { reportEndings, writtenReport } from './report-formats.ts';
import { type ReportSnapshot, reportSnapshot, snapshotOf } from './snapshot.ts';

/** Which session's report, as what. */
export interface ReportRequest {
  readonly session: string;
  readonly format: ReportFormat;
}

export interface ReportService {
  readonly handlers: Pick<Handlers, 'sessions.report'>;
  /** Writes a file of this machine; only for callers that may name paths. Errors as `writeFileAtomically`, `not_found` for a session that is not there. */
  reportToFile(
    request: ReportRequest & { readonly path: string; readonly existing: WriteOptions['existing'] },
    context: CallContext,
  ): Promise<ReportSummary>;
}

/** What a report says, and what of it is kept for the next one. */
interface MadeReport {
  readonly report: SessionReport;
  readonly snapshot: ReportSnapshot;
}

/** Reports of fact-checking sessions: gathered from one state, every quote and capture checked, written whole or not at all. */
export function createReport(reading: PageReading, host: Host): ReportService {
  const { store } = reading;

  const reportToFile: ReportService['reportToFile'] = async (
    { session, format, path, existing },
    context,
  ) => {
    const { signal, report: tell } = context;
    known(findSession(store.reader, session), 'session');
    await checkPlace(path, existing);
    const made = await ofOneState(store, () => makeReport(reading, session, context));
    tell({ done: 3, total: steps, doing: 'laying the report out' });
    await nextTask();
    signal.throwIfAborted();
    const content = await writtenReport(made.report, format, signal);
    tell({ done: 4, total: steps, doing: 'writing' });
    await nextTask();
    await writeFileAtomically(path, content, { existing, signal });
    const fileName = basename(path);
    const summary = { fileName, ...checked(made) };
    keep(store, session, made.snapshot);
    logExport(store, {
      format: `report as ${format}`,
      fileName,
      counts: { quotes: summary.quotes, matchingQuotes: summary.matchingQuotes },
      of: session,
    });
    tell({ done: steps, total: steps, doing: 'writing' });
    return summary;
  };

  return {
    reportToFile,
    handlers: {
      'sessions.report': async ({ id, format }, context) => {
        const { title } = known(findSession(store.reader, id), 'session');
        const path = await host.chooseExportPath(`${suggestedStem(title)} report.${reportEndings[format]}`);
        if (path === null) return { fileName: null, quotes: 0, matchingQuotes: 0, head: '' };
        // The system's dialog has asked about a file that is there.
        return reportToFile({ session: id, format, path, existing: 'replace' }, context);
      },
    },
  };
}

const steps = 5;

async function makeReport(
  reading: PageReading,
  session: string,
  { signal, report: tell }: CallContext,
): Promise<MadeReport> {
  const { reader } = reading.store;
  tell({ done: 0, total: steps, doing: 'reading the claims' });
  const pages = await pagesOfSession(reading, session, signal);
  tell({ done: 1, total: steps, doing: 'comparing every quote with its capture' });
  await nextTask();
  signal.throwIfAborted();
  const { report, captures: ids } = gatherReport(reader, session, pages);
  tell({ done: 2, total: steps, doing: 'hashing the captures' });
  const captures = await hashedCaptures(reading.store, ids, signal);
  const head = report.head ?? noHead;
  const snapshot = snapshotOf({ ...report, captures }, head);
  return {
    report: { ...report, captures, changes: changesSince(reading.store, session, snapshot) },
    snapshot,
  };
}

/** Of a log without entries. */
const noHead: LogHead = { number: 0, hash: firstHash, at: '' };

/** The captures in the order of their documents, each hashed again. */
async function hashedCaptures(
  { reader }: Store,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<readonly ReportCapture[]> {
  const titles = new Map(listDocuments(reader).map(({ id, title }) => [id, title]));
  const captures = ids
    .flatMap((id) => findCapture(reader, id) ?? [])
    .map((capture) => ({ capture, title: titles.get(capture.document) ?? '' }))
    .sort(
      (one, other) =>
        order(one.title, other.title) ||
        order(one.capture.capturedAt, other.capture.capturedAt) ||
        order(one.capture.id, other.capture.id),
    );
  const hashed: ReportCapture[] = [];
  for (const { capture, title } of captures) {
    signal.throwIfAborted();
    const { sha256, fileName, capturedAt, recognition } = capture;
    const isIntact = isBlobIntact(reader, sha256);
    hashed.push({ document: title, fileName, capturedAt, sha256, recognition, isIntact });
    await nextTask();
  }
  return hashed;
}

function changesSince(
  { reader }: Store,
  session: string,
  snapshot: ReportSnapshot,
): SessionReport['changes'] {
  const kept = lastReportSnapshot(reader, session, snapshot.head.hash);
  if (kept === undefined) return null;
  const before = reportSnapshot.safeParse(JSON.parse(kept));
  // Written by another version of Assay, in a way that this one cannot read.
  if (!before.success) return null;
  return { since: before.data.head, words: reportChanges(before.data, snapshot) };
}

function checked({ report, snapshot }: MadeReport): Omit<ReportSummary, 'fileName'> {
  const quotes = quotesOfReport(report);
  return {
    quotes: quotes.length,
    matchingQuotes: quotes.filter(({ matches }) => matches).length,
    head: snapshot.head.hash,
  };
}

function keep({ unitOfWork, now }: Store, session: string, snapshot: ReportSnapshot): void {
  unitOfWork.aside((database) =>
    keepSessionReport(database, {
      session,
      head: snapshot.head.hash,
      madeAt: now(),
      snapshot: JSON.stringify(snapshot),
    }),
  );
}

function order(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
