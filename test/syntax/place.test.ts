import { describe, expect, it } from 'vitest';
import { printPlace } from '../../src/syntax/place.ts';

describe('places', () => {
  it('are written as editors know them', () => {
    expect(printPlace({ file: 'a.md', line: 41, column: 3 })).toBe('a.md:41');
    expect(printPlace({ line: 41, column: 3 })).toBe('line 41');
  });
});
