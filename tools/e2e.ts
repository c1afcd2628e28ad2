import { build } from './build/build.ts';
import { runTool } from './process/refusal.ts';
import { sayOnStdout } from './process/say.ts';
import { setUp } from './setup/set-up.ts';
import { runPlaywright } from './test/playwright.ts';

await runTool(async () => {
  await setUp(sayOnStdout, { virtualDisplay: true });
  await build(sayOnStdout);
  return runPlaywright(process.argv.slice(2));
});
