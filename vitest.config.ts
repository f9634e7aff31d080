import { defineConfig } from 'vitest/config';
import { HANGS } from './test/hangs.ts';

export default defineConfig({
  test: {
    dir: 'test',
    testTimeout: HANGS,
    hookTimeout: HANGS,
    teardownTimeout: HANGS,
    setupFiles: ['test/still-clock.ts'],
    maxWorkers: '100%',
    coverage: { provider: 'v8', include: ['src/**'], exclude: ['src/**/*.generated.ts'] },
  },
});
