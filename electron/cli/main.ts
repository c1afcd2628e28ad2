import { readFileSync } from 'node:fs';
import nodeModule from 'node:module';
import { constants } from 'node:os';
import { runCommandLine } from './run.ts';

// The `assay` command: the same core as the window's, in this process, without Electron.

/** Older versions cannot load the database library. */
const oldestNode = 22;
if (Number.parseInt(process.versions.node, 10) < oldestNode) {
  process.stderr.write(
    `assay: This needs Node.js ${oldestNode} or newer; here it is ${process.versions.node}. In the repository, “npm run --silent assay -- …” uses the right one.\n`,
  );
  process.exit(1);
}

nodeModule.enableCompileCache();

/** Exit code of a process ended by a signal, as shells give it. */
const signalled = 128;

const stopping = new AbortController();
let stoppedBy: 'SIGINT' | 'SIGTERM' | undefined;
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.on(name, () => {
    // Asked a second time, nothing is waited for any more; the store is safe at any moment.
    if (stoppedBy !== undefined) process.exit(signalled + constants.signals[name]);
    stoppedBy = name;
    stopping.abort();
  });
}

// A reader that has seen enough (`assay list documents | head`) is no failure.
let isReaderGone = false;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  isReaderGone = true;
  stopping.abort();
});
process.stderr.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const exitCode = await runCommandLine(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  signal: stopping.signal,
  version: () => {
    const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    return String(manifest.version);
  },
});
if (stoppedBy !== undefined) process.stderr.write('assay: interrupted\n');
process.exitCode =
  stoppedBy !== undefined ? signalled + constants.signals[stoppedBy] : isReaderGone ? 0 : exitCode;
