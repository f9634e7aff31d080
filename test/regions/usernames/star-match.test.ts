import fc from 'fast-check';
import { expect, it } from 'vitest';
import { starMatches } from '../../../src/reference/username-patterns.ts';
import { accountsFor } from '../../../src/regions/usernames/star-match.ts';

it('accounts for the texts for which the reference says so', () => {
  const text = fc.stringMatching(/^[ab]{0,8}$/);
  const parts = fc.array(fc.stringMatching(/^[ab]{0,3}$/), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(parts, text, (some, whole) => {
      expect(accountsFor(some, whole)).toBe(starMatches(some, whole));
    }),
    { numRuns: 10_000 },
  );
});
