import { build } from './build/build.ts';
import { runTool } from './process/refusal.ts';
import { sayOnStdout } from './process/say.ts';
import { startVirtualDisplay } from './process/virtual-display.ts';
import { takeScreenshots } from './screenshots/take-screenshots.ts';
import { setUp } from './setup/set-up.ts';

await runTool(async () => {
  await setUp(sayOnStdout, { virtualDisplay: true });
  await build(sayOnStdout);
  const display = await startVirtualDisplay();
  try {
    await takeScreenshots(display.env, sayOnStdout);
  } finally {
    await display.end();
  }
  return 0;
});
