import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { HANGS } from '../../support/hangs.ts';

const tool = join(import.meta.dirname, '..', '..', '..', 'dist', 'tools', 'measure', 'measure.js');

it('`npm run measure` says what there is to measure when asked for something else', () => {
  const { status, stderr } = spawnSync(process.execPath, [tool, 'nothing'], { encoding: 'utf8', timeout: HANGS });
  expect(status).toBe(2);
  expect(stderr).toContain('usage: npm run measure -- NAME… [--check]   (detection, census, ablation, identify, ');
});
