import { runTool } from '../process/refusal.ts';
import { sayOnStdout } from '../process/say.ts';
import { setUp } from './set-up.ts';

await runTool(async () => {
  const retry = process.argv.includes('--retry');
  const electron = await setUp(sayOnStdout, { virtualDisplay: true, retry });
  sayOnStdout(`Ready: ${electron.kind} Electron ${electron.version} at ${electron.executablePath}`);
  return 0;
});
