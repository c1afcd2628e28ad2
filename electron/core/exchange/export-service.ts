import { basename } from 'node:path';
import type { ExportFormat, ExportSelection, ExportSummary } from '../../../shared/contract/exchange.ts';
import type { CallContext, Handlers } from '../../../shared/rpc/server.ts';
import type { AnnotatedNotes, ExportedFile } from '../../exporters/annotated-notes.ts';
import { getProject } from '../../store/repositories/project.ts';
import type { Store } from '../../store/store.ts';
import { logExport } from '../events/log-export.ts';
import type { Host } from '../host.ts';
import { nextTask } from '../next-task.ts';
import { loadExporter, suggestedFileName } from './export-formats.ts';
import { gatherNotes } from './export-gather.ts';
import { checkPlace, type WriteOptions, writeFileAtomically } from './export-write.ts';

/** What to export, and as what. */
export interface ExportRequest {
  readonly format: ExportFormat;
  readonly selection: ExportSelection;
}

export interface ExportService {
  readonly handlers: Pick<Handlers, 'export.choose'>;
  /** Writes a file of this machine; only for callers that may name paths. Errors as `writeFileAtomically`. */
  exportToFile(
    request: ExportRequest & { readonly path: string; readonly existing: WriteOptions['existing'] },
    context: CallContext,
  ): Promise<ExportSummary>;
  /** Gives the whole file as text, for a pipe. */
  exportToText(
    request: ExportRequest,
    context: CallContext,
  ): Promise<{ readonly text: string; readonly summary: ExportSummary }>;
}

/** Export of annotated notes: gathers them, compares every quote with its capture, writes all or nothing. */
export function createExport(store: Store, host: Host): ExportService {
  async function makeText({ format, selection }: ExportRequest, { signal, report }: CallContext) {
    report({ done: 0, total: 3, doing: 'reading the project and comparing every quote' });
    const exporter = await loadExporter(format);
    signal.throwIfAborted();
    const notes = gatherNotes(store, selection);
    report({ done: 1, total: 3, doing: 'laying the notes out' });
    await nextTask();
    signal.throwIfAborted();
    const file = exporter(notes);
    report({ done: 2, total: 3, doing: 'writing' });
    await nextTask();
    signal.throwIfAborted();
    return { text: file.text, summary: summarise(notes, file) };
  }

  const exportToFile: ExportService['exportToFile'] = async ({ path, existing, ...request }, context) => {
    await checkPlace(path, existing);
    const { text, summary } = await makeText(request, context);
    await writeFileAtomically(path, text, { existing, signal: context.signal });
    log(request, basename(path), summary);
    context.report({ done: 3, total: 3, doing: 'writing' });
    return { ...summary, fileName: basename(path) };
  };

  const exportToText: ExportService['exportToText'] = async (request, context) => {
    const made = await makeText(request, context);
    log(request, null, made.summary);
    return made;
  };

  function log({ format }: ExportRequest, fileName: string | null, summary: ExportSummary): void {
    const { annotations, matchingQuotes } = summary;
    logExport(store, { format, fileName, counts: { annotations, matchingQuotes } });
  }

  return {
    exportToFile,
    exportToText,
    handlers: {
      'export.choose': async (request, context) => {
        const { title } = getProject(store.reader);
        const path = await host.chooseExportPath(suggestedFileName(title, request.format));
        if (path === null) return { fileName: null, annotations: 0, matchingQuotes: 0, leftOut: [] };
        // The system's dialog has asked about a file that is there.
        return exportToFile({ ...request, path, existing: 'replace' }, context);
      },
    },
  };
}

function summarise({ documents }: AnnotatedNotes, { leftOut, quoted }: ExportedFile): ExportSummary {
  const missing = new Set(leftOut.map(({ id }) => id));
  const passages = (quoted ?? documents.flatMap((document) => document.passages)).filter(
    ({ id }) => !missing.has(id),
  );
  return {
    fileName: null,
    annotations: passages.length,
    matchingQuotes: passages.filter(({ matches }) => matches).length,
    leftOut,
  };
}
