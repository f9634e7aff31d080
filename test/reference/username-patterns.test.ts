import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Readings } from '../../src/model/readings.ts';
import { reference } from '../../src/reference/reference.ts';
import { matchPattern, patternMatches, starMatches } from '../../src/reference/username-patterns.ts';
import { starPattern } from '../../src/syntax/username-patterns.ts';
import { isLike } from './judge.ts';
import { readings, under } from './questions.ts';

const say = (pattern: string, username: string, how: Readings) =>
  matchPattern({ pattern, username }, { readings: how, semantics: reference }).answer;

/** Every text over the letters, up to the length. */
function texts(letters: readonly string[], length: number): readonly string[] {
  return Array.from({ length }).reduce<readonly string[]>(
    (all) => ['', ...all.flatMap((text) => letters.map((letter) => letter + text))],
    [''],
  );
}

/** A star match by definition, not by search: the set of places that can be reached after each half of a character. */
function reaches(pattern: string, text: string): boolean {
  let places = new Set([0]);
  for (const character of pattern.split('')) {
    const all = Array.from({ length: text.length + 1 }, (_, at) => at);
    places =
      character === '*'
        ? new Set(all.filter((at) => [...places].some((from) => from <= at)))
        : new Set([...places].filter((at) => text[at] === character).map((at) => at + 1));
  }
  return places.has(text.length);
}

describe('starMatches', () => {
  it('is right for every pattern of a, b and stars to length 4 and every text to length 4', () => {
    const asked = texts(['a', 'b', '*'], 4);
    const against = texts(['a', 'b'], 4);
    expect([asked.length, against.length]).toEqual([121, 31]);
    const wrong = asked.flatMap((pattern) =>
      against.filter((text) => starMatches(starPattern(pattern).parts, text) !== reaches(pattern, text)),
    );
    expect(wrong).toEqual([]);
  });

  it('WILD-LITERAL: takes every character but the star for itself', () => {
    const special = fc.string({ unit: fc.constantFrom(...'ab*?[].+\\^$(){}|-é漢😀\n'), maxLength: 8 });
    fc.assert(
      fc.property(special, special, (pattern, text) => {
        const plain = text.replaceAll('*', '');
        expect(starMatches(starPattern(pattern).parts, plain)).toBe(reaches(pattern, plain));
      }),
      { numRuns: 2000 },
    );
  });

  it('takes ten thousand stars against ten thousand characters', () => {
    const text = 'a'.repeat(10_000);
    expect(starMatches(starPattern('*a'.repeat(10_000)).parts, text)).toBe(true);
    expect(starMatches(starPattern('*a'.repeat(10_001)).parts, text)).toBe(false);
    expect(starMatches(starPattern(`${'*a'.repeat(9_999)}*b`).parts, text)).toBe(false);
    expect(starMatches(starPattern('*'.repeat(10_000)).parts, text)).toBe(true);
    expect(starMatches(starPattern(`${'*'.repeat(10_000)}b`).parts, text)).toBe(false);
  });
});

describe('patternMatches', () => {
  const pattern = fc.string({ unit: fc.constantFrom(...'aB*b\\@.é'), minLength: 1, maxLength: 7 });
  const half = fc.string({ unit: fc.constantFrom(...'abAB.é@'), minLength: 1, maxLength: 3 });
  const username = fc.tuple(half, half).map((halves) => halves.join('\\'));

  it('agrees with a regular expression on every spelling, under all readings', () => {
    const seen = new Set<boolean>();
    const near = username.chain((name) => {
      const [domain, user] = name.split('\\');
      const forms = [name, `${user}@${domain}`, `${user}`, name.toUpperCase(), `${domain}\\*`, `*${user}`];
      return fc.tuple(fc.oneof(fc.constantFrom(...forms), pattern), fc.constant(name));
    });
    fc.assert(
      fc.property(near, readings, ([text, name], how) => {
        const matches = patternMatches(starPattern(text), name, { readings: how, semantics: reference });
        expect(matches).toBe(isLike(text, name, how));
        seen.add(matches);
      }),
      { numRuns: 3000 },
    );
    expect(seen.size).toBe(2);
  });
});

describe('matchPattern', () => {
  const sensitive = { 'username-case': 'sensitive' } as const;
  const any = { 'username-domain': 'any-form' } as const;

  it.each([
    ['WILD-STAR', '*', 'contoso\\jeff', {}, true],
    ['WILD-STAR', '*jeff*', 'contoso\\jeff', {}, true],
    ['WILD-STAR', '**co*so\\*ff*', 'contoso\\jeff', {}, true],
    ['WILD-LITERAL', 'contoso?jeff', 'contoso\\jeff', {}, false],
    ['WILD-LITERAL', '*[j]eff', 'contoso\\jeff', {}, false],
    ['WILD-LITERAL', 'contoso\\\\jeff', 'contoso\\jeff', {}, false],
    ['WILD-WHOLE', 'contoso\\jef', 'contoso\\jeff', {}, false],
    ['WILD-WHOLE', 'jeff', 'contoso\\jeff', {}, false],
    ['WILD-WHOLE', '*a*a*', 'x\\a', {}, false],
    ['WILD-CASE', 'CONTOSO\\J*', 'contoso\\jeff', {}, true],
    ['WILD-CASE', 'CONTOSO\\J*', 'contoso\\jeff', sensitive, false],
    ['WILD-DOMAIN', 'jeff@contoso', 'contoso\\jeff', {}, false],
    ['WILD-DOMAIN', 'jeff@contoso', 'contoso\\jeff', any, true],
    ['WILD-DOMAIN', 'JEFF', 'contoso\\jeff', any, true],
    ['WILD-DOMAIN', 'contoso', 'contoso\\jeff', any, false],
    ['WILD-DOMAIN', 'JEFF', 'contoso\\jeff', { ...any, ...sensitive }, false],
    ['WILD-DOMAIN', '*@contoso.com', 'contoso\\jeff', any, false],
    ['WILD-EMPTY: white space stands for itself', ' ', 'contoso\\jeff', any, false],
    ['WILD-TRAILING', 'jeff*', 'contoso\\jeff', {}, false],
    ['WILD-TRAILING', 'contoso*', 'contoso\\jeff', {}, true],
  ] as const)('%s: %s and %s under %j', (_, pattern, username, how, matches) => {
    expect(say(pattern, username, under(how))).toEqual({ matches });
  });

  it.each([
    ['jeff*', true],
    ['je*ff*', true],
    ['jeff@contoso*', true],
    ['*', false],
    ['*jeff*', false],
    ['**', false],
    ['contoso.com\\admin*', false],
    ['contoso.com\\*', false],
    ['jeff', false],
    ['je*ff', false],
  ])('WILD-TRAILING: %s is refused where the reading says so: %s', (pattern, refused) => {
    const { answer, clause } = matchPattern(
      { pattern, username: 'contoso\\jeff' },
      { readings: under({ 'trailing-wildcard': 'refused' }), semantics: reference },
    );
    expect('refused' in answer ? [answer.refused, clause] : []).toEqual(
      refused ? ['invalid-value', 'WILD-TRAILING'] : [],
    );
    expect(say(pattern, 'contoso\\jeff', under({}))).toHaveProperty('matches');
  });

  it('WILD-EMPTY: refuses the empty pattern under all readings', () => {
    fc.assert(
      fc.property(readings, (how) => {
        const { answer, clause } = matchPattern(
          { pattern: '', username: 'a\\b' },
          { readings: how, semantics: reference },
        );
        expect([answer, clause]).toEqual([
          { refused: 'invalid-value', message: 'the pattern `` is empty' },
          'WILD-EMPTY',
        ]);
      }),
      { numRuns: 20 },
    );
  });
});
