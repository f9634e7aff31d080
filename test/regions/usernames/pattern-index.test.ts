import fc from 'fast-check';
import { expect, it } from 'vitest';
import { patternIndex } from '../../../src/regions/usernames/pattern-index.ts';
import { accountsFor } from '../../../src/regions/usernames/star-match.ts';

it('finds the patterns that match and no others', () => {
  const parts = fc.stringMatching(/^[ab*]{0,5}$/).map((text) => text.split('*'));
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 12 }), fc.stringMatching(/^[abc]{0,7}$/), (patterns, text) => {
      const found = new Set<number>();
      patternIndex(patterns)(text, (pattern) => found.add(pattern));
      const expected = [...patterns.keys()].filter((number) => accountsFor(patterns[number] ?? [], text));
      expect([...found].sort((one, other) => one - other)).toEqual(expected);
    }),
    { numRuns: 10_000 },
  );
});
