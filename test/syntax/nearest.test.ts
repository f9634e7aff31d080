import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axes } from '../../src/model/generated/axes.generated.ts';
import { clauses } from '../../src/model/generated/clauses.generated.ts';
import { nearest, suggest } from '../../src/syntax/nearest.ts';
import { lookedAt } from './looked-at.ts';

const names = axes.map(({ name }) => name);

describe('nearest', () => {
  it.each([
    ['nested-group', 'nested-groups'],
    ['NESTED-GROUPS', 'nested-groups'],
    ['nestedgroups', 'nested-groups'],
    ['no-rule-match', 'no-rule-matches'],
    ['test-return', 'test-returns'],
    ['ipv4-maped-ipv6', 'ipv4-mapped-ipv6'],
    ['filter-wildcrads', 'filter-wildcards'],
    ['completely-different', undefined],
    ['', undefined],
  ])('takes %j for %j', (text, name) => {
    expect(nearest(text, names)).toBe(name);
  });

  it('allows two changes, and in long texts a third of their letters', () => {
    expect(nearest('abcd', ['abxy'])).toBe('abxy');
    expect(nearest('abcde', ['abxyz'])).toBeUndefined();
    expect(nearest('abcdefgh', ['abcdexyz'])).toBeUndefined();
    expect(nearest('abcdefghi', ['abcdefxyz'])).toBe('abcdefxyz');
    expect(nearest('abcdefghi', ['abcdewxyz'])).toBeUndefined();
  });

  it('finds nothing among nothing', () => {
    expect(nearest('a', [])).toBeUndefined();
  });

  it('takes the first of several that are equally near', () => {
    expect(nearest('bat', ['cat', 'hat', 'bats'])).toBe('cat');
  });

  it('finds a name again after one letter was left out, put in or replaced', () => {
    const damaged = fc
      .record({ name: fc.constantFrom(...names), at: fc.nat(), remove: fc.nat(1), put: fc.constantFrom('', 'x', '-') })
      .map(({ name, at, remove, put }) => {
        const place = at % name.length;
        return { name, text: name.slice(0, place) + put + name.slice(place + remove) };
      });
    fc.assert(
      fc.property(damaged, ({ name, text }) => {
        expect(nearest(text, names)).toBe(name);
      }),
    );
  });

  it('counts the fewest changes, as the plain definition does', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
    fc.assert(
      fc.property(word, fc.uniqueArray(word, { minLength: 1, maxLength: 4 }), (text, candidates) => {
        const least = Math.min(...candidates.map((each) => changes(text, each)));
        const near = candidates.find((each) => changes(text, each) === least);
        expect(nearest(text, candidates)).toBe(least <= 2 ? near : undefined);
      }),
    );
  });
});

/** Fewest insertions, deletions and replacements, by trying them all. */
function changes(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  if (one[0] === other[0]) return changes(one.slice(1), other.slice(1));
  return (
    1 + Math.min(changes(one.slice(1), other), changes(one, other.slice(1)), changes(one.slice(1), other.slice(1)))
  );
}

describe('a text that is no name', () => {
  const ids = Object.keys(clauses);

  it.each([
    ['is not compared with names that are much shorter', 'x'.repeat(190), ids, 0],
    ['is compared in part with names of its length', 'unknown-name-17', names, 0.4],
    ['is hardly compared where nothing is alike', 'x'.repeat(20), ids, 0.2],
  ])('%s', (_, unknown, candidates, share) => {
    const { text, count } = lookedAt(unknown);
    nearest(text, candidates);
    const allPairs = candidates.reduce((sum, { length }) => sum + length * unknown.length, 0);
    expect(count() - unknown.length).toBeLessThanOrEqual(share * allPairs); // once to fold it
  });
});

describe('suggest', () => {
  it('asks about the nearest, or lists what there is', () => {
    expect(suggest('deney', ['allow', 'deny'])).toBe('did you mean `deny`?');
    expect(suggest('permitted', ['allow', 'deny'])).toBe('known: allow, deny');
  });
});
