import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rangeKinds } from '../../../src/syntax/unsettled/range-kinds.ts';

const text = fc.string({ unit: fc.constantFrom(...'01.:-/+% []xfa'.split('')), maxLength: 30 });

it('a mend takes its kind away', () => {
  fc.assert(
    fc.property(fc.constantFrom(...rangeKinds), text, ({ mend }, written) => {
      const once = mend(written);
      expect(mend(once)).toBe(once);
    }),
    { seed: 1, numRuns: 5_000 },
  );
});
