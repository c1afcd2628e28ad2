import type { Readable } from 'node:stream';
import { toAssayError } from '../../shared/rpc/assay-error.ts';
import type { Core } from '../core/create-core.ts';
import { createOutput, type OutputStreams } from './output.ts';
import { parseArguments, type Request } from './parse-arguments.ts';
import { CommandError, UsageError } from './usage-error.ts';

/** The process around the command line. */
export interface Surroundings extends OutputStreams {
  readonly stdin: Readable;
  readonly env: NodeJS.ProcessEnv;
  /** Aborted when the person or the reader of the output has had enough. */
  readonly signal: AbortSignal;
  readonly version: () => string;
}

/** Exit code of wrong usage. */
const wrongUsage = 2;

/** Runs one command line to its end and gives the exit code; every failure is named on standard error. */
export async function runCommandLine(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const output = createOutput(surroundings, 'words');
  try {
    const request = parseArguments(args);
    switch (request.type) {
      case 'version':
        await output.text(`${surroundings.version()}\n`);
        return 0;
      case 'help': {
        const { commandHelp, programHelp } = await import('./help.ts');
        await output.text(request.command === null ? programHelp() : commandHelp(request.command));
        return 0;
      }
      case 'run':
        return await runCommand(request, surroundings);
    }
  } catch (thrown) {
    return explain(thrown, output.say);
  }
}

async function runCommand(
  { command, positionals, options }: Extract<Request, { type: 'run' }>,
  surroundings: Surroundings,
): Promise<number> {
  const { stdin, env, signal } = surroundings;
  const output = createOutput(surroundings, options.isSet('json') ? 'json' : 'words');
  let core: Core | undefined;
  try {
    const run = await command.load();
    return await run({
      positionals,
      options,
      output,
      signal,
      readInput: (mostBytes) => readAll(stdin, mostBytes),
      openProject: async (mode) => {
        const { openProject } = await import('./open-project.ts');
        const given = options.text('project');
        core = await openProject({ given, isCreating: mode === 'create', env, say: output.say });
        return core;
      },
    });
  } catch (thrown) {
    if (!(thrown instanceof UsageError)) throw thrown;
    const { usageOf } = await import('./help.ts');
    throw new UsageError(`${thrown.message}\n${usageOf(command)}`);
  } finally {
    output.progress(null);
    await core?.close();
  }
}

async function readAll(input: Readable, mostBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of input) {
    const bytes: Uint8Array = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    chunks.push(bytes);
    length += bytes.byteLength;
    if (length > mostBytes) break;
  }
  return Buffer.concat(chunks);
}

function explain(thrown: unknown, say: (message: string) => void): number {
  if (thrown instanceof UsageError) {
    say(`assay: ${thrown.message}`);
    return wrongUsage;
  }
  if (thrown instanceof CommandError) {
    say(`assay: ${thrown.message}`);
    return 1;
  }
  const error = toAssayError(thrown);
  // Whoever interrupted knows it, and a reader that has gone wants no message.
  if (error.code === 'cancelled') return 1;
  say(`assay: ${error.message}`);
  if (error.code === 'internal' && thrown instanceof Error) say(thrown.stack ?? thrown.message);
  return 1;
}
