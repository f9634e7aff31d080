import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axes, defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { Axis, Region, SomeReadings } from '../../../src/model/readings.ts';
import { axesOf, combinations, contains, restrict, toRegion } from '../../../src/syntax/readings/reading-sets.ts';

/** Three axes with 2 · 3 · 3 combinations: small enough to look at each. */
const NAMES: readonly Axis[] = ['nested-groups', 'all-applications', 'cidr-host-bits'];
const small = axes.filter(({ name }) => NAMES.includes(name));
const everything: readonly SomeReadings[] = ['transitive', 'direct'].flatMap((nested) =>
  ['joins', 'fallback', 'ignored'].flatMap((all) =>
    ['masked', 'from-host', 'usable-hosts'].map(
      (bits): SomeReadings =>
        Object.fromEntries([
          ['nested-groups', nested],
          ['all-applications', all],
          ['cidr-host-bits', bits],
        ]),
    ),
  ),
);

const region: fc.Arbitrary<Region> = fc
  .subarray([...small])
  .chain((chosen) =>
    fc.tuple(
      ...chosen.map((axis) =>
        fc.subarray([...axis.readings], { minLength: 1 }).map((names) => [axis.name, names.map(({ name }) => name)]),
      ),
    ),
  )
  .map((entries) => Object.fromEntries(entries));

/** The combinations in a region, by looking at each. */
function members(each: Region): readonly SomeReadings[] {
  return everything.filter((readings) =>
    NAMES.every((axis) => {
      const allowed: readonly (string | undefined)[] | undefined = each[axis];
      return allowed === undefined || allowed.includes(readings[axis]);
    }),
  );
}

describe('contains', () => {
  it('holds for exactly the members of a region', () => {
    fc.assert(
      fc.property(region, (each) => {
        expect(everything.filter((readings) => contains(each, readings))).toEqual(members(each));
      }),
    );
  });

  it('does not hold an axis that is left open against a combination', () => {
    expect(contains({ 'nested-groups': ['direct'] }, {})).toBe(true);
    expect(contains({ 'nested-groups': ['direct'] }, { 'all-applications': 'joins' })).toBe(true);
    expect(contains({ 'nested-groups': ['direct'] }, { 'nested-groups': 'transitive' })).toBe(false);
  });

  it('holds for nothing when no reading is left', () => {
    expect(contains({ 'nested-groups': [] }, { 'nested-groups': 'direct' })).toBe(false);
  });
});

describe('combinations', () => {
  it('are every choice of one reading for each axis, once', () => {
    expect(combinations(NAMES)).toEqual(everything);
    expect(combinations([])).toEqual([{}]);
    expect(combinations(['no-rule-matches'])).toEqual([{ 'no-rule-matches': 'allow' }, { 'no-rule-matches': 'deny' }]);
  });
});

describe('toRegion', () => {
  it('holds the combination and no other', () => {
    for (const each of everything) expect(members(toRegion(each))).toEqual([each]);
    expect(toRegion({})).toEqual({});
  });
});

describe('restrict', () => {
  it('keeps the readings of the named axes only', () => {
    expect(restrict(defaultReadings, ['nested-groups', 'no-rule-matches'])).toEqual({
      'nested-groups': 'transitive',
      'no-rule-matches': 'allow',
    });
    expect(restrict(defaultReadings, [])).toEqual({});
  });
});

describe('axesOf', () => {
  it('names the axes that are restricted', () => {
    expect(axesOf({ 'nested-groups': ['direct'] })).toEqual(['nested-groups']);
    expect(axesOf(defaultReadings)).toEqual(axes.map(({ name }) => name));
  });
});
