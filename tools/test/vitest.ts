import { existsSync, readFileSync, rmSync } from 'node:fs';
import { packageCommand } from '../process/package-command.ts';
import { run } from '../process/run.ts';
import { inRepository } from '../repository.ts';
import { couldNotRun, type Tally } from './tally.ts';

/** What is read of Vitest's JSON report. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

/** Runs the Vitest tests below a folder of tests/ and counts them. */
export async function runVitest(folder: 'unit' | 'integration'): Promise<Tally> {
  const report = inRepository('.cache', 'test', `${folder}.json`);
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const exitCode = await run(packageCommand('vitest', ['run', `tests/${folder}/`, ...reporters]), {
    cwd: inRepository(),
  });
  if (!existsSync(report)) return couldNotRun(`Vitest ended with ${exitCode} and no report`);
  return tallyOfVitest(JSON.parse(readFileSync(report, 'utf8')) as Report, exitCode);
}

/**
 * Counts a report of Vitest. A file that could not be loaded has no tests and counts as one failure; so does an end
 * with an error that no test shows.
 */
export function tallyOfVitest(report: Report, exitCode: number): Tally {
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  const passed = report.numPassedTests;
  const failed = report.numFailedTests + unloaded;
  const skipped = report.numPendingTests + report.numTodoTests;
  if (exitCode !== 0 && failed === 0) {
    return { passed, failed: 1, skipped, problem: `Vitest ended with ${exitCode} besides its tests` };
  }
  return { passed, failed, skipped };
}
