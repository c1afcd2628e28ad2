import { build } from './build/build.ts';
import { Refusal, runTool } from './process/refusal.ts';
import { run } from './process/run.ts';
import { sayOnStdout } from './process/say.ts';
import { repositoryRoot } from './repository.ts';
import { setUp } from './setup/set-up.ts';
import { sandboxArguments } from './setup/sandbox.ts';

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

await runTool(async () => {
  const electron = await setUp(sayOnStdout, { virtualDisplay: !hasDisplay });
  await build(sayOnStdout);
  if (!hasDisplay) {
    throw new Refusal(
      'There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set).\n' +
        'Start from a desktop session, or on a display in memory by: xvfb-run -a npm start',
    );
  }
  const sandbox = sandboxArguments();
  if (sandbox.length > 0) {
    sayOnStdout('Running as root, where Chromium has no sandbox: started with --no-sandbox.');
  }
  const env = { ...process.env };
  delete env['ELECTRON_RUN_AS_NODE'];
  return run([electron.executablePath, repositoryRoot, ...sandbox, ...process.argv.slice(2)], { env });
});
