import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/integration/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Every core works: what one file waits for (disk, another process) another one uses.
    maxWorkers: '100%',
    testTimeout: 30_000,
    restoreMocks: true,
  },
});
