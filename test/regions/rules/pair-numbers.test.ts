import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pairNumbers } from '../../../src/regions/rules/pair-numbers.ts';

const number = fc.oneof(fc.nat(5), fc.nat(2 ** 31 - 1));

it('pairs are numbered in the order in which they are first met, however many', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number), { maxLength: 300, size: 'max' }), (pairs) => {
      const numbers = pairNumbers();
      const met: string[] = [];
      for (const [one, other] of pairs) {
        const key = `${one} ${other}`;
        if (!met.includes(key)) met.push(key);
        expect(numbers.numberOf(one, other)).toBe(met.indexOf(key));
        expect(numbers.count()).toBe(met.length);
      }
    }),
  );
});

it('what is forgotten is numbered anew', () => {
  const numbers = pairNumbers();
  for (let index = 0; index < 1000; index += 1) numbers.numberOf(index % 40, index >> 3);
  numbers.forget();
  expect([numbers.count(), numbers.numberOf(7, 7), numbers.numberOf(0, 0), numbers.numberOf(7, 7)]).toEqual([
    0, 0, 1, 0,
  ]);
});
