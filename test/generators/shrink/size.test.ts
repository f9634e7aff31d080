import { describe, expect, it } from 'vitest';
import { sizeOf } from '../../../generators/shrink/size.ts';

describe('sizeOf', () => {
  it('counts what there is to read, and nothing for a plain text in its own field', () => {
    expect(sizeOf('a\\b', 'username')).toBe(0);
    expect(sizeOf('a\\b', 'name')).toBeGreaterThan(0);
    expect(sizeOf(['*'], 'usernameMatchesAnyOfPatterns')).toBeLessThan(sizeOf(['*b'], 'usernameMatchesAnyOfPatterns'));
    expect(sizeOf({ a: 1 })).toBeGreaterThan(sizeOf({}));
    expect(sizeOf({ a: [1, 2] })).toBeGreaterThan(sizeOf({ a: [1] }));
  });
});
