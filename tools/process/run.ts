import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { constants } from 'node:os';
import { Interruption } from './refusal.ts';

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A program with its arguments. */
export type Command = readonly [program: string, ...args: string[]];

/** How a program ended and what it wrote; output is UTF-8 text. */
export interface Finished {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where a program runs, with which environment, and after how long it is ended. */
export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly timeoutMs?: number;
}

/**
 * Runs a program with this terminal's streams and gives its exit code (128 + signal when a signal ended it). Where this
 * process is asked to end meanwhile, the program is, too, and once it has ended the call throws an Interruption.
 */
export async function run(command: Command, options: RunOptions = {}): Promise<number> {
  const child = spawn(command[0], command.slice(1), { ...spawnOptions(options), stdio: 'inherit' });
  let received: NodeJS.Signals | undefined;
  const onSignal = (signal: NodeJS.Signals): void => {
    received = signal;
    // Ctrl+C reaches the program by the terminal already.
    if (signal !== 'SIGINT') child.kill(signal);
  };
  for (const signal of endings) process.on(signal, onSignal);
  const { exitCode } = await finish(child).finally(() => {
    for (const signal of endings) process.off(signal, onSignal);
  });
  if (received !== undefined) throw new Interruption(received);
  return exitCode;
}

/** Runs a program in silence and gives its exit code and all it wrote. A missing program ends with 127. */
export function capture(command: Command, options: RunOptions = {}): Promise<Finished> {
  const stdio: SpawnOptions['stdio'] = ['ignore', 'pipe', 'pipe'];
  return finish(spawn(command[0], command.slice(1), { ...spawnOptions(options), stdio }));
}

function spawnOptions({ cwd, env, timeoutMs }: RunOptions): SpawnOptions {
  return { cwd, env, timeout: timeoutMs, killSignal: 'SIGTERM' };
}

function finish(child: ChildProcess): Promise<Finished> {
  return new Promise((resolve, reject) => {
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') resolve({ exitCode: 127, stdout, stderr: error.message });
      else reject(error);
    });
    child.on('close', (code, signal) => {
      resolve({ exitCode: code ?? 128 + (signal ? constants.signals[signal] : 0), stdout, stderr });
    });
  });
}
