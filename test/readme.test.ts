import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { regenerate } from '../scripts/readme.mjs';
import { root } from './support/paths.ts';

describe('README', () => {
  it('shows what its commands print', () => {
    const text = readFileSync(join(root, 'README.md'), 'utf8');
    expect(text.match(/```console/g)?.length).toBeGreaterThan(4);
    expect(regenerate(text)).toBe(text);
  });
});
