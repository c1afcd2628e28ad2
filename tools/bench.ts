import { build } from './build/build.ts';
import { runTool } from './process/refusal.ts';
import { run } from './process/run.ts';
import { sayOnStdout } from './process/say.ts';
import { startVirtualDisplay } from './process/virtual-display.ts';
import { inRepository } from './repository.ts';
import { setUp } from './setup/set-up.ts';

// Measures, beside peers in the same run; takes the names of benches, all when none is given. Never a test.

await runTool(async () => {
  await setUp(sayOnStdout, { virtualDisplay: true });
  await build(sayOnStdout);
  const display = await startVirtualDisplay();
  try {
    const program = inRepository('tests', 'bench', 'main.ts');
    return await run([process.execPath, program, ...process.argv.slice(2)], { env: display.env });
  } finally {
    await display.end();
  }
});
