import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reference } from '../../../src/reference/reference.ts';
import { patternMatches } from '../../../src/reference/username-patterns.ts';
import { emptyBits, hasBit } from '../../../src/regions/bits.ts';
import { formsOf, usernameTruth } from '../../../src/regions/usernames/username-truth.ts';
import { readings, under } from '../../reference/questions.ts';
import { pattern, username } from './patterns.ts';

describe('usernameTruth', () => {
  it('is what the reference says of each pattern, under any readings', () => {
    const lists = fc.array(fc.array(pattern, { maxLength: 3 }), { maxLength: 5 });
    const odd = fc.constantFrom('', 'a', '\\', 'a\\', 'a\\b\\c', 'a*\\b', '\ud801\udc00\\\ud801');
    fc.assert(
      fc.property(lists, fc.oneof({ weight: 9, arbitrary: username }, odd), readings, (all, name, how) => {
        const truth = emptyBits(all.length);
        usernameTruth(all, how)(name, truth);
        for (const [number, list] of all.entries()) {
          const expected = list.some((each) => patternMatches(each, name, { readings: how, semantics: reference }));
          expect(hasBit(truth, number)).toBe(expected);
        }
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('formsOf', () => {
  it('an account has three under one reading', () => {
    expect(formsOf('d\\u', under({}))).toEqual(['d\\u']);
    expect(formsOf('d\\u', under({ 'username-domain': 'any-form' }))).toEqual(['d\\u', 'u@d', 'u']);
  });
});
