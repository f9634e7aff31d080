/** Patterns and usernames over few letters, in which case, form and place of the stars tell them apart. */
import fc from 'fast-check';
import type { Pattern } from '../../../src/model/filter.ts';
import { starPattern } from '../../../src/syntax/username-patterns.ts';

const PIECES = ['a', 'A', 'b', 'ab', '*', '*', '\\', '@', 'é', 'É', '𐐀', 'Σ', 'ς'] as const;

export const pattern: fc.Arbitrary<Pattern> = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 5 })
  .map((pieces) => starPattern(pieces.join('')));

const half = fc
  .array(fc.constantFrom('a', 'A', 'b', 'c', '@', 'É', '𐐨', 'σ'), { minLength: 1, maxLength: 3 })
  .map((some) => some.join(''));

export const username: fc.Arbitrary<string> = fc.tuple(half, half).map((halves) => halves.join('\\'));
