import type { CommandRunner } from '../command.ts';
import { UsageError } from '../usage-error.ts';
import { hintAtForce } from './hint-at-force.ts';

/** `assay export --format events`: the whole event log as NDJSON, into a file or to standard output. */
export const runExportEvents: CommandRunner = async ({ options, output, openProject, signal }) => {
  for (const name of ['query', 'documents', 'session']) {
    if (options.texts(name).length > 0) {
      throw new UsageError(`The event log is exported as a whole; --${name} does not go with it.`);
    }
  }
  const path = options.text('out');
  if (path === undefined || path === '') {
    throw new UsageError('Where to? Give --out PATH, or --out - for standard output.');
  }
  const context = {
    signal,
    report: ({ doing }: { readonly doing: string }) => output.progress(`Export: ${doing}`),
  };
  const core = await openProject();
  if (path === '-') {
    const events = await core.pipeEvents((text) => output.text(text), context);
    output.say(`${events} events.`);
    return 0;
  }
  const existing = options.isSet('force') ? 'replace' : 'refuse';
  const { fileName, events } = await core.exportEvents({ path, existing }, context).catch(hintAtForce);
  if (output.isJson) await output.record({ fileName, format: 'events', events });
  output.say(`${events} events. Wrote “${fileName}”.`);
  return 0;
};
