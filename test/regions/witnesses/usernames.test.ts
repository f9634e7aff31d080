import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pattern } from '../../../src/model/filter.ts';
import { valid } from '../../../src/model/invariant.ts';
import type { Readings } from '../../../src/model/readings.ts';
import { reference } from '../../../src/reference/reference.ts';
import { patternMatches } from '../../../src/reference/username-patterns.ts';
import { hasBit } from '../../../src/regions/bits.ts';
import {
  findUsername,
  likelyUsername,
  type PatternList,
  usernameClasses,
} from '../../../src/regions/witnesses/usernames.ts';
import { starPattern } from '../../../src/syntax/username-patterns.ts';
import { readings, under } from '../../reference/questions.ts';
import { pattern, username } from '../usernames/patterns.ts';

const matches = (each: Pattern, name: string, how: Readings): boolean =>
  patternMatches(each, name, { readings: how, semantics: reference });
const truth = (patterns: readonly Pattern[], name: string, how: Readings): string =>
  patterns.map((each) => matches(each, name, how)).join();
const ACCOUNT = /^[^\\*]+\\[^\\*]+$/;
const length = (text: string): number => [...text].length;

const as = (patterns: readonly Pattern[], how: Readings): PatternList => ({ patterns, readings: how });

describe('usernameClasses', () => {
  it('are those of all usernames, with a witness that is no longer than any member', () => {
    fc.assert(
      fc.property(
        fc.array(pattern, { maxLength: 3 }),
        fc.array(username, { maxLength: 20 }),
        readings,
        (patterns, names, how) => {
          const classes = valid(usernameClasses(patterns, how));
          const witnesses = new Map(classes.map(({ witness }) => [truth(patterns, witness, how), witness]));
          expect(witnesses.size).toBe(classes.length);
          for (const each of classes) {
            expect(each.witness).toMatch(ACCOUNT);
            expect(patterns.map((_, number) => hasBit(each.truth, number)).join()).toBe(
              truth(patterns, each.witness, how),
            );
          }
          for (const name of names)
            expect(length(witnesses.get(truth(patterns, name, how)) ?? 'a'.repeat(99))).toBeLessThanOrEqual(
              length(name),
            );
        },
      ),
      { numRuns: 600 },
    );
  });

  it('are refused by their number', () => {
    const many = Array.from({ length: 200 }, (_, index) => starPattern(`*${index * 7919}x*`));
    const refused = usernameClasses(many, under({}));
    expect(refused.ok).toBe(false);
    if (!refused.ok) expect(refused.problem).toMatchObject({ code: 'too-large', limit: 2 ** 20 });
  });
});

describe('findUsername', () => {
  it('finds a shortest one when there is one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(pattern, { minLength: 1, maxLength: 2 }), { maxLength: 2 }),
        fc.array(pattern, { maxLength: 2 }),
        readings,
        (some, none, how) => {
          const found = valid(findUsername({ some: some.map((each) => as(each, how)), none: [as(none, how)] }));
          const patterns = [...some.flat(), ...none];
          const isMet = (name: string): boolean =>
            some.every((list) => list.some((each) => matches(each, name, how))) &&
            !none.some((each) => matches(each, name, how));
          const shortest = valid(usernameClasses(patterns, how)).find(({ witness }) => isMet(witness))?.witness;
          expect(found === undefined).toBe(shortest === undefined);
          if (found === undefined || shortest === undefined) return;
          expect(isMet(found)).toBe(true);
          expect(found).toMatch(ACCOUNT);
          expect(length(found)).toBe(length(shortest));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('goes straight to a long name among many others', () => {
    const others = Array.from({ length: 300 }, (_, index) => starPattern(`contoso\\user${index}`));
    const wanted = starPattern('*r777@*');
    const how = under({ 'username-domain': 'any-form' });
    const some = [as([wanted], how), as([starPattern('contoso\\*')], how)];
    expect(valid(findUsername({ some, none: [as(others, how)] }))).toBe('contoso\\r777');
  });

  it('finds one for patterns that are read in several ways at once', () => {
    const seen = { found: 0, none: 0, apart: 0 };
    const side = fc.tuple(fc.array(pattern, { minLength: 1, maxLength: 2 }), readings);
    fc.assert(
      fc.property(
        fc.array(side, { maxLength: 3 }),
        fc.array(side, { maxLength: 2 }),
        fc.array(username),
        (some, none, names) => {
          const isMet = (name: string): boolean =>
            some.every(([list, how]) => list.some((each) => matches(each, name, how))) &&
            !none.some(([list, how]) => list.some((each) => matches(each, name, how)));
          const lists = (sides: typeof some) => sides.map(([list, how]) => as(list, how));
          const found = valid(findUsername({ some: lists(some), none: lists(none) }));
          seen[found === undefined ? 'none' : 'found'] += 1;
          expect(found === undefined ? names.some(isMet) : !isMet(found)).toBe(false);
        },
      ),
      { numRuns: 1200 },
    );
    const upper = starPattern('*JULIA');
    const apart = findUsername({
      some: [as([upper], under({}))],
      none: [as([upper, starPattern('*julia')], under({ 'username-case': 'sensitive' }))],
    });
    expect(valid(apart)).toMatch(/^.\\julia$/i);
    expect(valid(apart)).not.toMatch(/JULIA$|julia$/);
    expect(Math.min(seen.found, seen.none)).toBeGreaterThan(50);
  });
});

describe('likelyUsername', () => {
  it('puts the parts of all patterns one behind the other', () => {
    const names = (...patterns: readonly string[]) => patterns.map((each) => as([starPattern(each)], under({})));
    expect(likelyUsername(names('*ab*', 'Contoso\\*', '*cd'))).toBe('contoso\\abcd');
    expect(likelyUsername(names('*ab*', '*cd*'))).toBe('a\\abcd');
    expect(likelyUsername(names('con*'))).toBe('con\\a');
    expect(likelyUsername([])).toBe('a\\a');
    expect(likelyUsername(names('a\\b\\c'))).toBeUndefined();
  });
});
