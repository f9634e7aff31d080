import { defineConfig } from 'vitest/config';

/** Milliseconds after which a test or a hook is taken to hang: HANGS of test/support/hangs.ts. */
const HANGS = 30 * 60_000;

export default defineConfig({
  test: {
    dir: 'test',
    testTimeout: HANGS,
    hookTimeout: HANGS,
    teardownTimeout: HANGS,
    setupFiles: ['test/support/still-clock.ts'],
    maxWorkers: '100%',
    coverage: { provider: 'v8', include: ['src/**'], exclude: ['src/**/*.generated.ts'] },
  },
});
