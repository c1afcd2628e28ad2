import type { CommandRunner } from '../command.ts';
import { terminalText } from '../terminal-text.ts';
import { UsageError } from '../usage-error.ts';

/** `assay verify`: every promise of the project file, checked; exit code 1 when one is broken. */
export const runVerify: CommandRunner = async ({ positionals, output, openProject, signal }) => {
  if (positionals.length > 0) throw new UsageError('verify takes no names: it checks the whole project.');
  const core = await openProject();
  const onProgress = ({ doing }: { readonly doing: string }) => output.progress(`Checking ${doing}`);
  const checks = await core.call('project.verify', {}, { signal, onProgress });
  for (const { check, ok, message } of checks) {
    if (output.isJson) await output.record({ check, ok, message });
    else await output.text(`${ok ? 'ok    ' : 'FAILED'}  ${check}: ${terminalText(message)}\n`);
    if (!ok) output.say(`failed: ${check}: ${terminalText(message)}`);
  }
  return checks.every(({ ok }) => ok) ? 0 : 1;
};
