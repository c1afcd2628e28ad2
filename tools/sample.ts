import { build } from './build/build.ts';
import { runTool } from './process/refusal.ts';
import { sayOnStdout } from './process/say.ts';

await runTool(async () => {
  await build(sayOnStdout, { only: ['sample'], force: process.argv.includes('--force') });
  return 0;
});
