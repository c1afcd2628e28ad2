import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from '../../tools/build/build.ts';
import { sayNothing } from '../../tools/process/say.ts';
import { inRepository } from '../../tools/repository.ts';

/** How a run of the built command ended and what it wrote. */
export interface CommandResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandOptions {
  /** What standard input brings. */
  readonly input?: string | Uint8Array;
  /** Called with each chunk of standard output and the means to interrupt the command or to stop reading. */
  readonly onOutput?: (chunk: string, control: CommandControl) => void;
}

export interface CommandControl {
  interrupt(): void;
  stopReading(): void;
}

/** The built `assay` command as a process of its own, with settings in `folder`. */
export interface AssayCommand {
  (args: readonly string[], options?: CommandOptions): Promise<CommandResult>;
  /** Runs with `--json` and gives the records; fails unless every line is one JSON object. */
  records(args: readonly string[], options?: CommandOptions): Promise<Readonly<Record<string, unknown>>[]>;
}

/** Builds the command if its sources changed. For `beforeAll`. */
export async function buildCommand(): Promise<void> {
  await build(sayNothing, { only: ['importer', 'core'] });
}

/** Gives the command, its settings kept apart in `folder`. */
export function assayCommand(folder: string): AssayCommand {
  const run = (args: readonly string[], options: CommandOptions = {}) => start(folder, args, options);
  return Object.assign(run, {
    records: async (args: readonly string[], options: CommandOptions = {}) => {
      const { stdout } = await run([...args, '--json'], options);
      return stdout
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
    },
  });
}

function start(folder: string, args: readonly string[], { input, onOutput }: CommandOptions) {
  return new Promise<CommandResult>((resolve, reject) => {
    const child = spawn(process.execPath, [inRepository('dist', 'cli', 'assay.js'), ...args], {
      cwd: folder,
      env: { ...process.env, XDG_CONFIG_HOME: join(folder, 'settings'), HOME: folder, APPDATA: folder },
    });
    let stdout = '';
    let stderr = '';
    const control: CommandControl = {
      interrupt: () => child.kill('SIGINT'),
      stopReading: () => child.stdout.destroy(),
    };
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
      onOutput?.(chunk, control);
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
    });
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, stdout, stderr }));
    // A command that does not read its input may be gone before it was written.
    child.stdin.on('error', () => {});
    child.stdin.end(input ?? '');
  });
}
