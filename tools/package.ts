import { packageDirectory, packageInstallers } from './package/package-application.ts';
import { runTool } from './process/refusal.ts';
import { sayOnStdout } from './process/say.ts';

const args = process.argv.slice(2);

await runTool(async () => {
  if (args.includes('--dir')) {
    const { executablePath } = await packageDirectory(sayOnStdout);
    sayOnStdout(`Packaged: ${executablePath}`);
    return 0;
  }
  return packageInstallers(sayOnStdout, args);
});
