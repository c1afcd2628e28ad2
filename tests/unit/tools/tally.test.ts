import { describe, expect, test } from 'vitest';
import { tallyOfPlaywright } from '../../../tools/test/playwright.ts';
import { couldNotRun, total } from '../../../tools/test/tally.ts';
import { tallyOfVitest } from '../../../tools/test/vitest.ts';

const loaded = { status: 'passed', assertionResults: [{}] };

describe('counting unit and integration tests', () => {
  test('takes the numbers of the report', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 2,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [loaded],
    };
    expect(tallyOfVitest(report, 1)).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });

  test('counts a file that could not be loaded as one failure', () => {
    const unloaded = { status: 'failed', assertionResults: [] };
    const report = {
      numPassedTests: 5,
      numFailedTests: 0,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [loaded, unloaded],
    };
    expect(tallyOfVitest(report, 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });

  test('fails when the runner ends badly although every test passed', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 0,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [loaded],
    };
    expect(tallyOfVitest(report, 1)).toMatchObject({ passed: 5, failed: 1 });
  });
});

describe('counting end-to-end tests', () => {
  test('takes the numbers of the report', () => {
    const stats = { expected: 3, unexpected: 1, flaky: 0, skipped: 2 };
    expect(tallyOfPlaywright({ stats, errors: [] }, 1)).toEqual({ passed: 3, failed: 1, skipped: 2 });
  });

  test('fails when none ran, even if some were skipped', () => {
    const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 2 };
    expect(tallyOfPlaywright({ stats, errors: [] }, 0)).toMatchObject({ passed: 0, failed: 1, skipped: 2 });
  });

  test('fails with the words of an error outside of any test', () => {
    const stats = { expected: 3, unexpected: 0, flaky: 0, skipped: 0 };
    expect(tallyOfPlaywright({ stats, errors: [{ message: 'no display' }] }, 1)).toEqual({
      passed: 3,
      failed: 1,
      skipped: 0,
      problem: 'no display',
    });
  });
});

test('the total adds up all runners, with one failure for each that could not run', () => {
  const ran = { passed: 4, failed: 1, skipped: 2 };
  expect(total([ran, ran, couldNotRun('no display')])).toEqual({ passed: 8, failed: 3, skipped: 4 });
});
