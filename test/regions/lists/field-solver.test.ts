import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitsOf } from '../../../src/regions/bits.ts';
import { type FieldQuestion, fieldSolver } from '../../../src/regions/lists/field-solver.ts';

/** Values from 0 to 63 with six conditions, their digits; the least value comes first. */
const digits = (value: number) => bitsOf(6, (digit) => ((value >> digit) & 1) === 1);
const least: FieldQuestion<number | undefined> = (some, none) =>
  Array.from({ length: 64 }, (_, value) => value).find(
    (value) => some.every((digit) => (value >> digit) & 1) && !none.some((digit) => (value >> digit) & 1),
  );

describe('fieldSolver', () => {
  it('finds what comes first, and knows whether there is any, in whatever order it was asked', () => {
    const question = fc.record({ some: fc.array(fc.nat(5)), none: fc.array(fc.nat(5)), isShort: fc.boolean() });
    fc.assert(
      fc.property(fc.array(question, { minLength: 1 }), (questions) => {
        const solver = fieldSolver(6, least, digits);
        for (const { some, none, isShort } of questions) {
          if (isShort) expect(solver.isMet(some, none)).toBe(least(some, none) !== undefined);
          else expect(solver.find(some, none)).toBe(least(some, none));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is right whatever is guessed', () => {
    const question = fc.record({ some: fc.array(fc.nat(5)), none: fc.array(fc.nat(5)), guess: fc.option(fc.nat(63)) });
    fc.assert(
      fc.property(fc.array(question, { minLength: 1 }), (questions) => {
        let next: number | undefined;
        const solver = fieldSolver(6, least, digits, () => next);
        for (const { some, none, guess } of questions) {
          next = guess ?? undefined;
          expect(solver.isMet(some, none)).toBe(least(some, none) !== undefined);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('searches no more than it must', () => {
    let searches = 0;
    const solver = fieldSolver(
      6,
      (some, none) => {
        searches += 1;
        return least(some, none);
      },
      digits,
    );
    expect(solver.find([0, 1], [2])).toBe(3);
    const before = searches;
    expect([
      solver.find([1, 0, 1], [2]),
      solver.isMet([0], [3]),
      solver.isMet([1], []),
      solver.isMet([0], [0]),
    ]).toEqual([3, true, true, false]);
    expect(searches).toBe(before);
  });
});
