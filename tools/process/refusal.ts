import { constants } from 'node:os';
import { sayOnStderr } from './say.ts';

/**
 * A tool cannot go on for a reason that its user can do something about. The message says what happened and
 * what to do; it is printed as it stands, without a stack.
 */
export class Refusal extends Error {
  override readonly name: string = 'Refusal';
  readonly exitCode: number = 1;
}

/** A person or another program asked this tool to end while it waited for a program. */
export class Interruption extends Refusal {
  override readonly name = 'Interruption';
  override readonly exitCode: number;

  constructor(signal: NodeJS.Signals) {
    super(`Ended by ${signal}.`);
    this.exitCode = 128 + constants.signals[signal];
  }
}

/**
 * Runs a tool's main function and ends the process with the code it gives. A Refusal is printed on standard
 * error and ends with its own code; any other error is a bug and keeps its stack.
 */
export async function runTool(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    sayOnStderr(error.message);
    process.exitCode = error.exitCode;
  }
}
