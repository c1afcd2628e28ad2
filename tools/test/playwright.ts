import { existsSync, readFileSync, rmSync } from 'node:fs';
import { packageCommand } from '../process/package-command.ts';
import { run } from '../process/run.ts';
import { startVirtualDisplay } from '../process/virtual-display.ts';
import { inRepository } from '../repository.ts';
import { couldNotRun, type Tally } from './tally.ts';

/** What is read of Playwright's JSON report. */
interface Report {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  readonly errors: readonly { readonly message?: string }[];
}

/** Runs the end-to-end tests with Playwright's own arguments on a display of their own; gives the exit code. */
export async function runPlaywright(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const display = await startVirtualDisplay();
  try {
    const command = packageCommand('@playwright/test', ['test', ...args], 'playwright');
    return await run(command, { cwd: inRepository(), env: { ...display.env, ...env } });
  } finally {
    await display.end();
  }
}

/** Runs all end-to-end tests and counts them. */
export async function tallyEndToEnd(): Promise<Tally> {
  const report = inRepository('.cache', 'test', 'e2e.json');
  rmSync(report, { force: true });
  const exitCode = await runPlaywright(['--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: report });
  if (!existsSync(report)) return couldNotRun(`Playwright ended with ${exitCode} and no report`);
  return tallyOfPlaywright(JSON.parse(readFileSync(report, 'utf8')) as Report, exitCode);
}

/** Counts a report of Playwright. No test at all, or an error outside of any test, is a failure of the run. */
export function tallyOfPlaywright({ stats, errors }: Report, exitCode: number): Tally {
  const passed = stats.expected + stats.flaky;
  const { unexpected: failed, skipped } = stats;
  if (passed + failed === 0) {
    return { ...couldNotRun(errors[0]?.message ?? 'no end-to-end test ran'), skipped };
  }
  if (exitCode !== 0 && failed === 0) {
    const problem = errors[0]?.message ?? `Playwright ended with ${exitCode} besides its tests`;
    return { passed, failed: 1, skipped, problem };
  }
  return { passed, failed, skipped };
}
