import { build } from './build/build.ts';
import { runTool } from './process/refusal.ts';
import { run } from './process/run.ts';
import { sayOnStdout } from './process/say.ts';
import { inRepository } from './repository.ts';

// Gives the importers broken files; takes --format a,b --count N --seed N --minutes N --jobs N, or --replay FILE.

await runTool(async () => {
  await build(sayOnStdout, { only: ['importer'] });
  return await run([process.execPath, inRepository('tests', 'fuzz', 'main.ts'), ...process.argv.slice(2)]);
});
