import { type SpawnOptions, spawn } from 'node:child_process';
import { constants } from 'node:os';

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

/** Runs a program with this terminal's streams and gives its exit code (128 + signal when a signal ended it). */
export function run(command: Command, options: RunOptions = {}): Promise<number> {
  return finish(command, { ...spawnOptions(options), stdio: 'inherit' }).then(({ exitCode }) => exitCode);
}

/** Runs a program in silence and gives its exit code and all it wrote. A missing program ends with 127. */
export function capture(command: Command, options: RunOptions = {}): Promise<Finished> {
  return finish(command, { ...spawnOptions(options), stdio: ['ignore', 'pipe', 'pipe'] });
}

function spawnOptions({ cwd, env, timeoutMs }: RunOptions): SpawnOptions {
  return { cwd, env, timeout: timeoutMs, killSignal: 'SIGTERM' };
}

function finish([program, ...args]: Command, options: SpawnOptions): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, options);
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
