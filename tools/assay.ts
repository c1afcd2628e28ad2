import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from './build/build.ts';
import { Refusal, runTool } from './process/refusal.ts';
import { sayOnStderr } from './process/say.ts';
import { inRepository } from './repository.ts';

// The command runs in this process, so that its streams and exit code are passed through untouched; what this tool has
// to say goes to standard error, since standard output belongs to the command.
const program = inRepository('dist', 'cli', 'assay.js');

await runTool(async () => {
  await build(sayOnStderr, { only: ['importer', 'core'] });
  if (!existsSync(program)) throw new Refusal('The assay command is not built.');
  process.argv[1] = program;
  return 0;
});
if (process.exitCode === 0) await import(pathToFileURL(program).href);
