import { describe, expect, it } from 'vitest';
import { scope } from '../../../../../tools/measure/detection/scope/username-patterns.ts';
import { flawsOf } from './flaws.ts';

const asked = [...scope.ofSize(0)].flatMap(({ when }) => ('pattern' in when ? [when] : []));

describe('the small scope of patterns', () => {
  it('keeps the promises of every scope', () => expect(flawsOf(scope)).toEqual([]));

  it('holds every pattern over a, b, the backslash and the star up to four characters', () => {
    const patterns = new Set(asked.map(({ pattern }) => pattern).filter((pattern) => /^[ab\\*]{0,4}$/.test(pattern)));
    expect(patterns.size).toBe(1 + 4 + 16 + 64 + 256);
  });
});
