import { expect, it } from 'vitest';
import { shrinkPattern } from '../../../generators/shrink/patterns.ts';

it('a pattern shrinks to a star, to what stands between its stars, and by a letter', () => {
  expect(shrinkPattern('*ab*cd')).toEqual(['*', 'ab', 'cd', 'ab*cd', '*b*cd', '*a*cd', '*abcd', '*ab*d', '*ab*c']);
  expect(shrinkPattern('*')).toEqual([]);
});

it('a pattern that no reading refuses stays one, and others shrink freely', () => {
  expect(shrinkPattern('*ab*')).not.toContain('ab*');
  expect(shrinkPattern('a**')).toEqual(['*', 'a', '**', 'a*']);
});
