import { openCoreLine } from '../../../electron/importers/process/core-line.ts';
import { runGuard } from '../../../electron/importers/process/guard.ts';

// Stands in for the importer process: its guard is the real one, its parser does what the file's name says.

runGuard(await openCoreLine(), new URL('./misbehaving-parser.ts', import.meta.url), () =>
  process.kill(process.pid, 'SIGKILL'),
);
