import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterKinds, isRunOfWords } from '../../../src/syntax/unsettled/filter-kinds.ts';

const piece = fc.constantFrom(
  ...['City', '-eq', '-not', '-and', "'a'", '"b"', '(', ')', '{', '}', ' ', 'x', '5', '$null'],
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

it('a mend takes its kind away', () => {
  fc.assert(
    fc.property(fc.constantFrom(...filterKinds.filter(({ name }) => name !== 'braces')), text, ({ mend }, written) => {
      const once = mend(written);
      expect(mend(once)).toBe(once);
    }),
    { seed: 1, numRuns: 5_000 },
  );
});

describe('isRunOfWords', () => {
  it.each(['City-eq5', '-orCity', '-not-not', '5-and', '$null-OR', 'CustomAttribute1-notlike'])('%s is one', (word) => {
    expect(isRunOfWords(word)).toBe(true);
  });

  it.each(['City', '-notlike', 'CustomAttribute16', 'CityOffice', '-eqRed', '-noteq', '', '-'.repeat(300)])(
    '%s is none',
    (word) => {
      expect(isRunOfWords(word)).toBe(false);
    },
  );
});
