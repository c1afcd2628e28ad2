import type { CommandRunner } from '../command.ts';
import { findSession } from '../find-session.ts';
import { UsageError } from '../usage-error.ts';

/** `assay bring-back`: what a second person judged in a session, out of their file. */
export const runBringBack: CommandRunner = async ({ positionals, options, output, openProject, signal }) => {
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new UsageError('Give the one file to bring back.');
  const given = options.text('session');
  if (given === undefined || given === '') {
    throw new UsageError('Into which session? Give --session ID or --session TITLE.');
  }
  const core = await openProject();
  const { id } = findSession(await core.call('sessions.list', {}), given);
  const { fileName, judgements, analyst, leftOut } = await core.bringBack(
    { id, path },
    { signal, report: ({ doing }) => output.progress(`Read: ${doing}`) },
  );
  const { second } = await core.call('sessions.get', { id });
  const { unresolved } = second;
  if (output.isJson) {
    await output.record({ fileName, session: id, judgements, analyst, leftOut, unresolved });
  }
  output.say(
    `Brought back from “${fileName}”: judgements: ${judgements}, disagreements to resolve: ${unresolved}.`,
  );
  if (leftOut > 0) output.say(`Left out, since this project does not hold what they are about: ${leftOut}.`);
  return 0;
};
