import { exportFormat } from '../../../shared/contract/exchange.ts';
import type { Core } from '../../core/create-core.ts';
import type { CommandRunner } from '../command.ts';
import { UsageError } from '../usage-error.ts';
import { runExportEvents } from './export-events.ts';
import { runExportReport } from './export-report.ts';
import { runExportSession } from './export-session.ts';
import { hintAtForce } from './hint-at-force.ts';

/** Where standard output stands for a path. */
const standardOutput = '-';

/** `assay export`: annotated notes into a file, never over one that is there unasked, or to standard output. */
export const runExport: CommandRunner = async (invocation) => {
  const { positionals, options, output, openProject, signal } = invocation;
  if (positionals.length > 0) throw new UsageError(`export takes options only, not “${positionals[0]}”.`);
  if (options.text('format') === 'report') return runExportReport(invocation);
  if (options.text('format') === 'events') return runExportEvents(invocation);
  if (options.text('format') === 'session') return runExportSession(invocation);
  const format = exportFormat.safeParse(options.text('format'));
  if (!format.success)
    throw new UsageError(`--format is one of: ${exportFormat.options.join(', ')}, report, session, events.`);
  if (options.text('session') !== undefined)
    throw new UsageError('--session goes with --format report or session.');
  const path = options.text('out');
  if (path === undefined || path === '')
    throw new UsageError('Where to? Give --out PATH, or --out - for standard output.');
  const query = options.text('query');
  const documents = options
    .texts('documents')
    .flatMap((ids) => ids.split(','))
    .map((id) => id.trim())
    .filter((id) => id !== '');
  const request = {
    format: format.data,
    selection: {
      ...(query === undefined ? {} : { query }),
      ...(options.texts('documents').length === 0 ? {} : { documents: [...new Set(documents)] }),
    },
  };
  const context = {
    signal,
    report: ({ doing }: { readonly doing: string }) => output.progress(`Export: ${doing}`),
  };
  const core = await openProject();
  if (path === standardOutput) {
    const { text, summary } = await core.exportToText(request, context);
    await output.text(text);
    return tell(summary, output.say);
  }
  const existing = options.isSet('force') ? 'replace' : 'refuse';
  const summary = await core.exportToFile({ ...request, path, existing }, context).catch(hintAtForce);
  if (output.isJson) await output.record({ ...summary, format: format.data });
  return tell(summary, output.say);
};

type Summary = Awaited<ReturnType<Core['exportToFile']>>;

function tell(summary: Summary, say: (message: string) => void): 0 | 1 {
  const { fileName, annotations, matchingQuotes, leftOut } = summary;
  const wrote = fileName === null ? '' : ` Wrote “${fileName}”.`;
  say(`${matchingQuotes} of ${annotations} quotes match their captures.${wrote}`);
  for (const { id, reason } of leftOut) say(`failed: ${id} was left out: ${reason}`);
  return leftOut.length === 0 ? 0 : 1;
}
