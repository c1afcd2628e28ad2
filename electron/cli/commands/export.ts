import { exportFormat } from '../../../shared/contract/exchange.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { Core } from '../../core/create-core.ts';
import type { CommandRunner } from '../command.ts';
import { UsageError } from '../usage-error.ts';

/** Where standard output stands for a path. */
const standardOutput = '-';

/** `assay export`: annotated notes into a file, never over one that is there unasked, or to standard output. */
export const runExport: CommandRunner = async ({ positionals, options, output, openProject, signal }) => {
  if (positionals.length > 0) throw new UsageError(`export takes options only, not “${positionals[0]}”.`);
  const format = exportFormat.safeParse(options.text('format'));
  if (!format.success) throw new UsageError(`--format is one of: ${exportFormat.options.join(', ')}.`);
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
  return tell(
    await core.exportToFile({ ...request, path, existing }, context).catch(hintAtForce),
    output.say,
  );
};

type Summary = Awaited<ReturnType<Core['exportToFile']>>;

function tell(summary: Summary, say: (message: string) => void): 0 | 1 {
  const { fileName, annotations, matchingQuotes, leftOut } = summary;
  const wrote = fileName === null ? '' : ` Wrote “${fileName}”.`;
  say(`${matchingQuotes} of ${annotations} quotes match their captures.${wrote}`);
  for (const { id, reason } of leftOut) say(`failed: ${id} was left out: ${reason}`);
  return leftOut.length === 0 ? 0 : 1;
}

function hintAtForce(thrown: unknown): never {
  if (thrown instanceof AssayError && thrown.code === 'conflict') {
    throw new AssayError('conflict', `${thrown.message} (--force replaces it.)`, { cause: thrown });
  }
  throw thrown;
}
