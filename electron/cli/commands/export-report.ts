import { extname } from 'node:path';
import type { ReportFormat } from '../../../shared/contract/sessions.ts';
import type { CommandRunner } from '../command.ts';
import { findSession } from '../find-session.ts';
import { UsageError } from '../usage-error.ts';
import { hintAtForce } from './hint-at-force.ts';

/** What a report is written as, by the ending of its file. */
const formats: Readonly<Record<string, ReportFormat>> = {
  '.html': 'html',
  '.htm': 'html',
  '.docx': 'docx',
  '.md': 'markdown',
  '.markdown': 'markdown',
};

/** `assay export --format report`: the report of a session into a file, never over one that is there unasked. */
export const runExportReport: CommandRunner = async ({ options, output, openProject, signal }) => {
  for (const name of ['query', 'documents']) {
    if (options.texts(name).length > 0) {
      throw new UsageError(`A report is of a whole session; --${name} does not go with it.`);
    }
  }
  const given = options.text('session');
  if (given === undefined || given === '') {
    throw new UsageError('The report of which session? Give --session ID or --session TITLE.');
  }
  const path = options.text('out') ?? '';
  const format = formats[extname(path).toLowerCase()];
  if (format === undefined) {
    throw new UsageError('Where to? Give --out FILE, with a name that ends in .html, .docx or .md.');
  }
  const core = await openProject();
  const { id } = findSession(await core.call('sessions.list', {}), given);
  const existing = options.isSet('force') ? 'replace' : 'refuse';
  const context = {
    signal,
    report: ({ doing }: { readonly doing: string }) => output.progress(`Report: ${doing}`),
  };
  const { fileName, quotes, matchingQuotes, head } = await core
    .reportToFile({ session: id, format, path, existing }, context)
    .catch(hintAtForce);
  if (output.isJson) await output.record({ fileName, format, session: id, quotes, matchingQuotes, head });
  output.say(`${matchingQuotes} of ${quotes} quotes match their captures. Wrote “${fileName}”.`);
  return 0;
};
