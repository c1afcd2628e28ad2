import { build } from './build/build.ts';
import { runTool } from './process/refusal.ts';
import { run } from './process/run.ts';
import { sayOnStdout } from './process/say.ts';
import { startVirtualDisplay } from './process/virtual-display.ts';
import { inRepository } from './repository.ts';
import { setUp } from './setup/set-up.ts';

// Measures, beside peers in the same run; takes the names of benches, all when none is given. Never a test.

const program = inRepository('tests', 'bench', 'main.ts');
const given = process.argv.slice(2);
const names = given.filter((argument) => !argument.startsWith('--'));
/** These read the sources alone: they need neither a build nor a display. */
const needsNoBuild = new Set(['findings']);

await runTool(async () => {
  if (names.length > 0 && names.every((name) => needsNoBuild.has(name)))
    return await run([process.execPath, program, ...given]);
  await setUp(sayOnStdout, { virtualDisplay: true });
  await build(sayOnStdout);
  const display = await startVirtualDisplay();
  try {
    return await run([process.execPath, program, ...given], { env: display.env });
  } finally {
    await display.end();
  }
});
