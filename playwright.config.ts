import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  // One Electron at a time: the journeys measure nothing, but a busy machine would make them wait for each other.
  workers: 1,
  fullyParallel: false,
  // Keys pressed faster than a hand does may come before the window is ready for them on a busy machine. A journey that fails once and
  // then passes is named as flaky at the end; a fault that stays fails twice.
  retries: 1,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: { trace: 'off', video: 'off', screenshot: 'only-on-failure' },
});
