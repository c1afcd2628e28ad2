import { lockDown } from './lockdown.ts';
import { programFolder } from './program-folder.ts';

// The importer process: nothing is loaded before it is locked.

const kill = process.kill.bind(process);
lockDown({ folder: programFolder(import.meta.url), threads: true });

const { openCoreLine } = await import('./core-line.ts');
const { runGuard } = await import('./guard.ts');
runGuard(await openCoreLine(), new URL('./parser-thread.ts', import.meta.url), () =>
  kill(process.pid, 'SIGKILL'),
);
