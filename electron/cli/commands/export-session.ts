import type { CommandRunner } from '../command.ts';
import { findSession } from '../find-session.ts';
import { UsageError } from '../usage-error.ts';
import { hintAtForce } from './hint-at-force.ts';

/** `assay export --format session`: a session as a project of its own, for a second person to judge. */
export const runExportSession: CommandRunner = async ({ options, output, openProject, signal }) => {
  for (const name of ['query', 'documents']) {
    if (options.texts(name).length > 0) {
      throw new UsageError(`A session is exported as a whole; --${name} does not go with it.`);
    }
  }
  const given = options.text('session');
  if (given === undefined || given === '') {
    throw new UsageError('Which session? Give --session ID or --session TITLE.');
  }
  const path = options.text('out');
  if (path === undefined || !path.endsWith('.assay')) {
    throw new UsageError('Where to? Give --out FILE, with a name that ends in .assay.');
  }
  const core = await openProject();
  const { id } = findSession(await core.call('sessions.list', {}), given);
  const existing = options.isSet('force') ? 'replace' : 'refuse';
  const context = {
    signal,
    report: ({ doing }: { readonly doing: string }) => output.progress(`Export: ${doing}`),
  };
  const written = await core.exportForSecond({ id, path, existing }, context).catch(hintAtForce);
  const { fileName, claims, documents, passages } = written;
  if (output.isJson) await output.record({ ...written, format: 'session', session: id });
  output.say(
    `Wrote “${fileName}”, without what was judged: claims: ${claims}, passages: ${passages}, documents: ${documents}.`,
  );
  return 0;
};
