import { type ChildProcess, fork, spawn } from 'node:child_process';
import { Socket } from 'node:net';
import { programFolder } from '../process/program-folder.ts';
import type { ImporterProcess } from './started-process.ts';

/** The importer's program: from source as it stands; the build points it at the importer's own bundle. */
const ownProgram = new URL('../process/importer-process.ts', import.meta.url);

/** Of what a process says on its standard error so much is kept, in UTF-16 code units. */
const longestWords = 2_000;

/** The word that makes the packaged application an importer process; Electron's main process knows it, too. */
const importerWord = '--assay-importer';

/**
 * Starts an importer process as a child of this one. Under Node, its permissions are taken by Node's own flags, beside its lockdown;
 * in Electron's main process, which cannot run as Node when packaged, it is the application started anew. `program` is the file that
 * starts it.
 */
export function startImporterInNode(program: URL = ownProgram): ImporterProcess {
  const child = process.versions['electron'] === undefined ? forkLocked(program) : spawnApplication();
  let hear: (message: unknown) => void = () => {};
  let tellEnd: (lastWords: string) => void = () => {};
  let hasEnded = false;
  let lastWords = '';
  const end = () => {
    if (!hasEnded) tellEnd(lastWords);
    hasEnded = true;
  };
  child.stderr?.setEncoding('utf8').on('data', (words: string) => {
    lastWords = (lastWords + words).slice(-longestWords);
  });
  if (child.stderr instanceof Socket) child.stderr.unref();
  child.on('message', (message) => hear(message));
  // Not `exit`, after which last words may still come.
  child.on('close', end);
  child.on('error', end);
  return {
    // A process that has ended is told of by `onEnd`; what could not be sent to it needs no second word.
    post: (message) => void (child.connected && child.send(message, () => undefined)),
    onMessage: (listener) => {
      hear = listener;
    },
    onEnd: (listener) => {
      tellEnd = listener;
    },
    kill: () => void child.kill('SIGKILL'),
    keepAlive: (isNeeded) => {
      if (isNeeded) {
        child.ref();
        child.channel?.ref();
      } else {
        child.unref();
        child.channel?.unref();
      }
    },
  };
}

function forkLocked(program: URL): ChildProcess {
  return fork(program, [], {
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: [
      '--permission',
      `--allow-fs-read=${programFolder(program)}`,
      '--allow-worker',
      '--disallow-code-generation-from-strings',
      '--no-warnings',
    ],
  });
}

function spawnApplication(): ChildProcess {
  // It never has a process that Chromium would put into its sandbox; asked to prepare one, it would not start everywhere.
  return spawn(process.execPath, [importerWord, '--no-sandbox'], {
    // An empty environment would be taken for none given, and ours be handed on.
    env: { LANG: 'C' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}
